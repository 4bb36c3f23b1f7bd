"""Pages of reports: the index, a year's financial report, the indicators."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage


class ReportIndexPage(BasePage):
    """/reports/: the newest report at a glance, then every report, the ledger and the indicators."""

    subpage_types = ["reports.FinancialReportPage", "reports.IndicatorIndexPage"]
    max_count = 1

    body = StreamField(
        StoryBlock(),
        verbose_name="текст",
        blank=True,
        help_text="Встанет под списком отчётов: как читать отчёты, кого спросить.",
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "раздел «Отчёты»"
        verbose_name_plural = "разделы «Отчёты»"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "glance": self.glance}

    @cached_property
    def glance(self) -> Any:
        """Money at a glance: live reports with their sums, and the newest of them with its picture."""
        from reports.glance import glance_of

        return glance_of(self)


class FinancialReportForm(WagtailAdminPageForm):
    """Explains to the editor what a report cannot be."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        year = cleaned.get("year")
        if year is None:
            return cleaned
        twins = FinancialReportPage.objects.filter(year=year).exclude(pk=self.instance.pk)
        if (twin := twins.first()) is not None:
            self.add_error("year", f"Отчёт за {year} год уже есть: «{twin.title}». Измените его.")
        return cleaned


class FinancialReportPage(BasePage):
    """/reports/<slug>/: one year's money, made from the ledger. The editor adds words; figures come by themselves."""

    parent_page_types = ["reports.ReportIndexPage"]
    subpage_types: list[str] = []
    base_form_class = FinancialReportForm

    year = models.PositiveSmallIntegerField(
        "год",
        help_text="Отчёт соберётся из проведённых записей этого года. Черновики и записи «демо» в него не войдут.",
    )
    source_note = models.CharField(
        "откуда суммы",
        max_length=200,
        blank=True,
        help_text="Строка под главной фразой: «По паспорту проекта „Добрый Железногорск“».",
    )
    opening = StreamField(
        StoryBlock(),
        verbose_name="вступление",
        blank=True,
        help_text="Встанет между главной фразой и рисунком.",
    )
    body = StreamField(
        StoryBlock(), verbose_name="пояснения", blank=True, help_text="Встанут между рисунками и таблицей."
    )
    closing = StreamField(
        StoryBlock(), verbose_name="в конце", blank=True, help_text="Встанет после проверки «Сходится ли»."
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("year"), FieldPanel("source_note")], heading="О чём отчёт"),
        FieldPanel("opening"),
        FieldPanel("body"),
        FieldPanel("closing"),
        InlinePanel("results", heading="Что получилось", label="результат"),
        InlinePanel("documents", heading="Документы", label="документ"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("opening"),
        index.SearchField("body"),
        index.SearchField("closing"),
        index.FilterField("year"),
    ]

    class Meta:
        verbose_name = "финансовый отчёт"
        verbose_name_plural = "финансовые отчёты"
        indexes = [models.Index(fields=["year"])]

    @property
    def period_from(self) -> date:
        """First day of the period."""
        return date(self.year, 1, 1)

    @property
    def period_to(self) -> date:
        """Last day of the period."""
        return date(self.year, 12, 31)

    @cached_property
    def sheet(self) -> Any:
        """Everything the page says of money: sentence, rows, pictures, equations."""
        from reports.sheet import sheet_of

        return sheet_of(self)

    def schema_org(self, *, site_url: str) -> dict[str, Any]:
        from reports.schema_org import dataset

        return dataset(self, site_url=site_url)

    @property
    def csv_url(self) -> str:
        """Where its table lies as a file."""
        return reverse("report_csv", args=[self.slug])

    @cached_property
    def papers(self) -> list["ReportDocument"]:
        """The documents the report rests on, with their files."""
        return list(self.documents.select_related("document"))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "sheet": self.sheet}


class ReportResult(Orderable):
    """What came of the money of one cost category, in words: the right end of the river."""

    page = ParentalKey(FinancialReportPage, on_delete=models.CASCADE, related_name="results")
    category = models.ForeignKey(
        "reports.CostCategory", verbose_name="статья затрат", on_delete=models.PROTECT, related_name="+"
    )
    text = models.CharField(
        "что получилось",
        max_length=120,
        help_text="Коротко, с числом: «14 мероприятий, поддержаны 40 организаций и групп». Встанет справа от суммы.",
    )
    note = models.CharField(
        "оговорка", max_length=160, blank=True, help_text="Например: «По паспорту, метод не указан»."
    )

    panels = [FieldPanel("category"), FieldPanel("text"), FieldPanel("note")]

    class Meta(Orderable.Meta):
        verbose_name = "результат"
        verbose_name_plural = "результаты"


class ReportDocument(Orderable):
    """A paper a report rests on: a file of the site, an address elsewhere, or only its name."""

    page = ParentalKey(FinancialReportPage, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField("название", max_length=250)
    note = models.CharField(
        "что в нём", max_length=250, blank=True, help_text="Встанет второй строкой, мельче."
    )
    document = models.ForeignKey(
        "core.SiteDocument",
        verbose_name="файл",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    url = models.URLField("адрес", blank=True, help_text="Если документ опубликован не на этом сайте.")
    is_legal = models.BooleanField("нормативный акт", default=False, help_text="Меняет значок.")

    panels = [
        FieldPanel("title"),
        FieldPanel("note"),
        FieldPanel("document"),
        FieldPanel("url"),
        FieldPanel("is_legal"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "документ отчёта"
        verbose_name_plural = "документы отчёта"

    def clean(self) -> None:
        super().clean()
        if self.document and self.url:
            raise ValidationError({"url": "Выберите что-то одно: файл или адрес."})

    @property
    def href(self) -> str:
        """Where the title leads; empty when the paper is only named."""
        return self.document.url if self.document else self.url


class IndicatorIndexPage(BasePage):
    """/reports/indicators/: every indicator with baseline, target, value, date, method and source."""

    parent_page_types = ["reports.ReportIndexPage"]
    subpage_types: list[str] = []
    max_count = 1

    body = StreamField(
        StoryBlock(), verbose_name="текст", blank=True, help_text="Встанет под списком показателей."
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "страница показателей"
        verbose_name_plural = "страницы показателей"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "cards": self.cards}

    @cached_property
    def cards(self) -> Any:
        """The indicators as the page shows them."""
        from reports.domain.indicators import cards

        return cards()
