from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import DemoRowMixin
from recycling.deletion import keep_real
from recycling.forms import BatchForm
from recycling.querysets import BatchQuerySet
from recycling.validation import batch_problems


class Batch(DemoRowMixin, models.Model):
    """What a drive handed in at one time: so much of a material, and what was paid for it.

    The money itself is in the ledger; `ledger_entry` is the posted income that this batch is part of.
    """

    drive = models.ForeignKey(
        "recycling.CollectionDrivePage", verbose_name="сбор", on_delete=keep_real, related_name="batches"
    )
    handed_on = models.DateField("когда сдали")
    material = models.ForeignKey(
        "recycling.Material", verbose_name="что сдали", on_delete=models.PROTECT, related_name="batches"
    )
    amount = models.DecimalField(
        "сколько",
        max_digits=12,
        decimal_places=2,
        validators=[MinValueValidator(Decimal("0.01"), message="Сдать можно только больше нуля.")],
        help_text="В килограммах или штуках: чем меряют этот вид сырья.",
    )
    income = models.DecimalField(
        "выручка, ₽",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0), message="Выручка не бывает меньше нуля.")],
        help_text="0, если отдали бесплатно. Пусто, если ещё не заплатили.",
    )
    taken_by = models.CharField("кому сдали", max_length=160, blank=True)
    ledger_entry = models.ForeignKey(
        "reports.LedgerEntry",
        verbose_name="запись о поступлении",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="batches",
    )

    objects = BatchQuerySet.as_manager()

    base_form_class = BatchForm
    panels = [
        FieldPanel("drive"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("handed_on"), FieldPanel("material"), FieldPanel("amount")]),
                FieldPanel("taken_by"),
            ],
            heading="Что сдали",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("income"), FieldPanel("entry_number")])], heading="Деньги"
        ),
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = "партия"
        verbose_name_plural = "партии"
        ordering = ["-handed_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="batch_is_of_something"),
            models.CheckConstraint(
                condition=models.Q(income__isnull=True) | models.Q(income__gte=0),
                name="batch_income_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.material}, {self.handed_on:%d.%m.%Y}"

    def clean(self) -> None:
        super().clean()
        if found := batch_problems(self):
            raise ValidationError(found)

    @property
    def unit(self) -> Any:
        """«кг»."""
        return self.material.get_unit_display()
