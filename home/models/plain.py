"""A page that is only text: about the programme, personal data, accessibility."""

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
