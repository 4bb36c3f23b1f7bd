"""What the first page takes from the floors below, each in one or two queries."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Money:
    """The large figure of the first screen."""


@dataclass(frozen=True)
class Tier:
    """One line of the wall of names."""


def report_for(chosen: Any) -> Any:
    return chosen


def money_of(report: Any) -> Money | None:
    return None


def figures() -> list[Any]:
    return []


def initiatives_needing_hands(*, home: Any, limit: int) -> list[Any]:
    return []


def themes() -> list[Any]:
    return []


def wall() -> list[Tier]:
    return []


def sections(*, home: Any) -> dict[str, str]:
    return {}
