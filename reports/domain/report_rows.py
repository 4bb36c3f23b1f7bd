"""From the cells of the one query to the lines, parts and balances of a report: grouping a few sums, no more."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

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
    groups = [[line[3] for line in group] for _, group in groupby(lines, key=lambda line: line[0])]
    parts = [share for group in _shares_in(groups) for share in group]
    return [
        Row(category, fund, basis, amount, entries, share, left.pop((category, fund), None))
        for (category, fund, basis, amount, entries), share in zip(lines, parts, strict=True)
    ]


def _place(thing: CostCategory | Fund) -> tuple[int, str, int]:
    return thing.sort_order, thing.name, thing.pk


def _shares_in(groups: list[list[Decimal]]) -> list[list[Decimal | None]]:
    """Shares of amounts that stand in groups: the groups' add up to 100, and in each group its amounts' to its own.

    So one sum never shows two shares. None for each where some amount is below nought.
    """
    if any(amount < 0 for group in groups for amount in group):
        return [[None] * len(group) for group in groups]
    wholes = shares([added(group) for group in groups])
    return [[*shares(group, of=whole)] for group, whole in zip(groups, wholes, strict=True)]


def funds_of(rows: list[Row]) -> list[FundPart]:
    """Sources in their order; their shares add up to the share of the budget and to that of the rest."""
    sums: dict[Fund, Decimal] = {}
    for row in sorted(rows, key=lambda row: (row.fund.kind, *_place(row.fund))):
        sums[row.fund] = sums.get(row.fund, ZERO) + row.amount
    groups = [list(group) for _, group in groupby(sums, key=lambda fund: fund.kind)]
    divided = _shares_in([[sums[fund] for fund in group] for group in groups])
    parts = [
        FundPart(fund, sums[fund], share)
        for group, found in zip(groups, divided, strict=True)
        for fund, share in zip(group, found, strict=True)
    ]
    return sorted(parts, key=lambda part: _place(part.fund))


def categories_of(rows: list[Row]) -> list[CategoryPart]:
    """Categories in the order of the rows, each the sum of its rows."""
    return [
        _category(category, list(group)) for category, group in groupby(rows, key=lambda row: row.category)
    ]


def _category(category: CostCategory, rows: list[Row]) -> CategoryPart:
    shares_known = [row.share for row in rows if row.share is not None]
    plans = [row.plan for row in rows if row.plan is not None]
    return CategoryPart(
        category=category,
        amount=added(row.amount for row in rows),
        share=sum(shares_known, Decimal(0)) if shares_known else None,
        plan=added(plans) if plans else None,
    )


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
