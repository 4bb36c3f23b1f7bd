from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.models import DemoRowMixin
from grants.models.results import SOURCE_PANELS, YEARS, Sourced
from grants.querysets import AwardQuerySet

PRIVATE_PERSON = "частное лицо"


class GrantAward(index.Indexed, DemoRowMixin, Sourced):
    """A grant somebody won: who, for what, how much, which initiative it helped."""

    contest = models.ForeignKey(
        "grants.GrantContest", verbose_name="конкурс", on_delete=models.PROTECT, related_name="awards"
    )
    year = models.PositiveSmallIntegerField("год", validators=YEARS)
    organisation = models.ForeignKey(
        "partners.Organisation",
        verbose_name="кто победил",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="awards",
        help_text="Организация из нашего списка. Если её там нет, впишите имя ниже.",
    )
    recipient = models.CharField("или имя победителя", max_length=160, blank=True)
    is_person = models.BooleanField(
        "это частный человек",
        default=False,
        help_text="На сайте вместо имени будет «частное лицо».",
    )
    may_be_named = models.BooleanField(
        "согласен, чтобы его назвали",
        default=False,
        help_text="Отметьте, только если согласие есть на бумаге или в письме: тогда покажем имя.",
    )
    project = models.CharField("проект", max_length=200, help_text="Название проекта из заявки.")
    purpose = models.TextField(
        "на что", max_length=300, blank=True, help_text="Одно предложение: что сделают на эти деньги."
    )
    amount = models.DecimalField("сумма, ₽", max_digits=14, decimal_places=2, null=True, blank=True)
    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name="инициатива",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="awards",
        help_text="Если грант пошёл на инициативу из каталога.",
    )

    objects = AwardQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [FieldPanel("contest"), FieldRowPanel([FieldPanel("year"), FieldPanel("amount")])],
            heading="Победа",
        ),
        MultiFieldPanel(
            [
                FieldPanel("organisation"),
                FieldPanel("recipient"),
                FieldRowPanel([FieldPanel("is_person"), FieldPanel("may_be_named")]),
            ],
            heading="Кому",
        ),
        MultiFieldPanel(
            [FieldPanel("project"), FieldPanel("purpose"), FieldPanel("initiative")], heading="На что"
        ),
        SOURCE_PANELS,
        FieldPanel("is_demo"),
    ]
    search_fields = [
        index.SearchField("project"),
        index.AutocompleteField("project"),
        index.SearchField("recipient"),
        index.FilterField("year"),
        index.FilterField("contest_id"),
        index.FilterField("is_demo"),
    ]

    class Meta:
        verbose_name = "победа в конкурсе"
        verbose_name_plural = "победы в конкурсах"
        ordering = ["-year", "pk"]
        constraints = [
            models.CheckConstraint(
                name="award_is_positive",
                condition=Q(amount__isnull=True) | Q(amount__gt=0),
                violation_error_message="Сумма больше нуля. Если она неизвестна, оставьте пустой.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.project}, {self.year}"

    @property
    @display(description="Кому")
    def winner(self) -> str:
        """Whom a reader sees: a private person is named only with consent."""
        if self.is_person and not self.may_be_named:
            return PRIVATE_PERSON
        return self.organisation.title if self.organisation else self.recipient

    def clean(self) -> None:
        super().clean()
        if not self.organisation_id and not self.recipient.strip():
            raise ValidationError(
                {"recipient": "Скажите, кто победил: выберите организацию или впишите имя."}
            )
        if self.organisation_id and self.recipient.strip():
            raise ValidationError({"recipient": "Организация уже выбрана: сотрите имя или уберите её."})
