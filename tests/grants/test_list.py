"""The list of contests: what comes first, who may apply, what nobody has checked, what goes to the archive by itself."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from grants.enums import ContestLevel, StageKind
from grants.models import GrantContest, GrantIndexPage
from tests.factories.grants import GrantContestFactory, applications, stage
from tests.support.reading import soup

Clock = Callable[[str], None]
NOON = "2026-11-22 12:00"
TODAY = date(2026, 11, 22)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def titles(client: Client, query: str = "", page: str = "") -> list[str]:
    html = soup(client.get(f"/grants/{page}{query}").content.decode())
    return [
        row.select_one(".name a").get_text(strip=True).replace("\u00a0", " ")
        for row in html.select(".contest")
    ]


def says(client: Client, query: str = "") -> str:
    html = soup(client.get(f"/grants/{query}").content.decode())
    return " ".join(html.find("main").get_text(" ").replace("\u00a0", " ").split())


@pytest.fixture
def five(section: GrantIndexPage, clock: Clock) -> None:
    """One contest of each standing."""
    clock(NOON)
    GrantContestFactory(title="Без срока", stages=[])
    GrantContestFactory(
        title="Прошёл", stages=[applications(None, in_days(-20)), stage(StageKind.RESULTS, in_days(-1))]
    )
    GrantContestFactory(
        title="Ждут",
        stages=[applications(None, in_days(-2)), stage(StageKind.RESULTS, in_days(5))],
        for_individuals=True,
    )
    GrantContestFactory(
        title="Скоро", stages=[applications(in_days(3), in_days(30))], level=ContestLevel.FEDERAL
    )
    GrantContestFactory(
        title="Позже", stages=[applications(in_days(-3), in_days(20))], grant_max=Decimal(500_000)
    )
    GrantContestFactory(
        title="Раньше", stages=[applications(in_days(-9), in_days(1))], grant_max=Decimal(100_000)
    )


@pytest.mark.usefixtures("five")
def test_who_closes_first_stands_first_and_what_is_over_is_not_there(client: Client) -> None:
    assert titles(client) == ["Раньше", "Позже", "Скоро", "Ждут", "Без срока"]


@pytest.mark.usefixtures("five")
def test_what_is_over_went_to_the_archive_by_itself(client: Client, clock: Clock) -> None:
    assert titles(client, page="archive/") == ["Прошёл"]
    clock("2026-11-28 00:00")
    assert titles(client, page="archive/") == ["Ждут", "Раньше", "Прошёл"]
    assert titles(client) == ["Позже", "Скоро", "Без срока"]


@pytest.mark.usefixtures("five")
def test_contests_stand_under_headings_of_their_status(client: Client) -> None:
    html = soup(client.get("/grants/").content.decode())
    headings = [heading.get_text(strip=True) for heading in html.select("#results h3")]
    assert headings == ["Можно подать сейчас", "Скоро откроются", "Ждём итогов", "Срок не объявлен"]


@pytest.mark.usefixtures("five")
def test_a_reader_says_who_they_are_and_sees_what_is_for_them(client: Client) -> None:
    assert titles(client, "?for=individual") == ["Ждут"]
    assert titles(client, "?for=individual&for=nonprofit") == [
        "Раньше",
        "Позже",
        "Скоро",
        "Ждут",
        "Без срока",
    ]
    assert titles(client, "?for=business") == []


@pytest.mark.usefixtures("five")
def test_level_status_and_words_narrow_the_list(client: Client) -> None:
    assert titles(client, "?level=federal") == ["Скоро"]
    assert titles(client, "?status=open") == ["Раньше", "Позже"]
    assert titles(client, "?status=unknown") == ["Без срока"]
    assert titles(client, "?q=СКОРО") == ["Скоро"]


@pytest.mark.usefixtures("five")
def test_counts_beside_choices_tell_what_choosing_would_give(client: Client) -> None:
    html = soup(client.get("/grants/?for=individual&for=nonprofit&status=open").content.decode())
    chips = {
        (box["name"], box["value"]): box.find_parent("label").find("b").get_text(strip=True)
        for box in html.select("#filters input[type=checkbox]")
    }
    assert chips["status", "open"] == "2"
    assert chips["status", "judging"] == "1"
    assert chips["for", "nonprofit"] == "2"
    assert chips["for", "individual"] == "0"


@pytest.mark.usefixtures("five")
def test_the_largest_grant_comes_first_when_asked(client: Client) -> None:
    assert titles(client, "?sort=amount")[:2] == ["Позже", "Раньше"]


@pytest.mark.usefixtures("five")
def test_the_list_says_how_long_it_is_still_open(client: Client, clock: Clock) -> None:
    assert "Остался 1 день" in says(client)
    clock("2026-11-23 23:59:59")
    assert "Сегодня последний день" in says(client)


@pytest.mark.usefixtures("section")
def test_a_draft_is_not_listed_and_has_no_page(client: Client) -> None:
    GrantContestFactory(title="Черновик", slug="chernovik", live=False)
    assert titles(client) == []
    assert client.get("/grants/chernovik/").status_code == 404


@pytest.mark.usefixtures("section")
@pytest.mark.parametrize(
    ("days", "warning"), [(59, ""), (60, "Не проверяли 60 дней"), (61, "Не проверяли 61 день")]
)
def test_a_contest_nobody_checked_for_sixty_days_says_so(
    client: Client, clock: Clock, days: int, warning: str
) -> None:
    clock(NOON)
    GrantContestFactory(checked_on=in_days(-days), stages=[applications(None, in_days(5))])
    text = says(client)
    assert ("Не проверяли" in text) == bool(warning)
    assert warning in text


@pytest.mark.usefixtures("section")
def test_a_contest_nobody_ever_checked_says_so(client: Client) -> None:
    GrantContestFactory(checked_on=None)
    assert "Эти сведения ещё не проверяли" in says(client)


def test_the_database_and_the_page_agree_who_needs_a_check(section: GrantIndexPage) -> None:
    due = GrantContestFactory(checked_on=in_days(-60))
    GrantContestFactory(checked_on=in_days(-59))
    never = GrantContestFactory(checked_on=None)
    assert list(GrantContest.objects.needing_check(TODAY)) == [never, due]


@pytest.mark.usefixtures("section")
def test_an_empty_list_offers_the_archive(client: Client) -> None:
    html = soup(client.get("/grants/").content.decode())
    assert html.select_one(".empty .button")["href"] == "/grants/archive/"


@pytest.mark.usefixtures("section")
@pytest.mark.parametrize(
    "address", ["?page=2", "archive/?page=2", "awards/?page=2", "results/?page=0", "net-takogo/"]
)
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(f"/grants/{address}").status_code == 404
