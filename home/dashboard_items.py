"""One line of «Что ждёт вас»."""

from dataclasses import dataclass, field

NAMED = 5
"""How many things of one sort are named; the rest is behind the link."""


@dataclass(frozen=True)
class Waiting:
    """Things of one sort that wait: how many, in words; where all of them are; a few by name with their addresses."""

    text: str
    url: str
    named: list[tuple[str, str]] = field(default_factory=list)
