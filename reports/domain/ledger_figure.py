"""A sum of the ledger named in a story: computed when the page is read, so that words never outlive the money."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Sum, Value

from reports.expressions import MoneySum
from reports.models import LedgerTotal, ProgrammeTotal


@dataclass(frozen=True)
class Wanted:
    """Which entries make the sum: their kind, and any of year, fund, cost category (by slug) and initiative (by key)."""

    kind: str
    year: int | None = None
    fund: str = ""
    category: str = ""
    initiative: int | None = None

    @property
    def conditions(self) -> dict[str, str | int]:
        """The same as the kept totals name it."""
        named = {
            "kind": self.kind,
            "year": self.year,
            "fund__slug": self.fund,
            "category__slug": self.category,
            "initiative_id": self.initiative,
        }
        return {name: value for name, value in named.items() if value not in (None, "")}


@dataclass(frozen=True)
class LedgerSum:
    """What real posted entries of one basis come to: roubles, or hours of volunteers."""

    basis: str
    amount: Decimal
    entries: int


def sums_of(wanted: Sequence[Wanted]) -> list[list[LedgerSum]]:
    """For each of `wanted`, what is paid and what the passport names, apart: they are not one sum.

    One query over the kept totals, however many are wanted; none when nothing is.
    """
    found: list[list[LedgerSum]] = [[] for _ in wanted]
    parts = [_rows(place, one) for place, one in enumerate(wanted)]
    for place, basis, amount, entries in parts[0].union(*parts[1:], all=True) if parts else ():
        found[place].append(LedgerSum(basis, amount, entries))
    return [sorted(sums, key=lambda one: one.basis) for sums in found]


def _rows(place: int, wanted: Wanted) -> Any:
    totals = ProgrammeTotal if wanted.initiative is None else LedgerTotal
    rows = totals.objects.filter(is_demo=False, **wanted.conditions).order_by().values("basis")
    sums = rows.annotate(place=Value(place), total=MoneySum(), lines=Sum("entries")).filter(lines__gt=0)
    return sums.values_list("place", "basis", "total", "lines")
