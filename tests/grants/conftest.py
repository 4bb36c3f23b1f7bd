"""The section, bare, and a way to say what time it is in the town."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from grants.models import GrantIndexPage
from tests.factories.grants import GrantIndexPageFactory

TOWN = ZoneInfo("Asia/Krasnoyarsk")


def town(text: str) -> datetime:
    """«2026-12-01 18:00» by the town's clocks, as an aware moment."""
    return datetime.fromisoformat(text).replace(tzinfo=TOWN)


@pytest.fixture
def section(db: None) -> GrantIndexPage:
    return GrantIndexPageFactory(filled=False)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the town's clocks: `clock("2026-12-01 18:00")`."""

    def tell(text: str) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: town(text))

    return tell
