"""The town's day and hour: deadlines are told in them, wherever the server stands."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from core.calendars import TOWN_ZONE


@dataclass(frozen=True)
class TownMoment:
    """A moment as the town's clocks show it."""

    today: date
    clock: time


def town_moment(now: datetime) -> TownMoment:
    """`now`, an aware moment, as day and hour of the town (Asia/Krasnoyarsk)."""
    here = now.astimezone(ZoneInfo(TOWN_ZONE))
    return TownMoment(here.date(), here.time())


def in_town(day: date, clock: time) -> datetime:
    """An hour of the town as an aware moment."""
    return datetime.combine(day, clock, ZoneInfo(TOWN_ZONE))
