"""A catalogue small enough to count by hand."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from initiatives.domain.catalogue import Catalogue
from initiatives.enums import HelpKind, InitiativeForm, InitiativeStatus
from initiatives.models import InitiativeIndexPage
from tests.factories.initiatives import (
    AudienceFactory,
    InitiativeIndexPageFactory,
    InitiativePageFactory,
    ThemeFactory,
)
from tests.factories.partners import OrganisationFactory

TODAY = date(2026, 11, 22)


@pytest.fixture
def index(db: None) -> InitiativeIndexPage:
    """Four initiatives: two of the yard, one of memory, one of the family.

    | title      | theme  | who runs       | for whom     | needs         | status     | form    | year |
    | Двор       | yard   | Группа, Центр  | дети, старшие | руки, вещи    | recruiting | series  | 2017 |
    | Ёлка       | yard   | Центр          | дети         | руки          | finished   | one_off | 2018 |
    | Память     | memory | Группа         |              |               | unknown    | unknown | 2017 |
    | Ярмарка    | family | Библиотека     | старшие      | вещи          | running    | one_off | 2017 |
    """
    index = InitiativeIndexPageFactory()
    yard, memory, family = (
        ThemeFactory(slug=slug, name=slug.title()) for slug in ("yard", "memory", "family")
    )
    group, centre, library = (
        OrganisationFactory(slug=slug, short_name=name)
        for slug, name in (
            ("group", "Инициативная группа"),
            ("centre", "Молодёжный центр"),
            ("library", "Библиотека"),
        )
    )
    children, elders = AudienceFactory(slug="children"), AudienceFactory(slug="elders")
    _add(
        index, "Двор", yard, organisers=[group, centre], audiences=[children, elders],
        needs=[HelpKind.HANDS, HelpKind.THINGS, HelpKind.HANDS], status=InitiativeStatus.RECRUITING,
        form=InitiativeForm.SERIES, hands_needed=12, hands_found=5, starts_on=date(2026, 11, 28),
    )  # fmt: skip
    _add(
        index, "Ёлка", yard, organisers=[centre], audiences=[children], needs=[HelpKind.HANDS],
        status=InitiativeStatus.FINISHED, programme_year=2018, starts_on=date(2026, 1, 5),
    )  # fmt: skip
    _add(
        index,
        "Память",
        memory,
        organisers=[group],
        status=InitiativeStatus.UNKNOWN,
        form=InitiativeForm.UNKNOWN,
    )
    _add(
        index, "Ярмарка", family, organisers=[library], audiences=[elders], needs=[HelpKind.THINGS],
        status=InitiativeStatus.RUNNING, hands_needed=3, starts_on=date(2026, 12, 1),
    )  # fmt: skip
    return index


def _add(index: InitiativeIndexPage, title: str, theme: Any, **fields: Any) -> None:
    fields = {"form": InitiativeForm.ONE_OFF, "programme_year": 2017, **fields}
    InitiativePageFactory(parent=index, title=title, theme=theme, summary=f"О деле {title}.", **fields)


def look(index: InitiativeIndexPage, query: str = "") -> Catalogue:
    """The catalogue as a reader with this address sees it."""
    return Catalogue(initiatives=index.initiatives, params=QueryDict(query), today=TODAY)
