"""Deadlines by month on the page, and in the reader's own calendar program (read back by the package `ics`)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django.test import Client
from ics import Calendar

from grants.enums import StageKind
from grants.models import GrantContest, GrantIndexPage
from tests.factories.grants import GrantContestFactory, applications, stage
from tests.support.reading import soup

Clock = Callable[[str], None]
pytestmark = pytest.mark.usefixtures("section")


@pytest.fixture
def contest(clock: Clock) -> GrantContest:
    clock("2026-11-22 12:00")
    return GrantContestFactory(
        title="ТОП 20",
        slug="top-20",
        stages=[
            applications(date(2026, 11, 1), date(2026, 12, 1), until=time(18)),
            stage(StageKind.RESULTS, date(2026, 12, 20)),
            stage(StageKind.REPORT, date(2027, 9, 1)),
        ],
    )


def entries(client: Client, address: str = "/grants/calendar.ics") -> dict[str, Any]:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    events = Calendar(response.content.decode()).events
    return {event.name: event for event in events}


def test_a_deadline_with_an_hour_is_a_moment_and_results_are_a_whole_day(
    client: Client, contest: GrantContest
) -> None:
    found = entries(client)
    assert sorted(found) == ["Итоги: ТОП 20", "Последний день заявок, до 18:00: ТОП 20"]
    deadline = found["Последний день заявок, до 18:00: ТОП 20"]
    assert deadline.begin.datetime == datetime(2026, 12, 1, 11, 0, tzinfo=UTC)
    assert deadline.url == "http://testserver/grants/top-20/"
    assert found["Итоги: ТОП 20"].all_day
    assert found["Итоги: ТОП 20"].begin.date() == date(2026, 12, 20)


def uid_and_sequence(client: Client) -> tuple[str, int]:
    event = next(event for name, event in entries(client).items() if "ТОП" in name and "заявок" in name)
    sequence = next(line.value for line in event.extra if line.name == "SEQUENCE")
    return event.uid, int(sequence)


def test_a_moved_deadline_keeps_its_uid_and_raises_its_sequence(
    client: Client, contest: GrantContest
) -> None:
    before = uid_and_sequence(client)
    call = contest.stages.get(kind=StageKind.APPLICATIONS)
    call.ends_on = date(2026, 12, 5)
    contest.stages.add(call)
    contest.save()
    after = uid_and_sequence(client)
    assert after == (before[0], before[1] + 1)
    contest.summary = "Новые слова не двигают сроков."
    contest.save()
    assert uid_and_sequence(client) == after


def test_a_uid_does_not_change_when_an_earlier_deadline_is_forgotten(client: Client, clock: Clock) -> None:
    clock("2026-11-22 12:00")
    waves = [applications(None, date(2026, 11, 30)), applications(date(2027, 3, 1), date(2027, 3, 20))]
    GrantContestFactory(title="ТОП волны", stages=waves)
    now = {event.begin.date(): event.uid for event in Calendar(_text(client)).events}
    clock("2027-03-10 12:00")
    later = {event.begin.date(): event.uid for event in Calendar(_text(client)).events}
    assert len(now) == 2
    assert later == {date(2027, 3, 20): now[date(2027, 3, 20)]}


def _text(client: Client) -> str:
    return client.get("/grants/calendar.ics").content.decode()


def test_a_cancelled_contest_is_cancelled_in_calendars_too(client: Client, contest: GrantContest) -> None:
    before = uid_and_sequence(client)
    contest.is_cancelled = True
    contest.save()
    assert uid_and_sequence(client) == (before[0], before[1] + 1)
    assert {event.status for event in entries(client).values()} == {"CANCELLED"}


def test_a_reader_takes_the_deadlines_that_are_for_them(client: Client, contest: GrantContest) -> None:
    GrantContestFactory(title="Для жителей", for_nonprofits=False, for_individuals=True)
    assert list(entries(client, "/grants/calendar.ics?for=individual")) == [
        "Последний день заявок: Для жителей"
    ]
    assert len(entries(client, "/grants/calendar.ics?for=nonsense")) == 3
    html = soup(client.get("/grants/?for=individual").content.decode())
    assert html.select_one("#results p > a.more")["href"] == "/grants/calendar.ics?for=individual"


def test_one_contest_has_a_calendar_of_its_own(client: Client, contest: GrantContest) -> None:
    GrantContestFactory(title="Другой", slug="drugoj")
    assert sorted(entries(client, "/grants/top-20/calendar.ics")) == [
        "Итоги: ТОП 20",
        "Последний день заявок, до 18:00: ТОП 20",
    ]
    assert client.get("/grants/net/calendar.ics").status_code == 404


def test_drafts_are_in_no_calendar(client: Client, contest: GrantContest) -> None:
    contest.live = False
    contest.save()
    assert entries(client) == {}
    assert client.get("/grants/top-20/calendar.ics").status_code == 404


def test_calendar_and_feed_close_with_the_section(client: Client, section: GrantIndexPage) -> None:
    section.unpublish()
    assert client.get("/grants/calendar.ics").status_code == 404
    assert client.get("/grants/feed/").status_code == 404


def marked(client: Client, query: str = "") -> dict[str, str]:
    html = soup(client.get(f"/grants/calendar/{query}").content.decode())
    return {
        link.get_text(strip=True): link["aria-label"].replace("\u00a0", " ")
        for link in html.select(".month td a")
    }


def test_a_month_marks_the_days_on_which_something_ends(client: Client, contest: GrantContest) -> None:
    assert marked(client, "?month=2026-12") == {
        "1": "1 декабря 2026, вторник: Последний день заявок, до 18:00, ТОП 20",
        "20": "20 декабря 2026, воскресенье: Итоги, ТОП 20",
    }


def test_nonsense_for_a_month_gives_the_towns_own(client: Client, clock: Clock) -> None:
    clock("2026-12-01 00:00")
    GrantContestFactory(stages=[applications(None, date(2026, 12, 1))])
    for query in ("", "?month=2026-13", "?month=нет", "?month=9999-01"):
        assert list(marked(client, query)) == ["1"], query


def test_arrows_lead_only_to_months_between_the_first_and_the_last_deadline(
    client: Client, contest: GrantContest
) -> None:
    html = soup(client.get("/grants/calendar/?month=2026-12").content.decode())
    assert [link["href"] for link in html.select("main .actions a")] == []
    html = soup(client.get("/grants/calendar/?month=2026-11").content.decode())
    assert [link["href"] for link in html.select("main .actions a")] == ["?month=2026-12"]
