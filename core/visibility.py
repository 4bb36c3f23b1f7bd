"""Which pages anybody may see."""

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction


def shown(pages: QuerySet[Any]) -> Any:
    """Live pages that are not behind a password or a login, nor below one that is.

    Wagtail's `.live().public()` says the same but reads the restrictions first; this is part of the one query.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    closed_above = PageViewRestriction.objects.alias(below=path).filter(below__startswith=F("page__path"))
    return pages.filter(~Exists(closed_above), live=True)
