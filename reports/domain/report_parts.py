"""What a report is made of. Roubles are Decimal with two places; shares are per cent with one place."""

from dataclasses import dataclass
from decimal import Decimal

from reports.enums import EntryBasis
from reports.models.fund import CostCategory, Fund

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Cell:
    """A sum of entries that agree in kind, basis, fund and category; `earlier` if they lie before the year."""

    kind: str
    basis: str
    fund: Fund | None
    category: CostCategory | None
    amount: Decimal
    entries: int
    earlier: bool


@dataclass(frozen=True)
class Row:
    """A line of the report's table: what one source gave for one cost category, roubles.

    `share` is None when shares mean nothing: a reversal of an earlier year has made some sum negative.
    """

    category: CostCategory
    fund: Fund
    basis: str
    amount: Decimal
    entries: int
    share: Decimal | None
    plan: Decimal | None


@dataclass(frozen=True)
class FundPart:
    """A source of money with its part of the costs."""

    fund: Fund
    amount: Decimal
    share: Decimal | None


@dataclass(frozen=True)
class CategoryPart:
    """A cost category with its part of the costs and its plan, if there is one."""

    category: CostCategory
    amount: Decimal
    share: Decimal | None
    plan: Decimal | None


@dataclass(frozen=True)
class KindPart:
    """The budget, or everything that is not the budget, with its part of the costs."""

    kind: str
    amount: Decimal
    share: Decimal


@dataclass(frozen=True)
class FundBalance:
    """What a source had, got, spent and has left, in paid roubles."""

    fund: Fund
    opening: Decimal
    received: Decimal
    spent: Decimal

    @property
    def unspent(self) -> Decimal:
        return self.opening + self.received - self.spent


@dataclass(frozen=True)
class Report:
    """The costs of a year, the receipts that paid for them, and what was given otherwise than in money."""

    year: int
    rows: list[Row]
    funds: list[FundPart]
    categories: list[CategoryPart]
    kinds: list[KindPart]
    balances: list[FundBalance]
    paid: Decimal
    passport: Decimal
    in_kind: Decimal
    hours: Decimal

    @property
    def total(self) -> Decimal:
        return self.paid + self.passport

    @property
    def is_empty(self) -> bool:
        """No real entry of costs in this year."""
        return not self.rows

    @property
    def is_mixed(self) -> bool:
        """Some costs are paid and some are only named by the passport."""
        return len({row.basis for row in self.rows if row.entries}) > 1

    @property
    def is_passport(self) -> bool:
        return not self.is_mixed and any(row.basis == EntryBasis.PASSPORT for row in self.rows if row.entries)

    @property
    def dearest_first(self) -> list[CategoryPart]:
        """Cost categories from the largest sum down: the order of the bars."""
        return sorted(self.categories, key=lambda part: -part.amount)

    @property
    def has_plan(self) -> bool:
        return any(row.plan is not None for row in self.rows)

    @property
    def plan(self) -> Decimal:
        return sum((row.plan for row in self.rows if row.plan is not None), ZERO)

    @property
    def has_shares(self) -> bool:
        """Whether every sum can be a part of the whole: none is below nought."""
        return self.total > 0 and all(row.amount >= 0 for row in self.rows)
