from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage
from partners.domain.wall import Group, passport_note, wall
from partners.models.organisations import Organisation


class PartnerIndexPage(BasePage):
    """Who holds the programme up: the participants of the passport and the partners, by tier and kind."""

    max_count = 1
    subpage_types: list[str] = []

    body = StreamField(
        StoryBlock(),
        verbose_name="текст",
        blank=True,
        help_text="Стоит под списком участников: как стать партнёром и с чего начать.",
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "страница партнёров"
        verbose_name_plural = "страницы партнёров"

    @cached_property
    def organisations(self) -> list[Organisation]:
        """Everybody on the page, in one query."""
        return list(Organisation.objects.carrying())

    @cached_property
    def groups(self) -> list[Group]:
        """The wall of names."""
        return wall(self.organisations)

    @cached_property
    def note(self) -> str:
        """Why there are more organisations than lines in the passport."""
        return passport_note(one for one in self.organisations if one.is_participant)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "groups": self.groups, "note": self.note}
