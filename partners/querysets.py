"""The questions asked about organisations and partners, in the programme's words."""

from typing import Any, Self

from django.db import models
from django.db.models import Case, IntegerField, Value, When

from partners.enums import KINDS_IN_ORDER, PartnerTier


def in_order_of(field: str, values: tuple[Any, ...]) -> Case:
    """An expression that puts rows in the order of `values`; unknown ones come last."""
    whens = [When(**{field: value}, then=Value(place)) for place, value in enumerate(values)]
    return Case(*whens, default=Value(len(values)), output_field=IntegerField())


class OrganisationQuerySet(models.QuerySet[Any]):
    """Organisations."""

    def participants(self) -> Self:
        """Those the programme's passport names, in its order: the two of line 2 follow each other."""
        return self.filter(is_participant=True).order_by("passport_number", "pk")

    def real(self) -> Self:
        """Without demonstration rows."""
        return self.filter(is_demo=False)


class PartnerQuerySet(models.QuerySet[Any]):
    """Partners: organisations that support the programme."""

    def shown(self) -> Self:
        """What the reader sees: live ones with their organisations, by tier, kind and the editors' order."""
        return (
            self.filter(live=True)
            .select_related("organisation", "organisation__logo")
            .alias(
                tier_place=in_order_of("tier", tuple(PartnerTier)),
                kind_place=in_order_of("organisation__kind", KINDS_IN_ORDER),
            )
            .order_by("tier_place", "kind_place", "sort_order", "organisation__name")
        )
