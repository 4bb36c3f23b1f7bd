"""The questions asked about organisations and partners, in the programme's words."""

from typing import Any, Self

from django.db import models
from django.db.models import Case, F, Q, Value, When


class OrganisationQuerySet(models.QuerySet[Any]):
    """Organisations."""

    def participants(self) -> Self:
        """Those the programme's passport names, in its order: the two of line 2 follow each other."""
        return self.filter(is_participant=True).order_by("passport_number", "pk")

    def real(self) -> Self:
        """Without demonstration rows."""
        return self.filter(is_demo=False)

    def carrying(self) -> Self:
        """Who carries the programme: participants and partners shown, in the editors' and the passport's order."""
        carrying = self.filter(Q(is_participant=True) | Q(partner__live=True))
        place = Case(When(partner__live=True, then="partner__sort_order"), default=Value(0))
        return (
            carrying.select_related("partner", "logo")
            .alias(place=place)
            .order_by("place", F("passport_number").asc(nulls_last=True), "pk")
        )
