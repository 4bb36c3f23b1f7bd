"""The showcase narrowed down: by tier, by kind of support, by who it is."""

from typing import Any

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from core.facets import Facet, Listing
from core.selection import Params
from partners.enums import OrganisationKind, PartnerTier, SupportKind

ALL_AT_ONCE = 1000  # names: a wall is not turned over page by page


def narrowed(organisations: Any, *, params: Params) -> Listing:
    """`organisations` as `OrganisationQuerySet.carrying` gives them; all counts come from one query."""
    return Listing(rows=organisations, facets=FACETS, params=params, per_page=ALL_AT_ONCE)


def _of_tier(value: str) -> Q:
    return Q(partner__live=True, partner__tier=value)


def _helping_with(value: str) -> Q:
    """The list of kinds is JSON, which SQLite cannot search: its text holds every kind in quotes."""
    from partners.models import Partner

    kinds = Partner.objects.filter(live=True).annotate(kinds=Cast("support_kinds", TextField()))
    return Q(pk__in=kinds.filter(kinds__contains=f'"{value}"').values("organisation"))


def _of_kind(value: str) -> Q:
    return Q(kind=value)


FACETS = (
    Facet("tier", "Ступень", dict(PartnerTier.choices), _of_tier),
    Facet("support", "Чем помогает", dict(SupportKind.choices), _helping_with),
    Facet("kind", "Кто это", dict(OrganisationKind.choices), _of_kind, folded=True),
)
