"""A year's money as a report shows it. Everything comes from one query over the kept totals of real posted entries.

Roubles are Decimal with two places; shares are per cent with one place and add up to exactly 100.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q, Sum

from reports.domain.report_parts import ZERO, Cell, Report
from reports.domain.report_rows import (
    MONEY_KINDS,
    Plan,
    added,
    balances_of,
    categories_of,
    funds_of,
    given_otherwise,
    kinds_of,
    rows_of,
)
from reports.enums import EntryBasis, EntryKind
from reports.expressions import MoneySum
from reports.models.budget import BudgetLine
from reports.models.fund import CostCategory, Fund
from reports.models.totals import ProgrammeTotal

# What a report shows of a fund and of a category, read by the same query as the sums.
SIDES = {
    "fund": ("id", "name", "short_name", "slug", "kind", "flow", "sort_order"),
    "category": ("id", "name", "short_name", "slug", "passport_number", "sort_order"),
}


def report_for(*, year: int) -> Report:
    """The report of `year`. Two queries, whatever the number of entries."""
    cells = _cells(year=year)
    costs = [cell for cell in cells if cell.kind == EntryKind.EXPENSE and not cell.earlier and cell.amount]
    rows = rows_of(costs, _plan(year=year))
    amounts = {
        basis: added(cell.amount for cell in costs if cell.basis == basis) for basis in EntryBasis.values
    }
    others = {
        cell_kind: given_otherwise(cells, cell_kind)
        for cell_kind in (EntryKind.IN_KIND_EXPENSE, EntryKind.VOLUNTEER_HOURS)
    }
    return Report(
        year=year,
        rows=rows,
        funds=funds_of(rows),
        categories=categories_of(rows),
        kinds=kinds_of(rows),
        balances=balances_of(cells),
        paid=amounts[EntryBasis.PAID],
        passport=amounts[EntryBasis.PASSPORT],
        in_kind=others[EntryKind.IN_KIND_EXPENSE],
        hours=others[EntryKind.VOLUNTEER_HOURS],
    )


@dataclass(frozen=True)
class Overview:
    """The ledger in a few numbers: costs of each year by basis in roubles, and how many real entries there are."""

    costs: dict[int, dict[str, Decimal]]
    entries: int


def overview() -> Overview:
    """All real years at once, in one query over the kept totals."""
    costs: dict[int, dict[str, Decimal]] = {}
    sums = ProgrammeTotal.objects.real().order_by().values("year", "kind", "basis")
    rows = list(sums.annotate(total=MoneySum(), lines=Sum("entries")))
    for row in rows:
        if row["kind"] == EntryKind.EXPENSE and row["total"]:
            costs.setdefault(row["year"], {})[row["basis"]] = row["total"]
    return Overview(costs, sum(row["lines"] for row in rows))


def _cells(*, year: int) -> list[Cell]:
    """The one query: this year's sums of every kind, and earlier paid money, of which balances are carried over."""
    before = Q(year__lt=year, kind__in=MONEY_KINDS, basis=EntryBasis.PAID)
    rows = ProgrammeTotal.objects.real().filter(Q(year=year) | before).order_by()
    sides = [f"{side}__{name}" for side, names in SIDES.items() for name in names]
    sums = rows.values("kind", "basis", *sides, earlier=Q(year__lt=year))
    return [
        Cell(
            kind=row["kind"],
            basis=row["basis"],
            fund=_named(Fund, "fund", row),
            category=_named(CostCategory, "category", row),
            amount=row["total"],
            entries=row["lines"],
            earlier=row["earlier"],
        )
        for row in sums.annotate(total=MoneySum(), lines=Sum("entries"))
    ]


def _named(model: Any, side: str, row: dict[str, Any]) -> Any:
    """The fund or the category of a row of the query, None where the sum has none."""
    if row[f"{side}__id"] is None:
        return None
    return model(**{name: row[f"{side}__{name}"] for name in SIDES[side]})


def _plan(*, year: int) -> Plan:
    """The plan by category and fund. A line of the whole programme stands for itself; without one, the initiatives'
    lines are added up."""
    whole: Plan = {}
    parts: Plan = {}
    lines = BudgetLine.objects.real().for_year(year).select_related("category", "fund")
    for line in lines:
        side = whole if line.initiative_id is None else parts
        key = (line.category, line.fund)
        side[key] = side.get(key, ZERO) + line.amount
    return {**parts, **whole}
