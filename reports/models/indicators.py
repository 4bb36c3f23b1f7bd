"""Indicators of the programme: what was meant to change and what its documents say of it."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from core.models import DemoRowMixin
from reports.enums_indicators import IndicatorBasis, IndicatorCheck, IndicatorDirection, IndicatorValueKind


class IndicatorQuerySet(models.QuerySet["Indicator"]):
    """Indicators by what a page asks of them."""

    def with_values(self) -> "IndicatorQuerySet":
        """With every value, demonstration or not, in one more query whatever their number."""
        return self.prefetch_related("values")

    def for_home(self) -> "IndicatorQuerySet":
        """Those an editor chose for the home page, in the order of the passport."""
        return self.filter(on_home=True)


class IndicatorForm(WagtailAdminModelForm):
    """Explains two values of one kind in one year before the database refuses them."""

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        rows = [form.cleaned_data for form in self.formsets["values"].forms if not self._goes(form)]
        keys = [(row["year"], row["kind"]) for row in rows if not row["is_demo"]]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        for year, kind in twice:
            label = IndicatorValueKind(kind).label
            self.add_error(None, f"За {year} год «{label}» указано дважды. Оставьте одну строку.")
        return not twice

    @staticmethod
    def _goes(form: Any) -> bool:
        """An empty row, or one that is being deleted."""
        return not form.cleaned_data or form.cleaned_data.get("DELETE", False)


class Indicator(index.Indexed, ClusterableModel):
    """One indicator of the programme, as its passport names and numbers it."""

    number = models.PositiveSmallIntegerField(
        "номер", unique=True, help_text="Номер в паспорте проекта. По нему показатели стоят на странице."
    )
    title = models.CharField(
        "показатель", max_length=300, help_text="Как он назван в документе, слово в слово."
    )
    short_title = models.CharField(
        "коротко",
        max_length=120,
        blank=True,
        help_text="Слова, которые встанут после числа на главной: «программы помощи и социальной поддержки».",
    )
    unit = models.CharField("единица", max_length=40, help_text="Например: шт., %, чел.")
    direction = models.CharField(
        "что считать успехом",
        max_length=4,
        choices=IndicatorDirection.choices,
        default=IndicatorDirection.UP,
        help_text="По нему страница скажет, достигнут ли план.",
    )
    check_with = models.CharField(
        "с чем сверить",
        max_length=12,
        choices=IndicatorCheck.choices,
        blank=True,
        help_text="Сайт сам посчитает то же по каталогу и покажет рядом, если числа разойдутся.",
    )
    remark = models.TextField(
        "примечание",
        blank=True,
        help_text="Что читателю стоит знать: неясность или противоречие в документе. Встанет под показателем.",
    )
    on_home = models.BooleanField(
        "показать на главной", default=False, help_text="На главной хватает места для трёх показателей."
    )

    objects = IndicatorQuerySet.as_manager()
    base_form_class = IndicatorForm

    panels = [
        MultiFieldPanel(
            [FieldPanel("number"), FieldPanel("title"), FieldPanel("unit"), FieldPanel("direction")],
            heading="Показатель",
        ),
        InlinePanel("values", heading="Значения", label="значение"),
        MultiFieldPanel([FieldPanel("check_with"), FieldPanel("remark")], heading="Сверка и примечание"),
        MultiFieldPanel([FieldPanel("on_home"), FieldPanel("short_title")], heading="На главной"),
    ]
    search_fields = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("remark"),
        index.FilterField("on_home"),
    ]

    class Meta:
        ordering = ["number"]
        verbose_name = "показатель"
        verbose_name_plural = "показатели"

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class IndicatorValue(DemoRowMixin, models.Model):
    """What one document says of an indicator for one year: a baseline, a target or a value.

    An empty `value` means that the document promises the figure and does not give it. An empty `method` is shown as
    «метод не указан»: an absent method is itself something the reader should know.
    """

    indicator = ParentalKey(
        Indicator, verbose_name="показатель", on_delete=models.CASCADE, related_name="values"
    )
    year = models.PositiveSmallIntegerField("год")
    kind = models.CharField(
        "что это", max_length=8, choices=IndicatorValueKind.choices, default=IndicatorValueKind.VALUE
    )
    basis = models.CharField(
        "откуда известно",
        max_length=8,
        choices=IndicatorBasis.choices,
        default=IndicatorBasis.PASSPORT,
        help_text="Паспорт не говорит, план это или факт: страница так и напишет.",
    )
    value = models.DecimalField(
        "число",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Оставьте пустым, если документ числа не называет: на странице будет «не указано».",
    )
    qualifier = models.CharField(
        "оговорка", max_length=40, blank=True, help_text="Встанет перед числом: «не менее»."
    )
    method = models.CharField(
        "как считали", max_length=300, blank=True, help_text="Пустое поле покажем словами «метод не указан»."
    )
    source = models.CharField(
        "источник", max_length=300, blank=True, help_text="Документ, из которого взято число."
    )
    source_url = models.URLField("адрес источника", blank=True)
    dated_on = models.DateField(
        "на какую дату", null=True, blank=True, help_text="Если документ её называет."
    )

    panels: list[Any] = [
        MultiFieldPanel(
            [FieldPanel("year"), FieldPanel("kind"), FieldPanel("basis"), FieldPanel("dated_on")]
        ),
        MultiFieldPanel([FieldPanel("qualifier"), FieldPanel("value")]),
        MultiFieldPanel(
            [FieldPanel("method"), FieldPanel("source"), FieldPanel("source_url"), FieldPanel("is_demo")]
        ),
    ]

    class Meta:
        ordering = ["-year", "kind", "pk"]
        verbose_name = "значение показателя"
        verbose_name_plural = "значения показателя"
        constraints: Iterable[models.BaseConstraint] = [
            models.UniqueConstraint(
                fields=["indicator", "year", "kind"],
                condition=models.Q(is_demo=False),
                name="indicator_one_real_value",
                violation_error_message="За этот год такое значение уже есть.",
            ),
            models.CheckConstraint(
                condition=models.Q(value__isnull=True) | models.Q(value__gte=0),
                name="indicator_value_not_negative",
                violation_error_message="Значение показателя не бывает меньше нуля.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.get_kind_display()} за {self.year} год"
