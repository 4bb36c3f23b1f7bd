"""Our calendars, read back by another library as a reader's program would read them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import ics
import pytest

from core.calendars import CalendarEntry, calendar_response, calendar_text

NOW = datetime(2026, 5, 1, 3, 0, tzinfo=UTC)
TOWN = ZoneInfo("Asia/Krasnoyarsk")


def entry(**changes: Any) -> CalendarEntry:
    told: dict[str, Any] = {
        "uid": "seminar-1@dobry-zheleznogorsk",
        "title": "Разработка социального проекта",
        "starts": datetime(2026, 5, 24, 11, 0, tzinfo=TOWN),
        "ends": datetime(2026, 5, 24, 13, 0, tzinfo=TOWN),
        "changed_at": datetime(2026, 4, 30, 12, 0, tzinfo=UTC),
    }
    return CalendarEntry(**(told | changes))


def read_back(*entries: CalendarEntry) -> list[Any]:
    text = calendar_text(name="Семинары", entries=entries, now=NOW).decode()
    return sorted(ics.Calendar(text).events)


def lines(*entries: CalendarEntry) -> list[str]:
    """Unfolded lines of the file."""
    text = calendar_text(name="Семинары", entries=entries, now=NOW).decode()
    return text.replace("\r\n ", "").split("\r\n")


def test_another_library_reads_what_was_written() -> None:
    told = entry(
        place="Центр, зал 2", description="Первая строка\nвторая; и всё", url="https://example.org/x/"
    )

    [event] = read_back(told)

    assert event.uid == told.uid
    assert event.name == told.title
    assert event.begin.datetime == told.starts
    assert event.end.datetime == told.ends
    assert event.location == "Центр, зал 2"
    assert event.description == "Первая строка\nвторая; и всё"
    assert event.url == "https://example.org/x/"
    assert event.status == "CONFIRMED"
    assert event.last_modified.datetime == told.changed_at


def test_time_is_told_in_the_town_s_zone_whatever_zone_it_came_in() -> None:
    """21:30 in Greenwich is half past four in the next morning on the Yenisei."""
    text = lines(entry(starts=datetime(2026, 5, 23, 21, 30, tzinfo=UTC), ends=None))

    assert "DTSTART;TZID=Asia/Krasnoyarsk:20260524T043000" in text
    assert [line for line in text if line.startswith("DTEND")] == []
    assert text[text.index("BEGIN:VTIMEZONE") + 1] == "TZID:Asia/Krasnoyarsk"
    assert "TZOFFSETTO:+0700" in text


def test_a_whole_day_ends_where_the_next_begins() -> None:
    text = lines(entry(starts=date(2026, 5, 24), ends=None))

    assert "DTSTART;VALUE=DATE:20260524" in text
    assert "DTEND;VALUE=DATE:20260525" in text


def test_the_last_of_several_days_belongs_to_the_event() -> None:
    [event] = read_back(entry(starts=date(2026, 5, 30), ends=date(2026, 6, 1)))

    assert event.all_day
    assert event.duration == timedelta(days=3)


def test_a_cancelled_event_keeps_its_uid_and_says_so() -> None:
    told = entry(cancelled=True, sequence=3)

    [event] = read_back(told)

    assert (event.uid, event.status) == (told.uid, "CANCELLED")
    assert event.name == "Отменено: Разработка социального проекта"
    assert "SEQUENCE:3" in lines(told)


def test_a_long_russian_line_is_folded_within_75_bytes_and_comes_back_whole() -> None:
    title = "Привлечение молодёжных организаций и волонтёров к решению социальных проблем, 2017 год"

    text = calendar_text(name="Семинары", entries=[entry(title=title)], now=NOW)

    assert max(len(line) for line in text.split(b"\r\n")) <= 75
    assert [event.name for event in ics.Calendar(text.decode()).events] == [title]


@pytest.mark.parametrize("entries", [[], [entry()]])
def test_the_answer_is_a_calendar_with_a_name(entries: list[CalendarEntry]) -> None:
    answer = calendar_response(name="Семинары", entries=entries, now=NOW)

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "X-WR-CALNAME:Семинары" in answer.content.decode()
    assert "METHOD:PUBLISH" in answer.content.decode()
    assert answer.content.decode().count("BEGIN:VEVENT") == len(entries)
