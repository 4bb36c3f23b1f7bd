"""From the cells of the one query to the lines, parts and balances of a report: grouping a few sums, no more."""

from collections.abc import Iterable
from decimal import Decimal

from reports.domain.report_parts import ZERO, CategoryPart, Cell, FundBalance, FundPart, KindPart, Row
from reports.domain.shares import shares
from reports.enums import EntryBasis, EntryKind, FundKind
from reports.models.fund import CostCategory, Fund

MONEY_KINDS = (EntryKind.INCOME, EntryKind.EXPENSE)
Plan = dict[tuple[CostCategory, Fund], Decimal]


def added(amounts: Iterable[Decimal]) -> Decimal:
    """The sum, 0.00 of nothing."""
    return sum(amounts, ZERO)


def rows_of(costs: list[Cell], plan: Plan) -> list[Row]:
    """Lines of the table in the categories' order. A plan without costs is a line with nothing spent; where a sum is
    both paid and named by the passport, the plan stands beside the paid one."""
    left = dict(plan)
    lines: list[tuple[CostCategory, Fund, str, Decimal, int]] = []
    for cell in costs:
        if cell.category and cell.fund:
            lines.append((cell.category, cell.fund, cell.basis, cell.amount, cell.entries))
    known = {(category, fund) for category, fund, *_ in lines}
    lines += [
        (category, fund, EntryBasis.PAID, ZERO, 0) for category, fund in plan if (category, fund) not in known
    ]
    lines.sort(key=lambda line: (*_place(line[0]), *_place(line[1]), line[2]))
    parts = _parts([line[3] for line in lines])
    return [
        Row(category, fund, basis, amount, entries, share, left.pop((category, fund), None))
        for (category, fund, basis, amount, entries), share in zip(lines, parts, strict=True)
    ]


def _place(thing: CostCategory | Fund) -> tuple[int, str, int]:
    return thing.sort_order, thing.name, thing.pk


def _parts(amounts: list[Decimal]) -> list[Decimal | None]:
    """Shares, or None for each where some amount is below nought."""
    if any(amount < 0 for amount in amounts):
        return [None] * len(amounts)
    return [*shares(amounts)]


def funds_of(rows: list[Row]) -> list[FundPart]:
    sums: dict[Fund, Decimal] = {}
    for row in sorted(rows, key=lambda row: _place(row.fund)):
        sums[row.fund] = sums.get(row.fund, ZERO) + row.amount
    parts = _parts(list(sums.values()))
    return [FundPart(fund, amount, share) for (fund, amount), share in zip(sums.items(), parts, strict=True)]


def categories_of(rows: list[Row]) -> list[CategoryPart]:
    sums: dict[CostCategory, Decimal] = {}
    plans: dict[CostCategory, Decimal] = {}
    for row in rows:
        sums[row.category] = sums.get(row.category, ZERO) + row.amount
        if row.plan is not None:
            plans[row.category] = plans.get(row.category, ZERO) + row.plan
    parts = _parts(list(sums.values()))
    return [
        CategoryPart(category, amount, share, plans.get(category))
        for (category, amount), share in zip(sums.items(), parts, strict=True)
    ]


def kinds_of(rows: list[Row]) -> list[KindPart]:
    """The budget and the rest, without those that gave nothing; empty where shares mean nothing."""
    sums = {kind: added(row.amount for row in rows if row.fund.kind == kind) for kind in FundKind.values}
    if any(row.amount < 0 for row in rows):
        return []
    parts = shares(list(sums.values()))
    return [
        KindPart(kind, amount, share)
        for (kind, amount), share in zip(sums.items(), parts, strict=True)
        if amount
    ]


def balances_of(cells: list[Cell]) -> list[FundBalance]:
    """By source, what came and went in paid roubles; empty when the ledger knows no receipts at all."""
    paid = [
        cell for cell in cells if cell.basis == EntryBasis.PAID and cell.kind in MONEY_KINDS and cell.fund
    ]
    if not any(cell.kind == EntryKind.INCOME for cell in paid):
        return []
    funds = sorted({cell.fund for cell in paid if cell.fund}, key=_place)
    return [_balance(fund, [cell for cell in paid if cell.fund == fund]) for fund in funds]


def _balance(fund: Fund, cells: list[Cell]) -> FundBalance:
    def came(*, earlier: bool, kind: str) -> Decimal:
        return added(cell.amount for cell in cells if cell.earlier == earlier and cell.kind == kind)

    return FundBalance(
        fund=fund,
        opening=came(earlier=True, kind=EntryKind.INCOME) - came(earlier=True, kind=EntryKind.EXPENSE),
        received=came(earlier=False, kind=EntryKind.INCOME),
        spent=came(earlier=False, kind=EntryKind.EXPENSE),
    )


def given_otherwise(cells: list[Cell], kind: str) -> Decimal:
    return added(cell.amount for cell in cells if cell.kind == kind and not cell.earlier)
