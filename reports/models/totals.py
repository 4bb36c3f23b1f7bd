from django.db import models
from django.db.models.functions import Coalesce

from core.models import DemoRowMixin
from reports.enums import EntryBasis, EntryKind
from reports.querysets import LedgerTotalQuerySet

# What a total is kept by. Sums of anything coarser are made of these rows by one query.
TOTAL_KEYS = (
    "year",
    "kind",
    "basis",
    "fund_id",
    "category_id",
    "initiative_id",
    "organisation_id",
    "is_demo",
)


class LedgerTotal(DemoRowMixin, models.Model):
    """The sum of posted entries that agree in year, kind, basis, fund, category, initiative and organisation.

    Kept in the transaction that posts; `manage.py rebuild_totals --check` compares it with the entries. A reversal counts
    with a minus, so `amount` may be 0 or, while only the reversal lies in this cell, below.
    """

    # Pages' usage lists name entries, never these sums of them.
    wagtail_reference_index_ignore = True

    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=EntryKind.choices)
    basis = models.CharField(max_length=8, choices=EntryBasis.choices)
    fund = models.ForeignKey("reports.Fund", null=True, on_delete=models.PROTECT, related_name="+")
    category = models.ForeignKey(
        "reports.CostCategory", null=True, on_delete=models.PROTECT, related_name="+"
    )
    initiative = models.ForeignKey(
        "initiatives.InitiativePage", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "partners.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    entries = models.PositiveIntegerField()

    objects = LedgerTotalQuerySet.as_manager()

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

    def __str__(self) -> str:
        return f"{self.year}, {self.get_kind_display()}: {self.amount}"
