"""Dates of the demonstration, told from the day of loading: it never looks out of date and never out of season."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
# What is told as past lies at least so many days back: its afterword («отдали список») has time to be past as well.
PAST_DAYS = 14
ANCHORS = ("in_days", "before_start", "next", "last")


@dataclass(frozen=True)
class When:
    """Shape of a date in the files.

    {in_days: 6}                      six days after loading; −6: before
    {in_days: 6, weekday: saturday}   the first Saturday from that day on
    {next: 11-24, weekday: sunday}    the coming last Sunday of November
    {last: 09-03}                     the third of September that has passed
    {before_start: 7}                 a week before the initiative starts; −7: after
    show: month                       only «октябрь 2026» is shown
    """

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict) or len([key for key in ANCHORS if key in value]) != 1:
            yield f"{where}: нужна дата от дня загрузки: одно из {', '.join(ANCHORS)}"
            return
        for key in value.keys() - {*ANCHORS, "weekday", "show"}:
            yield f"{where}.{key}: в дате такого ключа не бывает"
        for key in {"in_days", "before_start"} & value.keys():
            if not isinstance(value[key], int):
                yield f"{where}.{key}: нужно целое число дней"
        for key in {"next", "last"} & value.keys():
            if not _is_month_day(value[key]):
                yield f"{where}.{key}: нужен день года вида 09-03, а здесь «{value[key]}»"
        if value.get("weekday", WEEKDAYS[0]) not in WEEKDAYS:
            yield f"{where}.weekday: нужно одно из слов: {', '.join(WEEKDAYS)}"
        if value.get("show", "month") != "month":
            yield f"{where}.show: бывает только month"


def resolve(when: dict[str, Any], *, today: date, start: date | None = None) -> date:
    """The date that `when` tells. `start` is the initiative's first day, for `before_start`."""
    weekday = when.get("weekday")
    if "in_days" in when:
        return on_weekday(today + timedelta(days=when["in_days"]), weekday)
    if "before_start" in when:
        return on_weekday((start or today) - timedelta(days=when["before_start"]), weekday)
    if "next" in when:
        years = (today.year, today.year + 1)
        return min(day for day in _yearly(when["next"], years, weekday) if day >= today)
    years = (today.year - 2, today.year - 1, today.year)
    latest = today - timedelta(days=PAST_DAYS)
    return max(day for day in _yearly(when["last"], years, weekday) if day <= latest)


def on_weekday(day: date, weekday: str | None) -> date:
    """The first `weekday` from `day` on; `day` itself when none is asked."""
    if weekday is None:
        return day
    return day + timedelta(days=(WEEKDAYS.index(weekday) - day.weekday()) % 7)


def month_and_year(day: date) -> str:
    """«октябрь 2026»."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def _yearly(month_day: str, years: tuple[int, ...], weekday: str | None) -> list[date]:
    month, day = (int(part) for part in month_day.split("-"))
    return [on_weekday(date(year, month, day), weekday) for year in years]


def _is_month_day(value: Any) -> bool:
    try:
        date.fromisoformat(f"2001-{value}")
    except ValueError:
        return False
    return isinstance(value, str)
