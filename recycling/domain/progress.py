"""How much of a drive's goal has been handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from recycling.enums import Unit


@dataclass(frozen=True)
class Amount:
    """So much of something: 840 кг."""

    value: Decimal
    unit: Unit


@dataclass(frozen=True)
class Progress:
    """Handed in so far, in the unit of the goal; `others` were handed in too but cannot be added to it.

    `percent` is whole, rounded down, at most 100; None without a goal.
    """

    collected: Amount
    goal: Amount | None
    percent: int | None
    others: tuple[Amount, ...]

    @property
    def missing(self) -> Decimal:
        """What the goal still lacks; nothing when it is reached or was never set."""
        return max(self.goal.value - self.collected.value, Decimal(0)) if self.goal else Decimal(0)


def progress(*, sums: Mapping[str, Decimal], goal: Decimal | None, unit: Unit) -> Progress:
    """`sums` are amounts by unit. A goal of nothing is no goal."""
    collected = sums.get(unit.value, Decimal(0))
    others = tuple(Amount(sums[one.value], one) for one in Unit if one is not unit and sums.get(one.value))
    if not goal:
        return Progress(Amount(collected, unit), None, None, others)
    percent = min(100, int(collected * 100 / goal))
    return Progress(Amount(collected, unit), Amount(goal, unit), percent, others)
