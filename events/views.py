"""Calendars of events as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.calendars import calendar_response
from events.calendar_entries import calendar_events, entries_of, entry_of
from events.models import EventIndexPage, EventPage

CALENDAR_NAME = "Семинары «Добрый Железногорск»"


@require_safe
def events_ics(request: HttpRequest) -> HttpResponse:
    """Every event of the schedule, to subscribe to."""
    index = EventIndexPage.objects.live().public().first()
    if index is None:
        raise Http404("Расписания пока нет.")
    now = timezone.now()
    entries = entries_of(calendar_events(index.events, now=now), site_url=_site(request))
    return calendar_response(name=CALENDAR_NAME, entries=entries, now=now)


@require_safe
def event_ics(request: HttpRequest, slug: str) -> HttpResponse:
    """One event. A draft, a private one or one that never had a date is not found."""
    events = EventPage.objects.shown().select_related("calendar_version")
    entry = entry_of(get_object_or_404(events, slug=slug), site_url=_site(request))
    if entry is None:
        raise Http404("У этого события ещё нет даты.")
    return calendar_response(name=entry.title, entries=[entry], now=timezone.now())


def _site(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")
