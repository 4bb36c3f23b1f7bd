"""The first page: one sentence, the money, where hands are needed, who carries it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.blocks import PageChooserBlock
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home import showcase
from home.blocks import StepBlock
from home.schema_org import organisation
from home.soon import latest_news, soon
from partners.domain.wall import Group
from reports.domain.indicators import HomeFigure, home_figures

HANDS_SHOWN = 3


class HomePage(BasePage):
    """The address `/`. There is one; below it stand all sections of the site."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "home.ContactPage",
        "home.PressPage",
        "initiatives.InitiativeIndexPage",
        "news.NewsIndexPage",
        "grants.GrantIndexPage",
        "partners.PartnerIndexPage",
        "reports.ReportIndexPage",
        "events.EventIndexPage",
        "events.FestivalPage",
        "library.LibraryIndexPage",
        "recycling.RecyclingIndexPage",
    ]

    headline = models.CharField(
        "главная фраза",
        max_length=90,
        help_text="Самый крупный текст сайта. Одна мысль, до 90 знаков, без точки в конце.",
    )
    lead = models.TextField(
        "подводка",
        max_length=300,
        help_text="Две-три строки под главной фразой: что здесь можно увидеть и сделать.",
    )
    find_label = models.CharField(
        "первая кнопка",
        max_length=40,
        default="Найти инициативу",
        help_text="Ведёт в каталог инициатив. Начните с глагола.",
    )
    money_label = models.CharField(
        "вторая кнопка",
        max_length=40,
        default="Куда пошли деньги",
        help_text="Ведёт в финансовый отчёт, который выбран ниже.",
    )
    report = models.ForeignKey(
        "reports.FinancialReportPage",
        verbose_name="отчёт на главной",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Крупная сумма и «Путь рубля» берутся из этого отчёта. Не выбран — берётся самый новый.",
    )
    chosen = StreamField(
        [("initiative", PageChooserBlock(page_type="initiatives.InitiativePage", label="инициатива"))],
        verbose_name="инициативы",
        blank=True,
        max_num=HANDS_SHOWN,
        help_text=(
            "До трёх, первая будет крупной. Свободные места займут инициативы с открытым набором, "
            "затем те, что идут. Неопубликованных на главной не будет."
        ),
    )
    steps = StreamField(
        [("step", StepBlock())],
        verbose_name="шаги",
        blank=True,
        max_num=4,
        help_text="Что сделать, чтобы прийти, по порядку. До четырёх шагов.",
    )
    hands_title = models.CharField("заголовок", max_length=60, default="Здесь сейчас нужны руки")
    call_title = models.CharField(
        "заголовок",
        max_length=80,
        default="Как присоединиться",
        help_text="Заголовок цветной плашки внизу страницы.",
    )
    call_text = models.TextField(
        "текст",
        max_length=300,
        blank=True,
        help_text="Одно-два предложения рядом с шагами. Пусто — останутся только шаги и кнопка.",
    )
    call_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="куда ведёт кнопка",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Обычно страница контактов. Пусто — кнопки не будет.",
    )
    call_label = models.CharField("надпись на кнопке", max_length=40, default="Спросить")

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("headline"), FieldPanel("lead"), FieldPanel("find_label"), FieldPanel("money_label")],
            heading="Первый экран",
        ),
        MultiFieldPanel(
            [
                HelpPanel(
                    content="<p>Три показателя рядом с суммой отмечаются в их карточках: «Показывать на главной».</p>"
                ),
                FieldPanel("report"),
            ],
            heading="Деньги",
        ),
        MultiFieldPanel(
            [
                FieldPanel("hands_title"),
                FieldPanel("chosen"),
            ],
            heading="Кому нужны руки",
        ),
        MultiFieldPanel(
            [
                FieldPanel("call_title"),
                FieldPanel("call_text"),
                FieldPanel("steps"),
                FieldPanel("call_page"),
                FieldPanel("call_label"),
            ],
            heading="Как присоединиться",
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("headline"), index.SearchField("lead")]

    class Meta:
        verbose_name = "главная страница"
        verbose_name_plural = "главные страницы"

    @cached_property
    def shown_report(self) -> Any:
        """The financial report whose sum stands on the first screen, or None while none is published."""
        return showcase.report_for(self.report_id)

    @cached_property
    def money(self) -> showcase.Money | None:
        return showcase.money_of(self.shown_report)

    @cached_property
    def figures(self) -> list[HomeFigure]:
        """The smaller figures: indicators that their cards send here."""
        return home_figures(address=self.addresses["indicators"])

    @cached_property
    def hands(self) -> list[Any]:
        """Initiatives that need people: the editor's choice first, then those with an open call."""
        chosen = [int(block["value"]) for block in self.chosen.raw_data if block["value"]]
        return showcase.initiatives_needing_hands(chosen=chosen, limit=HANDS_SHOWN)

    @cached_property
    def themes(self) -> list[Any]:
        return showcase.themes()

    @cached_property
    def wall(self) -> list[Group]:
        return showcase.carried_by()

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Where links lead: the sections by name, and «also» for the button of the call. Empty while not public."""
        return showcase.addresses(also=self.call_page_id)

    def schema_org(self, *, site_url: str) -> dict[str, Any]:
        return organisation(self, name=str(settings.SITE_NAME), site_url=site_url)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "report": self.shown_report,
            "money": self.money,
            "figures": self.figures,
            "hands": self.hands,
            "themes": self.themes,
            "wall": self.wall,
            "soon": soon(now=timezone.now()),
            "news": latest_news(),
            "addresses": self.addresses,
        }
