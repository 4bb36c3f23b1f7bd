from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.timezone import localdate
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import DemoRowMixin
from reports.domain.dates import problem_of_date
from reports.enums import (
    OUTGOING_KINDS,
    PASSPORT_KINDS,
    DatePrecision,
    EntryBasis,
    EntryKind,
    EntrySource,
    EntryState,
)
from reports.errors import PostedEntryError
from reports.models.ledger_constraints import LEDGER_CONSTRAINTS, LEDGER_INDEXES
from reports.querysets import LedgerEntryQuerySet

PRIVATE_PERSON = "частное лицо"


class LedgerEntry(DemoRowMixin, models.Model):
    """A line of the ledger: what happened with money, things or people's time.

    A draft is written and changed freely. `reports.domain.posting.post_entry` makes it final: from then on no save, no
    delete and no raw SQL changes it (triggers of migration 0002). A mistake is corrected by a reversal: an entry of the
    same kind and amount that points to the wrong one, and counts with a minus.
    """

    # Wagtail's index of references would know entries saved one by one but not those posted many at once, and its
    # refusal to delete says nothing: reports.deletion asks the database and tells the reason.
    wagtail_reference_index_ignore = True

    number = models.PositiveIntegerField("номер", null=True, blank=True, editable=False)
    occurred_on = models.DateField(
        "дата", help_text="Когда деньги пришли или ушли. Если известен только год, подойдёт любой его день."
    )
    date_precision = models.CharField(
        "точность даты",
        max_length=4,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
        help_text="Если известен только год, читатель увидит один год, без дня.",
    )
    year = models.PositiveSmallIntegerField("год", editable=False)
    kind = models.CharField(
        "что произошло", max_length=16, choices=EntryKind.choices, default=EntryKind.EXPENSE
    )
    amount = models.DecimalField(
        "сумма, ₽",
        max_digits=14,
        decimal_places=2,
        validators=[
            MinValueValidator(
                Decimal("0.01"),
                message="Сумма должна быть больше нуля. Ошибку исправляют сторно, а не минусом.",
            ),
            MaxValueValidator(Decimal("999999999999.99"), message="Проверьте сумму: она больше триллиона."),
        ],
        help_text="Для часов волонтёров — число часов.",
    )
    basis = models.CharField(
        "основание",
        max_length=8,
        choices=EntryBasis.choices,
        default=EntryBasis.PAID,
        help_text="Суммы из паспорта не называют потраченными: он не говорит, были они запланированы или оплачены.",
    )
    fund = models.ForeignKey(
        "reports.Fund",
        verbose_name="источник средств",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="entries",
        db_index=False,
        help_text="Нужен для всего, кроме часов волонтёров.",
    )
    category = models.ForeignKey(
        "reports.CostCategory",
        verbose_name="статья затрат",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="entries",
        db_index=False,
        help_text="Нужна для расходов и часов волонтёров. Для поступления укажите, только если деньги целевые.",
    )
    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name="инициатива",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ledger_entries",
        db_index=False,
        help_text="Пусто — на всю программу. Иначе сумма появится на странице инициативы.",
    )
    organisation = models.ForeignKey(
        "partners.Organisation",
        verbose_name="организация",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ledger_entries",
        db_index=False,
        help_text="Кому заплатили или кто дал, если организация есть в справочнике.",
    )
    counterparty_name = models.CharField(
        "кому или от кого",
        max_length=255,
        blank=True,
        help_text="Название, если организации нет в справочнике: магазин, подрядчик.",
    )
    counterparty_is_private = models.BooleanField(
        "частное лицо",
        default=False,
        help_text="Читатель увидит слова «частное лицо». Имя сюда не вписывайте: проведённую запись нельзя будет стереть.",
    )
    purpose = models.TextField(
        "назначение", help_text="За что, простыми словами. Имён частных лиц не называйте: текст увидят все."
    )
    source = models.CharField(
        "откуда запись",
        max_length=12,
        choices=EntrySource.choices,
        default=EntrySource.MANUAL,
        editable=False,
    )
    state = models.CharField(
        "состояние",
        max_length=6,
        choices=EntryState.choices,
        default=EntryState.DRAFT,
        editable=False,
        db_index=False,
    )
    posted_at = models.DateTimeField("проведена", null=True, blank=True, editable=False)
    posted_by = models.ForeignKey(
        # PROTECT: SET_NULL would be an UPDATE of a final row, and who posted is part of the evidence. An account that
        # posted entries is switched off instead of deleted (reports.deletion tells so in the admin).
        settings.AUTH_USER_MODEL,
        verbose_name="провёл",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    reversal_of = models.OneToOneField(
        "self",
        verbose_name="сторно записи",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="reversal",
    )
    reversal_reason = models.TextField("причина сторно", blank=True, editable=False)

    objects = LedgerEntryQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("amount"),
                FieldRowPanel([FieldPanel("occurred_on"), FieldPanel("date_precision")]),
            ],
            heading="Что произошло",
        ),
        MultiFieldPanel(
            [FieldPanel("fund"), FieldPanel("category"), FieldPanel("initiative")], heading="Откуда и на что"
        ),
        MultiFieldPanel(
            [
                FieldPanel("organisation"),
                FieldPanel("counterparty_name"),
                FieldPanel("counterparty_is_private"),
            ],
            heading="Кому или от кого",
        ),
        FieldPanel("purpose"),
        FieldPanel("basis"),
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = "проводка"
        verbose_name_plural = "проводки"
        ordering = ["-number", "-pk"]
        base_manager_name = "objects"
        permissions = [
            ("post_ledgerentry", "Может проводить записи"),
            ("reverse_ledgerentry", "Может делать сторно"),
        ]
        indexes = LEDGER_INDEXES
        constraints = LEDGER_CONSTRAINTS

    def __str__(self) -> str:
        if self.number is None:
            return f"Черновик от {self.occurred_on:%d.%m.%Y}"
        return f"Запись № {self.number}{' (демо)' if self.is_demo else ''}"

    def get_absolute_url(self) -> str:
        """The entry's public page. A draft has none: its address would show nothing."""
        return reverse("ledger_demo_entry" if self.is_demo else "ledger_entry", args=[self.number])

    @property
    def is_posted(self) -> bool:
        return self.state == EntryState.POSTED

    @property
    def is_reversal(self) -> bool:
        return self.reversal_of_id is not None

    @property
    def is_hours(self) -> bool:
        return self.kind == EntryKind.VOLUNTEER_HOURS

    @property
    def effect(self) -> Decimal:
        """What the entry adds to a total: its amount, or minus its amount for a reversal. Roubles, or hours."""
        return -self.amount if self.is_reversal else self.amount

    @property
    def kind_in_words(self) -> str:
        """What the entry is. A sum of the passport is never called an expense: nobody knows whether it was paid."""
        if self.basis == EntryBasis.PASSPORT:
            return PASSPORT_KINDS[EntryKind(self.kind)]
        return str(self.get_kind_display())

    @property
    def counterparty(self) -> str:
        """To whom or from whom, as the public may see it; empty when nobody is named."""
        if self.counterparty_is_private:
            return PRIVATE_PERSON
        return self.organisation.name if self.organisation is not None else self.counterparty_name

    def fill_year(self) -> None:
        """Keep `year` equal to the year of the date; a date known by its year alone is kept as its first day."""
        if self.occurred_on is None and self.year:
            self.occurred_on = date(self.year, 1, 1)
        if isinstance(self.occurred_on, str):
            self.occurred_on = date.fromisoformat(self.occurred_on)
        self.year = self.occurred_on.year
        if self.date_precision == DatePrecision.YEAR:
            self.occurred_on = date(self.year, 1, 1)

    def clean(self) -> None:
        super().clean()
        problems: dict[str, str] = {}
        if self.occurred_on and (problem := problem_of_date(self, today=localdate())):
            problems["occurred_on"] = problem
        if self.counterparty_is_private and (self.counterparty_name or self.organisation_id):
            problems["counterparty_is_private"] = "Частное лицо не называют: уберите название и организацию."
        if self.organisation_id and self.counterparty_name:
            problems["counterparty_name"] = "Уже выбрана организация из справочника. Оставьте что-то одно."
        if self.is_hours and self.fund_id:
            problems["fund"] = "У часов волонтёров нет источника средств: оставьте поле пустым."
        if not self.is_demo and self.organisation_id and self.organisation.is_demo:
            problems["organisation"] = (
                "Организация придумана для показа. В настоящей записи выберите настоящую."
            )
        if problems:
            raise ValidationError(problems)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save a draft. Becoming posted, and everything after it, goes through `reports.domain.posting`."""
        self.refuse_if_final()
        if self.is_posted or self.number is not None:
            raise PostedEntryError(
                "Запись проводят кнопкой «Провести», а не сохранением: так она получит номер без пропусков."
            )
        self.fill_year()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        if self.pk is None:
            return super().delete(*args, **kwargs)
        return type(self).objects.filter(pk=self.pk).delete()

    def refuse_if_final(self) -> None:
        """Ask the database, not this object, whether the entry is posted: an object may be stale or altered."""
        if self.pk is not None and type(self).objects.filter(pk=self.pk).posted().exists():
            raise PostedEntryError

    @property
    def needs_category(self) -> bool:
        return self.kind in OUTGOING_KINDS
