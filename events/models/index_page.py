from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from core.models import BasePage
from events.domain.schedule import Headings, Schedule
from events.models.event_page import EventPage
from events.models.topics import Topic
from events.querysets import EventQuerySet
from initiatives.models import Audience


class EventIndexPage(BasePage):
    """The schedule of seminars, webinars and meetings: a list and a month, what is ahead and what is over."""

    max_count = 1
    subpage_types = ["events.SeminarPage", "events.MeetingPage"]

    class Meta:
        verbose_name = "расписание семинаров"
        verbose_name_plural = "расписания семинаров"

    @property
    def events(self) -> EventQuerySet:
        """What the schedule holds: published events below it that any reader may see."""
        return EventPage.objects.child_of(self).shown()

    @property
    def ics_url(self) -> str:
        """The whole schedule for the reader's own calendar."""
        return reverse("events_ics")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        schedule = Schedule(
            events=self.events,
            headings=Headings(topics=_names(Topic.objects.all()), audiences=_names(Audience.objects.all())),
            params=request.GET,
            now=timezone.now(),
        )
        return {**super().get_context(request, *args, **kwargs), "schedule": schedule}


def _names(headings: QuerySet[Any]) -> dict[str, str]:
    """Slug → name, in the editors' order."""
    return dict(headings.values_list("slug", "name"))
