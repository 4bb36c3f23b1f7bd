"""What a section of the site loads of its own: news, events, grants and so on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from home.content.keeper import Keeper
from home.content.schema import Keys, Shape

Names = dict[str, set[Any]]


@dataclass(frozen=True)
class Loaded:
    """What is there when a section loads: its own files, and what others have loaded before it, by name.

    `invented` is what content/demo/<name>.yaml tells; empty when demonstration is not wanted.
    """

    told: dict[str, Any]
    pages: dict[str, Any]
    known: dict[str, dict[str, Any]]
    initiatives: dict[int, Any]
    invented: dict[str, Any] = field(default_factory=dict)


def _whole(told: dict[str, Any], names: Names) -> Iterator[str]:
    """A file that refers to no other has no broken references."""
    yield from ()


@dataclass(frozen=True)
class Section:
    """One file content/<name>.yaml, the page types it adds to content/pages/, and how both get into the database.

    `words` names what is loaded, by the first word of its key («seminar:…»), for the loader's report. Keys of what is
    invented begin with «demo-»: remove_demo forgets them. `demo` is the shape of content/demo/<name>.yaml, if there is
    such a file. `broken` yields a sentence for every reference of either file that leads nowhere.
    """

    name: str
    shape: Shape
    words: dict[str, str]
    keep: Callable[[Keeper, Loaded], None]
    broken: Callable[[dict[str, Any], Names], Iterator[str]] = _whole
    pages: dict[str, tuple[Keys, Any]] = field(default_factory=dict)
    demo: Shape | None = None
