"""All lists of one initiative in one query, whatever their number."""

from typing import Any

from django.db import models

from core import pictures
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
    """Read theme, pictures with their copies, audiences and all rows of a saved page by one query, and keep them on the page."""
    parts = {
        name: Part(model._default_manager.filter(page=page), follow)
        for name, (model, follow) in LISTS.items()
    }
    found = read_together(
        {
            **parts,
            "audiences": Part(Audience.objects.filter(initiatives=page)),
            "theme": Part(Theme.objects.filter(pk=page.theme_id)),
            **pictures.parts_of([page.cover_photo_id, page.share_image_id]),
        }
    )
    page.theme = found.pop("theme")[0]
    shots = pictures.join(found)
    page.cover_photo, page.share_image = shots.get(page.cover_photo_id), shots.get(page.share_image_id)
    for name, rows in found.items():
        keep_rows(page, name, rows)
