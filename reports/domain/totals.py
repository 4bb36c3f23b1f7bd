"""Sums of the ledger, each by one query over the kept totals. Demonstration entries are never in a real sum."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Sum

from reports.enums import EntryBasis, EntryKind
from reports.expressions import MoneySum
from reports.models import BudgetLine, CostCategory, Fund, LedgerTotal, ProgrammeTotal
from reports.querysets import LedgerTotalQuerySet

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Line:
    """A sum of posted entries in roubles (hours for volunteers' hours), and how many entries it is made of."""

    category: CostCategory | None
    fund: Fund | None
    amount: Decimal
    entries: int


def kept(
    *,
    year: int | None = None,
    kind: str | None = EntryKind.EXPENSE,
    basis: str | None = None,
    is_demo: bool = False,
) -> LedgerTotalQuerySet:
    """The kept totals a sum is made of. None means any; costs (EXPENSE) unless told otherwise; real unless told."""
    rows = ProgrammeTotal.objects.filter(is_demo=is_demo)
    wanted = {"year": year, "kind": kind, "basis": basis}
    return rows.filter(**{name: value for name, value in wanted.items() if value is not None})


def total(*, year: int | None = None, kind: str = EntryKind.EXPENSE, basis: str | None = None) -> Decimal:
    """The real sum of a kind, in roubles (or hours)."""
    amount = kept(year=year, kind=kind, basis=basis).aggregate(amount=MoneySum())["amount"]
    return amount or ZERO


def totals_by_category(*, year: int, kind: str = EntryKind.EXPENSE, basis: str | None = None) -> list[Line]:
    """Real sums of a year by cost category, in the categories' order; `fund` is None."""
    return _lines(kept(year=year, kind=kind, basis=basis), ("category",))


def totals_by_fund(*, year: int, kind: str = EntryKind.EXPENSE, basis: str | None = None) -> list[Line]:
    """Real sums of a year by fund, in the funds' order; `category` is None."""
    return _lines(kept(year=year, kind=kind, basis=basis), ("fund",))


def flows(*, year: int, kind: str = EntryKind.EXPENSE, basis: str | None = None) -> list[Line]:
    """Real sums of a year from each fund to each cost category, in the categories' order."""
    return _lines(kept(year=year, kind=kind, basis=basis), ("category", "fund"))


def years_with_entries() -> list[int]:
    """Years that have a real posted entry, newest first."""
    return list(ProgrammeTotal.objects.real().order_by("-year").values_list("year", flat=True).distinct())


def _lines(rows: LedgerTotalQuerySet, by: tuple[str, ...]) -> list[Line]:
    """Sum `rows` by the named sides; cells whose entries all were reversed stay out, they show nothing but zeros."""
    order = [f"{side}__{field}" for side in by for field in ("sort_order", "name", "pk")]
    sums = rows.order_by(*order).values(*[f"{side}_id" for side in by], *order)
    found = list(sums.annotate(total=MoneySum(), lines=Sum("entries")).filter(lines__gt=0))
    categories = _named(CostCategory, {row.get("category_id") for row in found})
    funds = _named(Fund, {row.get("fund_id") for row in found})
    return [
        Line(
            categories.get(row.get("category_id")), funds.get(row.get("fund_id")), row["total"], row["lines"]
        )
        for row in found
        if row["total"]
    ]


def _named(model: Any, keys: Iterable[Any]) -> dict[Any, Any]:
    keys = {key for key in keys if key is not None}
    return model.objects.in_bulk(keys) if keys else {}


@dataclass
class MoneyRow:
    """Money of an initiative on one cost category from one fund: planned, paid, and named by the passport; roubles."""

    category: CostCategory | None
    fund: Fund | None
    plan: Decimal = ZERO
    paid: Decimal = ZERO
    passport: Decimal = ZERO


@dataclass
class MoneyTable:
    """Plan beside fact of one initiative, all real or all demonstration. Rows in the categories' order."""

    is_demo: bool
    rows: list[MoneyRow]

    @property
    def plan(self) -> Decimal:
        return sum((row.plan for row in self.rows), ZERO)

    @property
    def paid(self) -> Decimal:
        return sum((row.paid for row in self.rows), ZERO)

    @property
    def passport(self) -> Decimal:
        return sum((row.passport for row in self.rows), ZERO)


def totals_for_initiative(page: Any) -> tuple[MoneyTable, MoneyTable]:
    """Plan and costs of an initiative: the real table and the demonstration one, either may be empty. Two queries."""
    cells: dict[tuple[bool, int | None, int | None], MoneyRow] = {}

    def cell(record: BudgetLine | LedgerTotal) -> MoneyRow:
        key = (record.is_demo, record.category_id, record.fund_id)
        return cells.setdefault(key, MoneyRow(record.category, record.fund))

    for line in BudgetLine.objects.for_initiative(page):
        cell(line).plan += line.amount
    costs = LedgerTotal.objects.filter(initiative=page, kind=EntryKind.EXPENSE).exclude(amount=0)
    for sum_ in costs.select_related("category", "fund"):
        side = "passport" if sum_.basis == EntryBasis.PASSPORT else "paid"
        row = cell(sum_)
        setattr(row, side, getattr(row, side) + sum_.amount)
    return _table(cells, is_demo=False), _table(cells, is_demo=True)


def _table(cells: dict[tuple[bool, int | None, int | None], MoneyRow], *, is_demo: bool) -> MoneyTable:
    rows = [row for key, row in cells.items() if key[0] == is_demo]

    def place(row: MoneyRow) -> tuple[int, str, int]:
        category, fund = row.category, row.fund
        return (
            category.sort_order if category else 0,
            category.name if category else "",
            fund.sort_order if fund else 0,
        )

    return MoneyTable(is_demo=is_demo, rows=sorted(rows, key=place))
