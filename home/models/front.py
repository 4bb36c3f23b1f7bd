"""The first page: one sentence, the money, where hands are needed, who carries it."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from core.models import BasePage
from home import showcase

HANDS_SHOWN = 3


class HomePage(BasePage):
    """The address `/`. There is one; below it stand all sections of the site."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "home.ContactPage",
        "initiatives.InitiativeIndexPage",
        "partners.PartnerIndexPage",
        "reports.ReportIndexPage",
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
                InlinePanel(
                    "chosen_initiatives",
                    label="инициатива",
                    max_num=HANDS_SHOWN,
                    help_text=(
                        "До трёх, первая будет крупной. Свободные места займут инициативы "
                        "с открытым набором, затем те, что идут."
                    ),
                ),
            ],
            heading="Кому нужны руки",
        ),
        MultiFieldPanel(
            [
                FieldPanel("call_title"),
                FieldPanel("call_text"),
                InlinePanel(
                    "steps",
                    label="шаг",
                    max_num=4,
                    help_text="Что сделать, чтобы присоединиться, по порядку.",
                ),
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
        return showcase.report_for(self.report)

    @cached_property
    def money(self) -> showcase.Money | None:
        return showcase.money_of(self.shown_report)

    @cached_property
    def figures(self) -> list[Any]:
        return showcase.figures()

    @cached_property
    def hands(self) -> list[Any]:
        """Initiatives that need people: the editor's choice first, then those with an open call."""
        chosen = [row.initiative_id for row in self.chosen_initiatives.all()]
        return showcase.initiatives_needing_hands(chosen=chosen, limit=HANDS_SHOWN)

    @cached_property
    def themes(self) -> list[Any]:
        return showcase.themes()

    @cached_property
    def wall(self) -> list[showcase.Tier]:
        return showcase.wall()

    @cached_property
    def shown_call_page(self) -> Page | None:
        """Where the button of the call leads, while that page is public."""
        return self.call_page if self.call_page and self.call_page.live else None

    @cached_property
    def sections(self) -> dict[str, str]:
        """Addresses of the site's sections by name; a section that is not published is absent."""
        return showcase.sections(home=self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "report": self.shown_report,
            "money": self.money,
            "figures": self.figures,
            "hands": self.hands,
            "themes": self.themes,
            "wall": self.wall,
            "sections": self.sections,
        }


class HomeInitiative(Orderable):
    """An initiative that the editor put on the first page by hand."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="chosen_initiatives")
    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name="инициатива",
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Если страница не опубликована, её на главной не будет.",
    )

    panels = [FieldPanel("initiative")]

    class Meta(Orderable.Meta):
        verbose_name = "выбранная инициатива"
        verbose_name_plural = "выбранные инициативы"
        constraints = [
            models.UniqueConstraint(fields=["page", "initiative"], name="home_initiative_chosen_once"),
        ]


class HomeStep(Orderable):
    """One step of «Как присоединиться»."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField("шаг", max_length=80, help_text="Начните с глагола: «Выберите дело».")
    text = models.CharField("пояснение", max_length=200, blank=True)

    panels = [FieldPanel("title"), FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = "шаг"
        verbose_name_plural = "шаги"

    def __str__(self) -> str:
        return self.title
