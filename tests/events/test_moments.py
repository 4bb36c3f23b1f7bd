"""When something happens, by the town's clock: at midnight, at the last second, in another time zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from events.domain.moments import days_until, over_at, phase, span, town_day, when
from events.domain.tasks import task_state
from events.enums import Phase
from events.models import MeetingTask
from tests.factories.events import at

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at("2026-12-05", "11:00") - SECOND, Phase.COMING),
        (at("2026-12-05", "11:00"), Phase.RUNNING),
        (at("2026-12-05", "13:00") - SECOND, Phase.RUNNING),
        (at("2026-12-05", "13:00"), Phase.PAST),
    ],
)
def test_an_event_is_over_at_the_very_moment_of_its_end(now: datetime, expected: Phase) -> None:
    starts, ends = at("2026-12-05", "11:00"), at("2026-12-05", "13:00")
    assert phase(starts=starts, ends=ends, now=now) == expected


def test_without_an_end_it_is_over_at_the_town_s_midnight() -> None:
    starts = at("2026-12-31", "18:00")
    assert over_at(starts=starts, ends=None) == at("2027-01-01", "00:00")
    assert phase(starts=starts, ends=None, now=at("2027-01-01", "00:00") - SECOND) == Phase.RUNNING
    assert phase(starts=starts, ends=None, now=at("2027-01-01", "00:00")) == Phase.PAST


def test_without_a_beginning_no_date_is_announced() -> None:
    assert phase(starts=None, ends=None, now=at("2026-12-05")) == Phase.UNDATED
    assert when(starts=None, ends=None) is None


@pytest.mark.parametrize("zone", ["UTC", "Europe/Moscow", "Asia/Kamchatka"])
def test_the_day_is_the_town_s_wherever_the_server_stands(zone: str) -> None:
    """Half past midnight on the Yenisei is still yesterday evening in Moscow."""
    moment = at("2026-12-05", "00:30").astimezone(ZoneInfo(zone))
    assert town_day(moment) == date(2026, 12, 5)
    told = when(starts=moment, ends=moment + timedelta(hours=2))
    assert told is not None
    assert (told.number, told.month_and_weekday) == (5, ("декабря", "суббота"))
    assert told.text.replace("\u00a0", " ") == "5 декабря 2026, суббота, 00:30–02:30"
    assert told.iso == "2026-12-05T00:30+07:00"


def test_over_midnight_only_the_beginning_is_told() -> None:
    told = when(starts=at("2026-12-05", "22:00"), ends=at("2026-12-06", "01:00"))
    assert told is not None
    assert told.clock == "22:00"


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (at("2026-12-05", "00:00"), "сегодня"),
        (at("2026-12-04", "23:59"), "завтра"),
        (at("2026-12-01", "12:00"), "через 4 дня"),
        (at("2026-11-14", "12:00"), "через 21 день"),
        (datetime(2026, 12, 4, 17, 0, tzinfo=UTC), "сегодня"),
    ],
)
def test_days_are_counted_by_the_town_s_calendar(now: datetime, words: str) -> None:
    assert days_until(starts=at("2026-12-05", "11:00"), now=now).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 6, 12), None, "12 июня 2026, пятница"),
        (date(2026, 6, 12), date(2026, 6, 12), "12 июня 2026, пятница"),
        (date(2026, 6, 12), date(2026, 6, 14), "12–14 июня 2026"),
        (date(2026, 5, 30), date(2026, 6, 2), "30 мая — 2 июня 2026"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 декабря 2026 — 2 января 2027"),
    ],
)
def test_days_of_a_season_are_told_once(first: date, last: date | None, words: str) -> None:
    assert span(first, last).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("due", "done", "words"),
    [
        (date(2026, 12, 5), False, "В работе"),
        (date(2026, 12, 4), False, "Срок прошёл"),
        (date(2026, 12, 4), True, "Сделано"),
        (None, False, "В работе"),
    ],
)
def test_the_last_day_of_a_task_is_still_in_time(due: date | None, done: bool, words: str) -> None:
    task = MeetingTask(what="Обойти двор", who="группа", due_on=due, done=done)
    assert task_state(task, today=date(2026, 12, 5))[0] == words
