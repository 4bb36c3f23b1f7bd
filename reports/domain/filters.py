"""Which entries of the ledger a reader asked for. An address is anybody's text: what it asks wrongly is named, not obeyed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Sum

from initiatives.models import InitiativePage
from partners.models import Organisation
from reports.enums import EntryBasis, EntryKind
from reports.expressions import MoneySum
from reports.models import CostCategory, Fund, LedgerEntry, LedgerTotal, ProgrammeTotal
from reports.querysets import LedgerEntryQuerySet, LedgerTotalQuerySet

LEGENDS = {
    "year": "Год",
    "kind": "Вид",
    "basis": "Основание",
    "fund": "Источник",
    "category": "Статья",
    "initiative": "Инициатива",
    "organisation": "Организация",
    "after": "Продолжение списка",
}
PAGE_SIZE = 50
LARGEST_NUMBER = 2**31 - 1  # of a column of numbers
LONGEST_VALUE = 255


class Stranger(NamedTuple):
    """A condition of the address that means nothing here: its legend and the value as it came."""

    legend: str
    value: str


class FundSum(NamedTuple):
    """What the chosen entries of a kind and a basis come to, from one fund. Roubles, or hours when `fund` is None."""

    kind: str
    basis: str
    fund: Fund | None
    amount: Decimal
    entries: int


@dataclass(frozen=True)
class LedgerFilters:
    """Conditions a reader chose; None asks for nothing. `after` is the number the page goes on below."""

    is_demo: bool = False
    year: int | None = None
    kind: str | None = None
    basis: str | None = None
    fund: Fund | None = None
    category: CostCategory | None = None
    initiative: InitiativePage | None = None
    organisation: Organisation | None = None
    after: int | None = None
    strangers: list[Stranger] = field(default_factory=list)

    @property
    def conditions(self) -> dict[str, Any]:
        """What entries and totals are filtered by alike."""
        # __in: Django writes the plain comparison as NOT is_demo, for which SQLite uses no index.
        chosen: dict[str, Any] = {"is_demo__in": [self.is_demo]}
        for name in ("year", "kind", "basis"):
            chosen[name] = getattr(self, name)
        for name in ("fund", "category", "initiative", "organisation"):
            thing = getattr(self, name)
            chosen[f"{name}_id"] = thing.pk if thing is not None else None
        return {name: value for name, value in chosen.items() if value is not None}

    @property
    def chosen(self) -> dict[str, str]:
        """The conditions as they stand in an address, without the place in the list."""
        values = {name: getattr(self, name) for name in LEGENDS if name != "after"}
        return {
            name: getattr(value, "slug", str(value)) for name, value in values.items() if value is not None
        }

    def entries(self) -> LedgerEntryQuerySet:
        """The chosen posted entries, newest number first, each with all it shows; from the place in the list on."""
        found = LedgerEntry.objects.posted().filter(**self.conditions).as_lines().newest_first()
        return found if self.after is None else found.filter(number__lt=self.after)

    def totals(self) -> LedgerTotalQuerySet:
        """The kept totals of the chosen entries: every filter is one of their keys."""
        fine = self.initiative is not None or self.organisation is not None
        return (LedgerTotal if fine else ProgrammeTotal).objects.filter(**self.conditions)

    def sums(self) -> list[FundSum]:
        """What the chosen entries come to by kind, basis and fund, in the funds' order. Two queries, no reading of rows."""
        rows = self.totals().order_by("fund__sort_order", "fund__name").values("kind", "basis", "fund_id")
        found = list(rows.annotate(total=MoneySum(), lines=Sum("entries")))
        funds = Fund.objects.in_bulk({row["fund_id"] for row in found if row["fund_id"]})
        return [
            FundSum(row["kind"], row["basis"], funds.get(row["fund_id"]), row["total"], row["lines"])
            for row in found
        ]


def parse_filters(params: Mapping[str, Sequence[str]]) -> LedgerFilters:
    """Read an address's parameters (the last of several values counts). Never fails: see `strangers`."""
    given = {name: values[-1].strip() for name, values in params.items() if values and values[-1].strip()}
    strangers: list[Stranger] = []
    chosen: dict[str, Any] = {}
    for name, read in READERS.items():
        if name not in given:
            continue
        value = read(given[name]) if len(given[name]) <= LONGEST_VALUE else None
        if value is None:
            strangers.append(Stranger(LEGENDS[name], given[name][:40]))
        else:
            chosen[name] = value
    return LedgerFilters(is_demo=given.get("demo") == "1", strangers=strangers, **chosen)


def _whole(text: str, *, smallest: int, largest: int) -> int | None:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= 10 else None
    return number if number is not None and smallest <= number <= largest else None


def _year(text: str) -> int | None:
    return _whole(text, smallest=1950, largest=2100)


def _number(text: str) -> int | None:
    return _whole(text, smallest=1, largest=LARGEST_NUMBER)


def _kind(text: str) -> str | None:
    return text if text in EntryKind.values else None


def _basis(text: str) -> str | None:
    return text if text in EntryBasis.values else None


def _by_slug(model: Any) -> Any:
    return lambda text: model.objects.filter(slug=text).order_by("pk").first()


READERS: dict[str, Any] = {
    "year": _year,
    "kind": _kind,
    "basis": _basis,
    "fund": _by_slug(Fund),
    "category": _by_slug(CostCategory),
    "initiative": _by_slug(InitiativePage),
    "organisation": _by_slug(Organisation),
    "after": _number,
}
