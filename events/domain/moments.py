"""When something happens, by the town's clock and in its words."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core import typography
from core.calendars import TOWN_ZONE
from events.enums import Phase

TOWN = ZoneInfo(TOWN_ZONE)
NBSP = typography.NBSP
MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip


def in_town(moment: datetime) -> datetime:
    """The moment in the town's own hours, whatever zone the server or the editor lives in."""
    return moment.astimezone(TOWN)


def town_day(moment: datetime) -> date:
    """The day it is in the town at this moment."""
    return in_town(moment).date()


def midnight(day: date) -> datetime:
    """The moment the day begins in the town."""
    return datetime.combine(day, time(), TOWN)


def over_at(*, starts: datetime, ends: datetime | None) -> datetime:
    """The first moment at which an event is past: its end or, when none is told, the town's next midnight."""
    return ends or midnight(town_day(starts) + timedelta(days=1))


def phase(*, starts: datetime | None, ends: datetime | None, now: datetime) -> Phase:
    """Where an event stands at `now`. An event is over at the very moment of its end."""
    if starts is None:
        return Phase.UNDATED
    if now < starts:
        return Phase.COMING
    return Phase.RUNNING if now < over_at(starts=starts, ends=ends) else Phase.PAST


@dataclass(frozen=True)
class When:
    """A moment as pages show it."""

    starts: datetime
    ends: datetime | None

    @property
    def number(self) -> int:
        """The day of the month: the large figure of a row."""
        return self.starts.day

    @property
    def month_and_weekday(self) -> tuple[str, str]:
        """«декабря», «среда»."""
        return typography.MONTHS[self.starts.month - 1], typography.WEEKDAYS[self.starts.weekday()]

    @property
    def clock(self) -> str:
        """«18:00», «18:00–20:00»; over midnight only the beginning is told."""
        if self.ends is None or self.ends.date() != self.starts.date():
            return f"{self.starts:%H:%M}"
        return f"{self.starts:%H:%M}–{self.ends:%H:%M}"

    @property
    def day_text(self) -> str:
        """«24 мая 2026, воскресенье»."""
        return typography.full_date(self.starts.date())

    @property
    def text(self) -> str:
        """«24 мая 2026, воскресенье, 18:00–20:00»."""
        return f"{self.day_text}, {self.clock}"

    @property
    def iso(self) -> str:
        """For <time datetime>: with the town's offset."""
        return self.starts.isoformat(timespec="minutes")


def when(*, starts: datetime | None, ends: datetime | None) -> When | None:
    """The moment in the town's hours; None while no date is announced."""
    return When(in_town(starts), in_town(ends) if ends else None) if starts else None


def days_until(*, starts: datetime, now: datetime) -> str:
    """«сегодня», «завтра», «через 4 дня»: whole days of the town's calendar."""
    left = (town_day(starts) - town_day(now)).days
    if left <= 0:
        return "сегодня"
    if left == 1:
        return "завтра"
    return f"через {left}{NBSP}{typography.plural(left, ('день', 'дня', 'дней'))}"


def month_title(day: date) -> str:
    """«Декабрь 2026»."""
    return f"{MONTHS[day.month - 1].capitalize()} {day.year}"


def span(first: date, last: date | None) -> str:
    """«12–14 июня 2026», «30 мая — 2 июня 2026»; one day alone is told with its weekday."""
    if last is None or last == first:
        return typography.full_date(first)
    if first.year != last.year:
        return f"{typography.day(first)} {first.year}{NBSP}— {typography.day(last)} {last.year}"
    if first.month != last.month:
        return f"{typography.day(first)}{NBSP}— {typography.day(last)} {last.year}"
    return f"{first.day}–{typography.day(last)} {last.year}"
