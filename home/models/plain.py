"""A page that is only text: about the programme, personal data, accessibility."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage


class StandardPage(BasePage):
    """Heading, summary and a body of blocks."""

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    body = StreamField(
        StoryBlock(),
        blank=True,
        verbose_name="текст",
        help_text="Собирается из блоков: текст, цитата, снимок, документ, число. Порядок меняется мышью или стрелками.",
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "простая страница"
        verbose_name_plural = "простые страницы"

    @cached_property
    def parts(self) -> list["Part"]:
        """The body with neighbouring figures put side by side."""
        return [
            Part(kind == "figure", list(blocks))
            for kind, blocks in groupby(self.body, lambda block: block.block_type)
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "parts": self.parts}


@dataclass(frozen=True)
class Part:
    """Blocks of one kind that follow each other."""

    is_figures: bool
    blocks: list[Any]
