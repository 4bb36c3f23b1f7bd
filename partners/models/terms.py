from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.models import DemoRowMixin
from partners.enums import PartnerTier


class PartnerTerm(DemoRowMixin, Orderable):
    """What the programme asks of a partner of a tier in a year, and what it gives in return."""

    page = ParentalKey("partners.PartnerIndexPage", on_delete=models.CASCADE, related_name="terms")
    tier = models.CharField("ступень", max_length=10, choices=PartnerTier.choices)
    money_from = models.DecimalField(
        "деньгами в год, от, ₽",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(1, message="Сумма должна быть больше нуля.")],
    )
    hours_from = models.PositiveIntegerField(
        "или часов своих людей в год, от",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, message="Часов должно быть больше нуля.")],
    )
    asked_note = models.CharField(
        "или иначе",
        max_length=200,
        blank=True,
        help_text="Чем ещё можно помочь на этой ступени: «вещами или помещением на ту же сумму».",
    )
    given = models.TextField(
        "что даём взамен",
        max_length=800,
        help_text="Каждая строка станет пунктом списка. Обещайте то, что можно сосчитать и проверить.",
    )

    panels = [
        FieldPanel("tier"),
        FieldRowPanel([FieldPanel("money_from"), FieldPanel("hours_from")]),
        FieldPanel("asked_note"),
        FieldPanel("given"),
        FieldPanel("is_demo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "условия ступени"
        verbose_name_plural = "условия по ступеням"
        constraints = [
            models.UniqueConstraint(
                fields=["page", "tier"],
                name="one_term_a_tier",
                violation_error_message="Условия этой ступени уже есть: измените их.",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_tier_display())

    @property
    def given_lines(self) -> list[str]:
        """What is given, point by point."""
        return [line.strip() for line in self.given.splitlines() if line.strip()]

    def clean(self) -> None:
        super().clean()
        if self.money_from is None and self.hours_from is None and not self.asked_note.strip():
            raise ValidationError(
                {"money_from": "Скажите, чего просите: сумму, часы или словами в поле «или иначе»."}
            )
