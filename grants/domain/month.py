"""A month of deadlines: weeks of days, each with what falls on it."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Max, Min

from core.typography import MONTHS, WEEKDAYS, full_date
from grants.enums import StageKind

NAMES = (
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь",
    "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь",
)  # fmt: skip
MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True)
class Day:
    """A day of the month with the stages that end on it. `kind` draws it: a deadline before results."""

    date: date
    stages: list[Any]
    is_today: bool

    @property
    def kind(self) -> str:
        kinds = {stage.kind for stage in self.stages}
        return "call" if StageKind.APPLICATIONS in kinds else "results"

    @property
    def month_name(self) -> str:
        return MONTHS[self.date.month - 1]

    @property
    def weekday(self) -> str:
        return WEEKDAYS[self.date.weekday()]

    @property
    def anchor(self) -> str:
        return f"d-{self.date:%Y-%m-%d}"

    @property
    def says(self) -> str:
        """For who does not see the square: «5 декабря 2026, суббота: Итоги, „ТОП 20“»."""
        told = "; ".join(f"{stage.deadline_words}, {stage.contest.title}" for stage in self.stages)
        return f"{full_date(self.date)}: {told}"


@dataclass(frozen=True)
class Month:
    """One month. `weeks` begin on Monday; None stands for a day of a neighbouring month."""

    first: date
    weeks: list[list[Day | None]]
    before: date | None
    after: date | None

    @property
    def title(self) -> str:
        return f"{NAMES[self.first.month - 1]} {self.first.year}"

    @property
    def key(self) -> str:
        """How the address names it: 2026-12."""
        return f"{self.first:%Y-%m}"

    @property
    def days(self) -> list[Day]:
        """Days on which something falls."""
        return [day for week in self.weeks for day in week if day and day.stages]

    @property
    def has_demo(self) -> bool:
        return any(stage.is_demo for day in self.days for stage in day.stages)


def month_asked(value: str, *, today: date) -> date:
    """The first day of the month an address asks for; of today's month when it asks for none or for nonsense."""
    found = MONTH.fullmatch(value)
    return date(int(found[1]), int(found[2]), 1) if found else today.replace(day=1)


def month_of(stages: Any, *, first: date, today: date) -> Month:
    """The month that begins with `first`, out of `stages` (a StageQuerySet in calendar order). Two queries."""
    by_day: dict[date, list[Any]] = {}
    for stage in stages.of_month(first):
        by_day.setdefault(stage.ends_on, []).append(stage)
    weeks = [
        [_day(day, by_day, today) if day.month == first.month else None for day in week]
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
    ]
    edges = stages.order_by().aggregate(earliest=Min("ends_on"), latest=Max("ends_on"))
    before, after = _month_before(first), _month_after(first)
    return Month(
        first,
        weeks,
        before if edges["earliest"] and edges["earliest"] < first else None,
        after if edges["latest"] and edges["latest"] >= after else None,
    )


def _day(day: date, by_day: dict[date, list[Any]], today: date) -> Day:
    return Day(day, by_day.get(day, []), day == today)


def _month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def _month_after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
