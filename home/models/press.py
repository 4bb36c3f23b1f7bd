"""What a journalist needs in one place: figures with their sources, voices, the mark, photos, whom to call."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from core.blocks.contacts import OfficeBlock
from core.demo_admin import DemoNotePanel
from core.fields import StreamField
from core.models import BasePage, DemoFieldsMixin
from home.blocks import PressQuoteBlock
from home.forms import PressPageForm
from home.logos import LOGOS
from home.photo_bank import bank_page
from home.press import FactGroup, fact_groups


class PressPage(DemoFieldsMixin, BasePage):
    """For those who write about the programme. Figures come from what the site keeps, never from this page's own text."""

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    base_form_class = PressPageForm

    quotes = StreamField(
        [("quote", PressQuoteBlock())],
        verbose_name="готовые цитаты",
        blank=True,
        max_num=12,
        help_text="Слова, которые можно взять в статью без звонка. Только с согласия автора.",
    )
    contacts = StreamField(
        [("office", OfficeBlock())],
        verbose_name="кому звонить",
        blank=True,
        max_num=6,
        help_text="Пусто — покажем контакты из настроек сайта.",
    )
    logo_rules = RichTextField(
        "правила знака",
        blank=True,
        features=["bold", "ol", "ul", "link"],
        help_text="Что со знаком делать можно, а чего не стоит. Встанет рядом с файлами.",
    )
    photos = models.ForeignKey(
        "wagtailcore.Collection",
        verbose_name="коллекция снимков для прессы",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="В фотобанк войдут её снимки с автором, согласием людей и свободными условиями.",
    )
    terms = RichTextField(
        "как брать тексты и числа",
        blank=True,
        features=["bold", "ol", "ul", "link"],
        help_text="Что разрешаем и о чём просим. Встанет над готовой ссылкой на источник.",
    )

    content_panels = [
        DemoNotePanel(),
        *BasePage.content_panels,
        HelpPanel(
            content="<p>Факты в цифрах собираются сами: из показателей, книги записей и итогов конкурсов. "
            "Исправляют их там, где они записаны.</p>"
        ),
        FieldPanel("quotes"),
        FieldPanel("contacts"),
        MultiFieldPanel([FieldPanel("logo_rules"), FieldPanel("photos")], heading="Знак и снимки"),
        FieldPanel("terms"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("logo_rules"),
        index.SearchField("terms"),
    ]

    class Meta:
        verbose_name = "страница для прессы"
        verbose_name_plural = "страницы для прессы"

    @cached_property
    def facts(self) -> list[FactGroup]:
        """Figures with their dates and sources, each group by one query."""
        return fact_groups()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "facts": self.facts,
            "logos": LOGOS,
            "bank": bank_page(collection=self.photos, asked=request.GET.get("page", "1")),
            "site_url": f"{request.scheme}://{request.get_host()}",
            "today": localdate(),
        }
