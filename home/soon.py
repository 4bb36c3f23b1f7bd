"""What happens next, for the first page: events, deadlines, news. One query each, two for deadlines."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.visibility import shown
from events.glance import next_events
from grants.domain.cards import ContestCard
from grants.nearest import nearest_deadlines
from news.models import NewsPage

ROWS = 3
"""Rows of a kind: what fits beside each other on a wide screen without hiding the rest of the page."""


@dataclass(frozen=True)
class Soon:
    """Two columns of the first page."""

    events: list[Any]
    deadlines: list[ContestCard]

    def __bool__(self) -> bool:
        return bool(self.events or self.deadlines)


def soon(*, now: datetime) -> Soon:
    """The nearest events and deadlines at `now`."""
    return Soon(next_events(now=now, limit=ROWS), nearest_deadlines(now=now, limit=ROWS))


def latest_news() -> list[Any]:
    """The newest pieces, without their stories."""
    return list(shown(NewsPage.objects.defer("body", "related")).newest_first()[:ROWS])
