"""A month as a table of weeks, with the events of every day."""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.typography import day as day_words
from events.domain.moments import month_title, town_day
from events.domain.standing import Told, is_full
from events.enums import EventFormat, EventState

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)
_CALENDAR = calendar.Calendar(firstweekday=0)


class Listed(Told, Protocol):
    """An event of the month."""

    title: str

    @property
    def url(self) -> str: ...


@dataclass(frozen=True)
class Day:
    """One cell: a day of the month with what happens on it. `number` 0 is an empty cell."""

    number: int
    css: str = ""
    url: str = ""
    label: str = ""
    is_today: bool = False


@dataclass(frozen=True)
class Month:
    """A month of the calendar with the addresses of its neighbours (YYYY-MM)."""

    first: date
    weeks: list[list[Day]]

    @property
    def title(self) -> str:
        return month_title(self.first)

    @property
    def key(self) -> str:
        return month_key(self.first)

    @property
    def before(self) -> str:
        return month_key(date(self.first.year - (self.first.month == 1), (self.first.month - 2) % 12 + 1, 1))

    @property
    def after(self) -> str:
        return month_key(next_month(self.first))


def month_key(day: date) -> str:
    return f"{day.year}-{day.month:02d}"


def next_month(first: date) -> date:
    """The first day of the month after."""
    return date(first.year + (first.month == 12), first.month % 12 + 1, 1)


def parse_month(text: str) -> date | None:
    """The first day of «2026-12»; None for anything else."""
    found = _MONTH.fullmatch(text)
    return date(int(found[1]), int(found[2]), 1) if found else None


def parse_day(text: str) -> date | None:
    """The day «2026-12-05»; None for anything else."""
    if parse_month(text[:7]) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def month_of(first: date, *, events: Iterable[Listed], today: date) -> Month:
    """The month that begins on `first`; `events` are those that start in it."""
    by_day: dict[date, list[Listed]] = defaultdict(list)
    for event in events:
        if event.starts_at is not None:
            by_day[town_day(event.starts_at)].append(event)
    weeks = [
        [_cell(day, by_day[day], today) if day.month == first.month else Day(0) for day in week]
        for week in _CALENDAR.monthdatescalendar(first.year, first.month)
    ]
    return Month(first, weeks)


def _cell(day: date, events: list[Listed], today: date) -> Day:
    if not events:
        return Day(day.day, is_today=day == today)
    names = ", ".join(_name(event) for event in events)
    url = events[0].url if len(events) == 1 else f"?day={day.isoformat()}#results"
    return Day(day.day, _css(events), url, f"{day_words(day)}: {names}", day == today)


def _name(event: Listed) -> str:
    if event.state == EventState.CANCELLED:
        return f"{event.title} (отменено)"
    return f"{event.title} (мест нет)" if is_full(event) else event.title


def _css(events: list[Listed]) -> str:
    """Hollow when nobody can come to any of them; by its form when all are of one."""
    if all(event.state == EventState.CANCELLED or is_full(event) for event in events):
        return "full"
    formats = {event.format for event in events}
    return "web" if formats == {EventFormat.WEBINAR.value} else ""


def month_of_moment(moment: datetime) -> date:
    """The first day of the town's month at this moment."""
    return town_day(moment).replace(day=1)
