from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.search import index

from events.forms import SeminarPageForm
from events.models.event_page import EventPage
from events.panels import seminar_edit_handler
from events.prefetching import SEMINAR, prefetch_event
from events.querysets import EventManager

NEIGHBOURS = 3


class SeminarPage(EventPage):
    """A seminar or a webinar: what it teaches, who speaks, when and where, what stays after it."""

    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []
    base_form_class = SeminarPageForm
    # A copy is another event: the passport does not know it.
    exclude_fields_in_copy = ["source_note"]

    source_note = models.CharField(
        "откуда известно",
        max_length=200,
        blank=True,
        help_text="Документ, в котором назван семинар. Читатель увидит его внизу.",
    )

    objects = EventManager()

    edit_handler = seminar_edit_handler()

    search_fields = [
        *EventPage.search_fields,
        index.RelatedFields("speakers", [index.SearchField("role")]),
        index.RelatedFields("steps", [index.SearchField("title")]),
    ]

    class Meta:
        verbose_name = "семинар"
        verbose_name_plural = "семинары и вебинары"

    @cached_property
    def neighbours(self) -> list[Any]:
        """Three to look at next, of the same topic if there are; in the order in which they come."""
        if not self.pk:
            return []
        others = EventPage.objects.sibling_of(self, inclusive=False).shown().coming(self.now)
        near = others.alias(
            other=models.Case(
                models.When(topic_id=self.topic_id, then=models.Value(0)), default=models.Value(1)
            )
        )
        found = near.order_by("other", "starts_at", "pk").for_rows()[:NEIGHBOURS]
        return sorted(found, key=lambda event: (event.starts_at, event.pk))

    @cached_property
    def demo_rows(self) -> bool:
        """A row of some list on the page is invented."""
        lists = (self.speakers, self.steps, self.materials)
        return any(row.is_demo for rows in lists for row in rows.all())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        if self.pk:
            prefetch_event(self, SEMINAR)
        return {**super().get_context(request, *args, **kwargs), "neighbours": self.neighbours}
