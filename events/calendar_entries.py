"""Events as entries of a calendar."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q

from core.calendars import CalendarEntry
from events.enums import EventState
from events.models import CalendarVersion, EventPage
from events.querysets import CALENDAR_KEEPS_DAYS, EventQuerySet

UID_DOMAIN = "dobry-zheleznogorsk"
LOST_DATE = "Новая дата пока не объявлена."


def calendar_events(events: EventQuerySet, *, now: datetime) -> EventQuerySet:
    """What a subscribed calendar holds: everything ahead, and what was over or lost its date lately."""
    since = now - timedelta(days=CALENDAR_KEEPS_DAYS)
    kept = Q(over_at__gte=since) | Q(starts_at=None, calendar_version__starts_at__gte=since)
    return events.filter(kept).select_related("calendar_version").order_by("starts_at", "pk")


def entries_of(events: Iterable[EventPage], *, site_url: str) -> list[CalendarEntry]:
    """Entries of those events that have, or had, a date."""
    made = [entry_of(event, site_url=site_url) for event in events]
    return [entry for entry in made if entry is not None]


def entry_of(event: EventPage, *, site_url: str) -> CalendarEntry | None:
    """One event. An event that lost its date is cancelled on the day it was last announced for."""
    version: CalendarVersion | None = getattr(event, "calendar_version", None)
    starts = event.starts_at or (version.starts_at if version else None)
    if starts is None:
        return None
    lost = event.starts_at is None
    return CalendarEntry(
        uid=f"{event.translation_key}@{UID_DOMAIN}",
        title=f"{event.title} (демо)" if event.has_demo else event.title,
        starts=starts,
        ends=version.ends_at if lost and version else event.ends_at,
        place=", ".join(filter(None, (event.place, event.address))),
        description=_description(event, lost=lost),
        url=f"{site_url}{event.url}",
        sequence=version.sequence if version else 0,
        changed_at=version.changed_at if version else event.last_published_at,
        cancelled=lost or event.state == EventState.CANCELLED,
    )


def _description(event: EventPage, *, lost: bool) -> str:
    """What the reader of the calendar should know, a line each."""
    lines = [event.state_note, LOST_DATE if lost else "", event.summary, event.online_url]
    return "\n".join(line for line in lines if line)
