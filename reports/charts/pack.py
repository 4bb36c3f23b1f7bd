"""Placing the ends of a river: every end gets room for its width and for its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Node:
    """One end of a river on its axis: where its bar starts and how wide it is, in pixels."""

    start: float
    size: float

    @property
    def middle(self) -> float:
        return self.start + self.size / 2

    def moved(self, by: float) -> "Node":
        return Node(self.start + by, self.size)


def pack(sizes: Sequence[float], *, least: Sequence[float], gap: float) -> tuple[list[Node], float]:
    """Bars one after another, each in the middle of a slot no smaller than its words need; and the whole length."""
    nodes: list[Node] = []
    at = 0.0
    for size, room in zip(sizes, least, strict=True):
        slot = max(size, room)
        nodes.append(Node(at + (slot - size) / 2, size))
        at += slot + gap
    return nodes, max(at - gap, 0.0)


def centred(nodes: Sequence[Node], *, length: float, within: float) -> list[Node]:
    """The same bars moved to the middle of a longer axis."""
    return [node.moved((within - length) / 2) for node in nodes]


def fitting_scale(amounts: Sequence[Decimal], *, length: float, least: float, gap: float) -> float:
    """Pixels for one rouble, so that all bars with their gaps fill `length` although none gets a slot below `least`.

    Small bars take `least`; the rest share what is left by amount. A few rounds settle who is small.
    """
    values = [float(amount) for amount in amounts]
    room = length - gap * (len(values) - 1)
    small: set[int] = set()
    while True:
        rest = sum(value for place, value in enumerate(values) if place not in small)
        free = room - least * len(small)
        if rest <= 0 or free <= 0:
            return max(room, 1.0) / max(sum(values), 1.0) / 2
        scale = free / rest
        found = {place for place, value in enumerate(values) if value * scale < least} - small
        if not found:
            return scale
        small |= found
