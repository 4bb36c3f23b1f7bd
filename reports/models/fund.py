from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from reports.enums import FundFlow, FundKind


class Fund(index.Indexed, models.Model):
    """A source of money: the town's budget, a sponsor's money, a grant."""

    name = models.CharField("название", max_length=120, help_text="Как в документах: «Бюджетные средства».")
    short_name = models.CharField(
        "коротко", max_length=40, help_text="Одно-два слова. Так источник подписан на графиках: «Бюджет»."
    )
    slug = models.SlugField(
        "имя в адресе", max_length=40, unique=True, help_text="Латиницей, например budget."
    )
    kind = models.CharField("чьи деньги", max_length=12, choices=FundKind.choices)
    flow = models.CharField(
        "цвет на графиках",
        max_length=8,
        choices=FundFlow.choices,
        default=FundFlow.OTHER,
        help_text="Один источник всегда одного цвета: читатель узнаёт его на каждом графике.",
    )
    sort_order = models.PositiveSmallIntegerField(
        "порядок", default=10, help_text="Меньшее число стоит раньше."
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("flow")]),
        FieldPanel("sort_order"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("short_name"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = "источник средств"
        verbose_name_plural = "источники средств"
        ordering = ["sort_order", "name", "pk"]

    def __str__(self) -> str:
        return self.name


class CostCategory(index.Indexed, models.Model):
    """What money goes to: a line of the programme's costs."""

    name = models.TextField("название", max_length=300, help_text="Полностью, как в документе.")
    short_name = models.CharField(
        "коротко", max_length=80, help_text="Три-четыре слова для графиков: «Инфраструктура добровольчества»."
    )
    slug = models.SlugField(
        "имя в адресе", max_length=60, unique=True, help_text="Латиницей, например infrastructure."
    )
    passport_number = models.PositiveSmallIntegerField(
        "номер в паспорте",
        null=True,
        blank=True,
        unique=True,
        help_text="Номер строки затрат в паспорте проекта. Стоит перед названием в таблице отчёта.",
    )
    sort_order = models.PositiveSmallIntegerField(
        "порядок", default=10, help_text="Меньшее число стоит раньше."
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("passport_number"), FieldPanel("sort_order")]),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("short_name"),
    ]

    class Meta:
        verbose_name = "статья затрат"
        verbose_name_plural = "статьи затрат"
        ordering = ["sort_order", "name", "pk"]

    def __str__(self) -> str:
        return self.short_name
