from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage


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
