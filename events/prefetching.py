"""All lists of a seminar, a meeting or a season of the festival by one query."""

from typing import Any

from wagtail.images import get_image_model
from wagtail.models import Page

from core.prefetching import Part, keep_rows, read_together
from core.visibility import shown
from events.models import festival_rows, rows
from events.models.topics import Topic
from initiatives.models import Audience

# Relation of the page → model of its rows, and what each row leads to.
Lists = dict[str, tuple[Any, tuple[str, ...]]]

MATERIALS: Lists = {"materials": (rows.EventMaterial, ("document", "related_page"))}
SEMINAR: Lists = {
    "speakers": (rows.SeminarSpeaker, ("organisation",)),
    "steps": (rows.SeminarStep, ()),
    **MATERIALS,
}
MEETING: Lists = {
    "agenda": (rows.AgendaItem, ()),
    "decisions": (rows.MeetingDecision, ()),
    "tasks": (rows.MeetingTask, ()),
    **MATERIALS,
}
FESTIVAL: Lists = {
    "items": (festival_rows.FestivalItem, ("related_page",)),
    "forums": (festival_rows.FestivalForum, ("organisation",)),
    "stands": (festival_rows.FestivalStand, ("organisation",)),
    "partners": (festival_rows.FestivalPartner, ("organisation",)),
    "photos": (festival_rows.FestivalPhoto, ("image",)),
}


def _parts(page: Any, lists: Lists) -> dict[str, Part]:
    return {
        name: Part(model._default_manager.filter(page=page), follow)
        for name, (model, follow) in lists.items()
    }


def prefetch_event(page: Any, lists: Lists) -> None:
    """Topic, audiences and all rows of a saved event."""
    found = read_together(
        {
            **_parts(page, lists),
            "audiences": Part(Audience.objects.filter(events=page)),
            "topic": Part(Topic.objects.filter(pk=page.topic_id)),
        }
    )
    page.topic = next(iter(found.pop("topic")), None)
    for name, kept in found.items():
        keep_rows(page, name, kept)


def prefetch_festival(page: Any) -> None:
    """The photo of the cover and all rows of a saved season; of related pages, those anybody may see."""
    stories = festival_rows.FestivalRelated.objects.filter(
        page=page, related_page__in=shown(Page.objects.all()).values("pk")
    )
    found = read_together(
        {
            **_parts(page, FESTIVAL),
            "related": Part(stories, ("related_page",)),
            "cover_photo": Part(get_image_model().objects.filter(pk=page.cover_photo_id)),
        }
    )
    page.cover_photo = next(iter(found.pop("cover_photo")), None)
    for name, kept in found.items():
        keep_rows(page, name, kept)
