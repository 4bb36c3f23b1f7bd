from typing import Any

from django.http import HttpRequest
from django.utils.timezone import localdate

from core.models import BasePage
from initiatives.domain.catalogue import Catalogue
from initiatives.models.initiative_page import InitiativePage
from initiatives.querysets import InitiativeQuerySet


class InitiativeIndexPage(BasePage):
    """The catalogue of initiatives: facets, a text filter, sorting and pages, all in the address."""

    max_count = 1
    subpage_types = ["initiatives.InitiativePage"]

    class Meta:
        verbose_name = "каталог инициатив"
        verbose_name_plural = "каталоги инициатив"

    @property
    def initiatives(self) -> InitiativeQuerySet:
        """What the catalogue holds: published initiatives below it that any reader may see."""
        return InitiativePage.objects.child_of(self).shown()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["catalogue"] = Catalogue(initiatives=self.initiatives, params=request.GET, today=localdate())
        return context
