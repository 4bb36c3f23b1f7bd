"""Questions asked about drives and what they handed in."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, Self

from django.db.models import (
    Case,
    DecimalField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.visibility import shown
from recycling.enums import Unit
from reports.expressions import MoneySum


class Sums(NamedTuple):
    """What batches come to: amounts by unit, and the money, None when nobody has paid yet."""

    amounts: dict[str, Decimal]
    income: Decimal | None


class BatchQuerySet(QuerySet):
    """Batches handed in."""

    def real(self) -> Self:
        return self.filter(is_demo=False)

    def demo(self) -> Self:
        return self.filter(is_demo=True)

    def with_names(self) -> Self:
        """With the material and the entry of the ledger that a line of the table names."""
        return self.select_related("material", "ledger_entry", "ledger_entry__reversal")

    def sums(self) -> Sums:
        """Everything together, by one query."""
        parts = {unit.value: MoneySum("amount", filter=Q(material__unit=unit)) for unit in Unit}
        found = self.order_by().aggregate(**parts, income=MoneySum("income"))
        income = found.pop("income")
        return Sums({unit: amount for unit, amount in found.items() if amount}, income)

    def sums_by_truth(self) -> dict[bool, Sums]:
        """The same for real batches (False) and for demonstration (True) apart, by one query."""
        parts = {unit.value: MoneySum("amount", filter=Q(material__unit=unit)) for unit in Unit}
        rows = self.order_by().values("is_demo").annotate(**parts, money=MoneySum("income"))
        return {
            row["is_demo"]: Sums(
                {unit.value: row[unit.value] for unit in Unit if row[unit.value]}, row["money"]
            )
            for row in rows
        }


class DriveQuerySet(PageQuerySet):
    """Collection drives."""

    def shown(self) -> Self:
        """What any reader may see."""
        return shown(self)

    def for_cards(self, *, today: date) -> Self:
        """With what a card names, those going on first, then those ahead, then those that are over, the latest first."""
        from recycling.models.batch import Batch

        fitting = Batch.objects.filter(drive=OuterRef("pk"), material__unit=OuterRef("goal_unit")).order_by()
        total = fitting.values("drive").annotate(all=Sum("amount")).values("all")
        amount = DecimalField(max_digits=14, decimal_places=2)
        return (
            self.select_related("result_photo")
            .annotate(collected=Coalesce(Subquery(total, output_field=amount), Value(Decimal(0), amount)))
            .alias(last=Coalesce("ends_on", "starts_on"))
            .alias(
                place_now=Case(
                    When(starts_on__lte=today, last__gte=today, then=Value(0)),
                    When(starts_on__gt=today, then=Value(1)),
                    default=Value(2),
                ),
                day_ahead=Case(When(last__gte=today, then=F("starts_on"))),
            )
            .order_by("place_now", F("day_ahead").asc(nulls_last=True), "-last", "pk")
        )

    def paying_for(self, initiative: Any) -> Self:
        """Drives whose money goes to an initiative."""
        return self.filter(initiative=initiative)


DriveManager = PageManager.from_queryset(DriveQuerySet)
