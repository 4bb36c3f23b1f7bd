from typing import Any

from django.db import models
from django.db.models.functions import Coalesce

from core.models import DemoRowMixin
from reports.enums import EntryBasis, EntryKind
from reports.querysets import LedgerTotalQuerySet


class KeptSum(DemoRowMixin, models.Model):
    """A sum of posted entries that agree in everything `KEYS` names.

    Kept in the transaction that posts; `manage.py rebuild_totals --check` compares it with the entries. A reversal counts
    with a minus, so `amount` may be 0 or, while only the reversal lies in this cell, below.
    """

    KEYS: tuple[str, ...] = ("year", "kind", "basis", "fund_id", "category_id", "is_demo")

    # Pages' usage lists name entries, never these sums of them.
    wagtail_reference_index_ignore = True

    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=EntryKind.choices)
    basis = models.CharField(max_length=8, choices=EntryBasis.choices)
    fund = models.ForeignKey("reports.Fund", null=True, on_delete=models.PROTECT, related_name="+")
    category = models.ForeignKey(
        "reports.CostCategory", null=True, on_delete=models.PROTECT, related_name="+"
    )
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    entries = models.PositiveIntegerField()

    objects = LedgerTotalQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.year}, {self.get_kind_display()}: {self.amount}"


class LedgerTotal(KeptSum):
    """The finest kept sum: also by initiative and organisation. As many rows as there are such pairs."""

    KEYS = (*KeptSum.KEYS, "initiative_id", "organisation_id")

    initiative = models.ForeignKey(
        "initiatives.InitiativePage", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "partners.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = "итог"
        verbose_name_plural = "итоги"
        indexes = [models.Index(fields=["is_demo", "year", "kind"], name="total_by_year")]
        constraints = [
            models.UniqueConstraint(
                "year",
                "kind",
                "basis",
                Coalesce("fund", 0),
                Coalesce("category", 0),
                Coalesce("initiative", 0),
                Coalesce("organisation", 0),
                "is_demo",
                name="total_once",
            )
        ]


class ProgrammeTotal(KeptSum):
    """The same of the whole programme: a few dozen rows, whatever the ledger holds. Most sums on pages are made of it."""

    class Meta:
        verbose_name = "итог программы"
        verbose_name_plural = "итоги программы"
        constraints = [
            models.UniqueConstraint(
                "year",
                "kind",
                "basis",
                Coalesce("fund", 0),
                Coalesce("category", 0),
                "is_demo",
                name="programme_total_once",
            )
        ]


KEPT_SUMS: tuple[type[KeptSum], ...] = (LedgerTotal, ProgrammeTotal)


def count_in(entry: Any) -> None:
    """Let a freshly posted entry into every kept sum. The caller holds the lock of its series."""
    for model in KEPT_SUMS:
        key = {name: getattr(entry, name) for name in model.KEYS}
        model.objects.add(key=key, amount=entry.effect, entries=1)


def rebuild_sums(*, is_demo: bool) -> int:
    """Make every kept sum of a series anew from its entries; return how many rows. The caller holds the lock."""
    return sum(model.objects.rebuild(is_demo=is_demo) for model in KEPT_SUMS)
