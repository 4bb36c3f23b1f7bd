"""All lists of one initiative in one query, whatever their number."""

from typing import Any

from django.db import models
from wagtail.images import get_image_model

from core.prefetching import Part, keep_rows, read_together
from initiatives.models.rows import (
    InitiativeDocument,
    InitiativeHelp,
    InitiativeOrganiser,
    InitiativeResult,
    InitiativeStage,
    InitiativeUpdate,
)
from initiatives.models.taxonomy import Audience, Theme

# Relation of the page → model of its rows, and what each row leads to.
LISTS: dict[str, tuple[type[models.Model], tuple[str, ...]]] = {
    "organisers": (InitiativeOrganiser, ("organisation",)),
    "help_offers": (InitiativeHelp, ()),
    "stages": (InitiativeStage, ()),
    "results": (InitiativeResult, ()),
    "updates": (InitiativeUpdate, ()),
    "documents": (InitiativeDocument, ("document",)),
}


def prefetch_lists(page: Any) -> None:
    """Read theme, photo, audiences and all rows of a saved page by one query, and keep them on the page."""
    parts = {
        name: Part(model._default_manager.filter(page=page), follow)
        for name, (model, follow) in LISTS.items()
    }
    found = read_together(
        {
            **parts,
            "audiences": Part(Audience.objects.filter(initiatives=page)),
            "theme": Part(Theme.objects.filter(pk=page.theme_id)),
            "cover_photo": Part(get_image_model().objects.filter(pk=page.cover_photo_id)),
        }
    )
    page.theme = found.pop("theme")[0]
    page.cover_photo = next(iter(found.pop("cover_photo")), None)
    for name, rows in found.items():
        keep_rows(page, name, rows)
