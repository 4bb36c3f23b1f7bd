"""Days and moments of news, in the town's time."""

from datetime import date, datetime, time

from django.utils.timezone import get_default_timezone, localtime

NOON = time(12)


def day_of(*, day: date, go_live_at: datetime | None) -> date:
    """The day on the page: what an editor wrote, but never before the day it goes public by the schedule."""
    if go_live_at is None:
        return day
    return max(day, localtime(go_live_at, get_default_timezone()).date())


def moment_of(*, day: date, published_at: datetime | None) -> datetime:
    """The moment a feed gives: of publishing, if that was on `day` in the town's time; else noon of that day."""
    zone = get_default_timezone()
    if published_at is not None and localtime(published_at, zone).date() == day:
        return localtime(published_at, zone)
    return datetime.combine(day, NOON, tzinfo=zone)
