"""What a reader chose in a list with facets, as the address says it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Protocol
from urllib.parse import urlencode

from core.text import fold

MAX_TEXT = 100
MAX_WORDS = 8
MAX_SHOWN_UNKNOWN = 3
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]+")
_PAGE = re.compile(r"[1-9]\d{0,5}", re.ASCII)


class Params(Protocol):
    """The part of a QueryDict that is used here."""

    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True)
class Unknown:
    """A value of the address that the list does not know: a theme renamed, a typing error, a prank."""

    facet: str
    value: str


@dataclass(frozen=True)
class Selection:
    """What is chosen: values by facet, words, the order, the page. Always valid: unknown values stand aside.

    `sort` is empty for the order by default. `page` is None when the address gives something that is no page number.
    """

    chosen: Mapping[str, tuple[str, ...]]
    text: str = ""
    sort: str = ""
    page: int | None = 1
    unknown: tuple[Unknown, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Folded words of the text filter; every one of them must be found."""
        return tuple(fold(self.text).split()[:MAX_WORDS])

    @property
    def size(self) -> int:
        """How many choices are switched on, the text filter being one of them."""
        return sum(len(values) for values in self.chosen.values()) + bool(self.text)

    def has(self, facet: str, value: str) -> bool:
        """Whether `value` of `facet` is switched on."""
        return value in self.chosen.get(facet, ())

    def without(self, facet: str, value: str | None = None) -> "Selection":
        """The same selection from its first page, without one value of a facet, or without the whole facet."""
        kept = tuple(v for v in self.chosen.get(facet, ()) if value is not None and v != value)
        chosen = {name: kept if name == facet else values for name, values in self.chosen.items()}
        return replace(self, chosen=_frozen(chosen), page=1, unknown=())

    def without_text(self) -> "Selection":
        """The same selection from its first page, without the text filter."""
        return replace(self, text="", page=1, unknown=())

    def on_page(self, page: int) -> "Selection":
        """The same selection on another page."""
        return replace(self, page=page, unknown=())

    def query(self) -> str:
        """The address's query in one canonical order; what is by default is left out. «?» when nothing is chosen."""
        pairs = [(name, value) for name, values in self.chosen.items() for value in values]
        if self.text:
            pairs.append(("q", self.text))
        if self.sort:
            pairs.append(("sort", self.sort))
        if self.page not in (None, 1):
            pairs.append(("page", str(self.page)))
        return f"?{urlencode(pairs)}"


def parse(params: Params, *, choices: Mapping[str, Iterable[str]], orders: Iterable[str] = ()) -> Selection:
    """Read a selection from an address.

    `choices` names the values each facet knows, in the order they are shown; `orders` the orders that are not the
    default.
    """
    chosen: dict[str, tuple[str, ...]] = {}
    unknown: list[Unknown] = []
    for facet, known in choices.items():
        given = dict.fromkeys(params.getlist(facet))
        chosen[facet] = tuple(value for value in known if value in given)
        strangers = [value for value in given if value and value not in chosen[facet]]
        unknown += [Unknown(facet, _shorten(value)) for value in strangers[:MAX_SHOWN_UNKNOWN]]
    return Selection(
        chosen=_frozen(chosen),
        text=_one_line(_last(params, "q"))[:MAX_TEXT].strip(),
        sort=_last(params, "sort") if _last(params, "sort") in list(orders) else "",
        page=_page(_last(params, "page")),
        unknown=tuple(unknown[:MAX_SHOWN_UNKNOWN]),
    )


def _frozen(chosen: dict[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: values for name, values in chosen.items() if values})


def _last(params: Params, key: str) -> str:
    values = params.getlist(key)
    return values[-1] if values else ""


def _one_line(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())


def _shorten(value: str) -> str:
    line = _one_line(value)
    return line if len(line) <= 40 else f"{line[:39]}…"


def _page(value: str) -> int | None:
    if not value:
        return 1
    return int(value) if _PAGE.fullmatch(value) else None
