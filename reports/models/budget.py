from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import DemoRowMixin
from reports.querysets import BudgetLineQuerySet


class BudgetLine(DemoRowMixin, models.Model):
    """A sum somebody means to spend: in a year, on a cost category, from a fund, for one initiative or for the programme."""

    # reports.deletion asks the database what the plan holds on to, and tells the reason.
    wagtail_reference_index_ignore = True

    year = models.PositiveSmallIntegerField(
        "год",
        validators=[
            MinValueValidator(2000, message="Проверьте год: программы тогда ещё не было."),
            MaxValueValidator(2100, message="Проверьте год: он слишком далеко."),
        ],
    )
    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name="инициатива",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="budget_lines",
        help_text="Пусто — план всей программы. Иначе план виден на странице инициативы рядом с тем, что потрачено.",
    )
    category = models.ForeignKey(
        "reports.CostCategory",
        verbose_name="статья затрат",
        on_delete=models.PROTECT,
        related_name="budget_lines",
    )
    fund = models.ForeignKey(
        "reports.Fund", verbose_name="источник средств", on_delete=models.PROTECT, related_name="budget_lines"
    )
    amount = models.DecimalField(
        "сумма, ₽",
        max_digits=14,
        decimal_places=2,
        validators=[MinValueValidator(Decimal("0.01"), message="Сумма должна быть больше нуля.")],
    )
    note = models.CharField(
        "откуда известно", max_length=255, blank=True, help_text="Документ или решение, в котором стоит план."
    )

    objects = BudgetLineQuerySet.as_manager()

    panels = [
        FieldPanel("year"),
        MultiFieldPanel(
            [
                FieldPanel("initiative"),
                FieldRowPanel([FieldPanel("category"), FieldPanel("fund")]),
                FieldPanel("amount"),
            ],
            heading="Что запланировано",
        ),
        FieldPanel("note"),
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = "строка плана"
        verbose_name_plural = "план затрат"
        ordering = ["-year", "category__sort_order", "fund__sort_order", "pk"]
        indexes = [models.Index(fields=["year", "is_demo"], name="budget_year")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0),
                name="budget_amount_positive",
                violation_error_message="Сумма должна быть больше нуля.",
            ),
            models.UniqueConstraint(
                fields=["year", "initiative", "category", "fund", "is_demo"],
                name="budget_line_once",
                violation_error_message="Такая строка плана уже есть: исправьте её сумму.",
            ),
            models.UniqueConstraint(
                fields=["year", "category", "fund", "is_demo"],
                condition=models.Q(initiative__isnull=True),
                name="budget_programme_line_once",
                violation_error_message="Такая строка плана уже есть: исправьте её сумму.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.category}, {self.fund.short_name}"
