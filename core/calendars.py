"""Calendars for the reader's own program: RFC 5545, in the town's time zone.

An entry keeps its UID for ever. Every published change of its time, place or state raises SEQUENCE, so that a program
that already holds the entry knows which of two versions is the later one (RFC 5545, 3.8.7.4).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from icalendar import Calendar, Event, Timezone

TOWN_ZONE = "Asia/Krasnoyarsk"
PRODUCER = "-//Dobry Zheleznogorsk//Calendar//RU"
REFRESH = timedelta(hours=6)
# Russia keeps no summer time since 2014: one rule of VTIMEZONE holds for every date a calendar here may carry.
ZONE_FROM, ZONE_UNTIL = date(2015, 1, 1), date(2038, 1, 1)


@dataclass(frozen=True)
class CalendarEntry:
    """One event or deadline.

    `starts` and `ends` are either two moments (aware datetimes) or two whole days; of days `ends` is the last one, and
    None means one day. A moment without an end takes no time: a deadline. `uid` never changes; `sequence` is the number
    of published changes; `changed_at` is the moment of the last one. `url` is a full address.
    """

    uid: str
    title: str
    starts: datetime | date
    changed_at: datetime
    ends: datetime | date | None = None
    place: str = ""
    description: str = ""
    url: str = ""
    sequence: int = 0
    cancelled: bool = False


def calendar_text(*, name: str, entries: Iterable[CalendarEntry], now: datetime) -> bytes:
    """A whole iCalendar file. `now` is the moment it is made (DTSTAMP); lines are folded and end in CRLF."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", TOWN_ZONE)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    calendar.add_component(Timezone.from_tzid(TOWN_ZONE, first_date=ZONE_FROM, last_date=ZONE_UNTIL))
    for entry in entries:
        calendar.add_component(_event(entry, now))
    text: bytes = calendar.to_ical()
    return text


def calendar_response(*, name: str, entries: Iterable[CalendarEntry], now: datetime) -> HttpResponse:
    """The same as an answer that a browser hands to the reader's calendar program."""
    return HttpResponse(
        calendar_text(name=name, entries=entries, now=now), content_type="text/calendar; charset=utf-8"
    )


def _event(entry: CalendarEntry, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", _in_town(entry.starts))
    if (ends := _end(entry)) is not None:
        event.add("dtend", ends)
    event.add("summary", f"Отменено: {entry.title}" if entry.cancelled else entry.title)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("sequence", entry.sequence)
    event.add("last-modified", entry.changed_at.astimezone(ZoneInfo("UTC")))
    for key, text in (("location", entry.place), ("description", entry.description), ("url", entry.url)):
        if text:
            event.add(key, text)
    return event


def _end(entry: CalendarEntry) -> datetime | date | None:
    """DTEND is the first moment that no longer belongs to the event: of whole days, the day after the last one."""
    if isinstance(entry.starts, datetime):
        return _in_town(entry.ends) if entry.ends else None
    return (entry.ends or entry.starts) + timedelta(days=1)


def _in_town(moment: datetime | date) -> datetime | date:
    """A moment in the town's own hours; a day stays a day."""
    return moment.astimezone(ZoneInfo(TOWN_ZONE)) if isinstance(moment, datetime) else moment
