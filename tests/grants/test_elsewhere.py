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
from tests.factories.partners import OrganisationFactory, PartnerIndexPageFactory
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


def test_an_organisation_shows_the_contests_it_runs_and_what_came_of_them(client: Client) -> None:
    PartnerIndexPageFactory()
    FullContestFactory()
    GrantContestFactory(title="Чужой")
    page = soup(client.get("/partners/ghk/").content.decode())
    told = page.find(id="contests").find_parent("section")
    assert [link["href"] for link in told.select("article.contest a")] == ["/grants/top-20/"]
    assert [line.get_text(" ", strip=True)[:4] for line in told.select(".reports li")] == ["2017"]


def test_a_contest_that_is_not_public_is_on_no_page_of_its_organiser(client: Client) -> None:
    PartnerIndexPageFactory()
    contest = FullContestFactory()
    contest.live = False
    contest.save()
    assert soup(client.get("/partners/ghk/").content.decode()).find(id="contests") is None


def test_an_organisation_shows_the_grants_it_won(client: Client) -> None:
    PartnerIndexPageFactory()
    winner = OrganisationFactory(slug="winner")
    GrantAwardFactory(organisation=winner, recipient="", project="Скамейки")
    GrantAwardFactory(project="Чужой")
    told = soup(client.get("/partners/winner/").content.decode()).find(id="won").find_parent("section")
    assert [row.get_text(" ", strip=True).split(" Доски")[0] for row in told.select("tbody th")] == [
        "Скамейки"
    ]
