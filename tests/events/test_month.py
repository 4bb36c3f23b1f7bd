"""A month of the schedule as a table of weeks."""

from datetime import date

import pytest

from events.domain.month import Day, Month, month_of, parse_day, parse_month
from events.enums import Admission, EventFormat, EventState
from events.models import EventPage
from tests.factories.events import at

pytestmark = pytest.mark.django_db

TODAY = date(2026, 12, 3)


def cells(month: Month) -> dict[int, Day]:
    return {day.number: day for week in month.weeks for day in week if day.number}


def event(title: str, day: str, clock: str = "18:00", **fields: object) -> EventPage:
    return EventPage(title=title, starts_at=at(day, clock), url_path="/", slug="x", **fields)


def test_weeks_begin_on_monday_and_days_of_other_months_stay_empty() -> None:
    month = month_of(date(2026, 12, 1), events=[], today=TODAY)
    assert [[day.number for day in week] for week in month.weeks] == [
        [0, 1, 2, 3, 4, 5, 6],
        [7, 8, 9, 10, 11, 12, 13],
        [14, 15, 16, 17, 18, 19, 20],
        [21, 22, 23, 24, 25, 26, 27],
        [28, 29, 30, 31, 0, 0, 0],
    ]
    assert (month.title, month.before, month.after) == ("Декабрь 2026", "2026-11", "2027-01")
    assert [day.number for day in cells(month).values() if day.is_today] == [3]


def test_the_year_turns_both_ways() -> None:
    january = month_of(date(2027, 1, 1), events=[], today=TODAY)
    assert (january.before, january.after) == ("2026-12", "2027-02")


def test_an_event_just_after_midnight_stands_on_the_town_s_day() -> None:
    """00:30 on the fifth is the evening of the fourth in Greenwich."""
    month = month_of(date(2026, 12, 1), events=[event("Ночь", "2026-12-05", "00:30")], today=TODAY)
    assert [number for number, day in cells(month).items() if day.url or day.label] == [5]


def test_a_day_says_what_happens_and_how_it_stands() -> None:
    full = {"admission": Admission.SEATS, "seats": 5, "seats_taken": 5}
    events = [
        event("Полный", "2026-12-02", **full),
        event("Сеть", "2026-12-08", format=EventFormat.WEBINAR),
        event("Отменённый", "2026-12-09", state=EventState.CANCELLED),
        event("Утро", "2026-12-10", "10:00"),
        event("Вечер", "2026-12-10"),
    ]
    found = cells(month_of(date(2026, 12, 1), events=events, today=TODAY))
    told = {n: (day.css, day.label.replace("\u00a0", " ")) for n, day in found.items() if day.label}
    assert told == {
        2: ("full", "2 декабря: Полный (мест нет)"),
        8: ("web", "8 декабря: Сеть"),
        9: ("full", "9 декабря: Отменённый (отменено)"),
        10: ("", "10 декабря: Утро, Вечер"),
    }
    assert found[10].url == "?day=2026-12-10#results"


@pytest.mark.parametrize("text", ["2026-13", "2026-1", "99999-01", "", "декабрь", "2026-12-05", "٢٠٢٦-12"])
def test_a_month_that_is_none_is_not_read(text: str) -> None:
    assert parse_month(text) is None


def test_a_day_that_is_none_is_not_read() -> None:
    assert parse_day("2026-12-05") == date(2026, 12, 5)
    assert [parse_day(text) for text in ("2026-02-30", "2026-12", "20261205", "2026-12-05x")] == [None] * 4
