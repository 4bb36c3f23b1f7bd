"""What grants give to other pages: the nearest deadlines, the awards of an initiative, results of search."""

from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client

from grants.enums import StageKind
from grants.models import GrantIndexPage
from grants.nearest import nearest_deadlines
from tests.factories.grants import (
    FullContestFactory,
    GrantAwardFactory,
    GrantContestFactory,
    applications,
    stage,
)
from tests.factories.initiatives import InitiativePageFactory
from tests.grants.conftest import town
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def test_the_nearest_deadlines_are_open_ones_first(django_assert_num_queries: object) -> None:
    GrantContestFactory(title="Без срока", stages=[])
    GrantContestFactory(title="Ждут", stages=[stage(StageKind.RESULTS, date(2026, 11, 25))])
    GrantContestFactory(title="Скоро", stages=[applications(date(2026, 11, 23), date(2026, 11, 24))])
    GrantContestFactory(title="Открыт", stages=[applications(None, date(2026, 12, 9))])
    with django_assert_num_queries(2):  # type: ignore[operator]
        cards = nearest_deadlines(now=town("2026-11-22 12:00"), limit=3)
        assert [(card.contest.title, card.left.replace("\u00a0", " ")) for card in cards] == [
            ("Открыт", "Осталось 17 дней"),
            ("Скоро", "Заявки примут с 23 ноября 2026, понедельник"),
            ("Ждут", "Ждём итогов"),
        ]


def test_an_initiative_shows_the_grants_it_won() -> None:
    initiative = InitiativePageFactory()
    GrantAwardFactory(initiative=initiative, project="Скамейки")
    GrantAwardFactory(initiative=initiative, project="Скрытый", contest=GrantContestFactory(live=False))
    GrantAwardFactory(project="Чужой")
    shown = soup(
        Template("{% load grants_tags %}{% initiative_awards page %}").render(Context({"page": initiative}))
    )
    assert [row.get_text(" ", strip=True).split(" Доски")[0] for row in shown.select("tbody th")] == [
        "Скамейки"
    ]


def test_an_initiative_without_grants_shows_nothing() -> None:
    page = InitiativePageFactory()
    told = Template("{% load grants_tags %}{% initiative_awards page %}").render(Context({"page": page}))
    assert told.strip() == ""


def test_search_finds_published_contests_only(client: Client, section: GrantIndexPage) -> None:
    FullContestFactory(title="Конкурс самоваров")
    hidden = GrantContestFactory(title="Тайный конкурс самоваров")
    hidden.live = False
    hidden.save()
    html = soup(client.get("/search/?q=самоваров").content.decode())
    assert [
        link["href"] for link in html.select("main ol[data-results] h3 a, main ol[data-results] h2 a")
    ] == ["/grants/top-20/"]
