"""The public list of the ledger, put together for its template: questions of the form, what is chosen, sums, lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst

from initiatives.models import InitiativePage
from partners.models import Organisation
from reports.domain.filters import LEGENDS, PAGE_SIZE, FundSum, LedgerFilters
from reports.domain.totals import ZERO
from reports.enums import EntryBasis, EntryKind
from reports.ledger_words import Figure, figure, heading, quantity
from reports.models import CostCategory, Fund, LedgerEntry, LedgerTotal, ProgrammeTotal

LONGEST_LIST = 200
SHORT_BASIS = {EntryBasis.PAID.value: "оплачено", EntryBasis.PASSPORT.value: "по паспорту"}


class Option(NamedTuple):
    value: str
    label: str
    chosen: bool


class Question(NamedTuple):
    """A question of the form with its answers. A list cut at LONGEST_LIST says so."""

    name: str
    legend: str
    options: list[Option]

    @property
    def is_cut(self) -> bool:
        return len(self.options) >= LONGEST_LIST


class Chip(NamedTuple):
    """A condition that is switched on, and the address without it."""

    text: str
    url: str


class SumLine(NamedTuple):
    fund: Fund | None
    text: str
    url: str


class SumGroup(NamedTuple):
    """What the chosen entries of one kind and basis come to, in all and from each fund."""

    heading: str
    figure: Figure
    url: str
    lines: list[SumLine]


@dataclass
class LedgerPage:
    """One page of the public ledger."""

    filters: LedgerFilters

    def address(self, **changes: Any) -> str:
        """The ledger with these conditions changed; None takes one off."""
        demo = {"demo": "1"} if self.filters.is_demo else {}
        query = {
            name: value
            for name, value in {**demo, **self.filters.chosen, **changes}.items()
            if value is not None
        }
        return f"{reverse('ledger')}?{urlencode(query)}" if query else reverse("ledger")

    @property
    def all_url(self) -> str:
        return f"{reverse('ledger')}?demo=1" if self.filters.is_demo else reverse("ledger")

    @property
    def csv_url(self) -> str:
        query = urlencode(self.filters.chosen)
        return f"{reverse('ledger_csv')}?{query}" if query else reverse("ledger_csv")

    # Lines.

    @cached_property
    def _read(self) -> list[LedgerEntry]:
        return list(self.filters.entries().with_reversals()[: PAGE_SIZE + 1])

    @property
    def entries(self) -> list[LedgerEntry]:
        return self._read[:PAGE_SIZE]

    @property
    def next_url(self) -> str:
        """The next lines; empty on the last page."""
        return self.address(after=self.entries[-1].number) if len(self._read) > PAGE_SIZE else ""

    @property
    def first_url(self) -> str:
        return self.address()

    # Sums.

    @cached_property
    def _sums(self) -> list[FundSum]:
        return self.filters.sums()

    @property
    def count(self) -> int:
        """How many entries are chosen, on all pages."""
        return sum(part.entries for part in self._sums)

    @property
    def sums(self) -> list[SumGroup]:
        """Kinds in their own order; different kinds, and paid and passport, are never added to each other."""
        pairs = sorted({(part.kind, part.basis) for part in self._sums}, key=_place)
        return [self._group(kind, basis) for kind, basis in pairs]

    def _group(self, kind: str, basis: str) -> SumGroup:
        parts = [part for part in self._sums if (part.kind, part.basis) == (kind, basis)]
        lines = [
            SumLine(
                part.fund,
                quantity(kind, part.amount),
                self.address(kind=kind, basis=basis, fund=part.fund.slug),
            )
            for part in parts
            if part.fund
        ]
        whole = figure(kind, sum((part.amount for part in parts), ZERO))
        return SumGroup(heading(kind, basis), whole, self.address(kind=kind, basis=basis), lines)

    # The form.

    @property
    def chips(self) -> list[Chip]:
        """What is switched on, each with the address without it."""
        return [Chip(self._words(name), self.address(**{name: None})) for name in self.filters.chosen]

    def _words(self, name: str) -> str:
        value = getattr(self.filters, name)
        if name == "kind":
            return capfirst(EntryKind(value).label)
        if name == "basis":
            return capfirst(SHORT_BASIS[value])
        return getattr(value, "title", "") or getattr(value, "short_name", "") or str(value)

    @property
    def questions(self) -> list[Question]:
        """Questions answered by chips: only those that have something to choose between."""
        return _worth_asking([self._years, self._kinds, self._bases, self._funds])

    @property
    def lists(self) -> list[Question]:
        """Questions answered by a list."""
        return _worth_asking([self._categories, self._initiatives, self._organisations])

    @cached_property
    def _met(self) -> list[tuple[int, str, str]]:
        """Years, kinds and bases there are."""
        rows = ProgrammeTotal.objects.filter(is_demo=self.filters.is_demo).order_by()
        return list(rows.values_list("year", "kind", "basis").distinct())

    @property
    def _years(self) -> Question:
        years = sorted({year for year, _, _ in self._met}, reverse=True)
        return self._question("year", [(str(year), str(year)) for year in years])

    @property
    def _kinds(self) -> Question:
        met = {kind for _, kind, _ in self._met}
        return self._question(
            "kind", [(kind.value, capfirst(kind.label)) for kind in EntryKind if kind in met]
        )

    @property
    def _bases(self) -> Question:
        met = {basis for _, _, basis in self._met}
        return self._question(
            "basis", [(basis.value, capfirst(SHORT_BASIS[basis])) for basis in EntryBasis if basis in met]
        )

    @property
    def _funds(self) -> Question:
        return self._question(
            "fund", self._met_things(ProgrammeTotal, Fund, "fund", "short_name", "sort_order")
        )

    @property
    def _categories(self) -> Question:
        return self._question(
            "category", self._met_things(ProgrammeTotal, CostCategory, "category", "short_name", "sort_order")
        )

    @property
    def _initiatives(self) -> Question:
        return self._question(
            "initiative", self._met_things(LedgerTotal, InitiativePage, "initiative", "title", "title_key")
        )

    @property
    def _organisations(self) -> Question:
        return self._question(
            "organisation", self._met_things(LedgerTotal, Organisation, "organisation", "name", "name")
        )

    def _met_things(
        self, kept: Any, model: Any, side: str, label: str, order: str
    ) -> Iterable[tuple[str, str]]:
        """Things that entries name; a list too long to read ends at LONGEST_LIST, links lead to the rest."""
        sums = kept.objects.filter(is_demo=self.filters.is_demo).exclude(**{f"{side}_id": None})
        things = model.objects.filter(pk__in=sums.values(f"{side}_id")).order_by(order, "pk")
        return things.values_list("slug", label)[:LONGEST_LIST]

    def _question(self, name: str, pairs: Iterable[tuple[str, str]]) -> Question:
        """A chosen answer that is not among the offered stands there too."""
        chosen = self.filters.chosen.get(name)
        offered = dict(pairs)
        if chosen is not None and chosen not in offered:
            offered[chosen] = self._words(name)
        options = [Option(value, label, value == chosen) for value, label in offered.items()]
        return Question(name, LEGENDS[name], options)


def _worth_asking(questions: list[Question]) -> list[Question]:
    return [
        asked
        for asked in questions
        if len(asked.options) > 1 or any(option.chosen for option in asked.options)
    ]


def _place(pair: tuple[str, str]) -> tuple[int, int]:
    return EntryKind.values.index(pair[0]), EntryBasis.values.index(pair[1])
