"""What the library shows of its sibling, the events, without knowing them."""

from typing import Any

from django import template
from django.utils import timezone

from events.models import EventPage
from library.models import LibraryItemPage

register = template.Library()


@register.inclusion_tag("home/parts/next_seminar.html")
def next_seminar(item: LibraryItemPage) -> dict[str, Any]:
    """The nearest coming event among the pages beside an item; nothing when there is none. One query."""
    beside = [page.pk for page in item.neighbours]
    coming = EventPage.objects.shown().filter(pk__in=beside).coming(timezone.now()).for_rows()
    return {"event": coming.first() if beside else None}
