"""A list that a reader narrows down: questions with counted answers, words, an order, pages; all in the address.

    Listing(
        rows=Seminar.objects.live(),
        facets=[Facet("format", "Как проходит", dict(Format.choices), lambda value: Q(format=value))],
        params=request.GET,
        words=lambda word: Q(search_text__contains=word),
        orders={"new": Order("новые", ["-first_published_at"])},
    )

Within a question any answer fits, questions fit all together. All counts come from one query.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.utils.functional import cached_property

from core.selection import Params, Selection, parse

PER_PAGE = 12
EVERYTHING, FOUND = "everything", "found"


@dataclass(frozen=True)
class Facet:
    """One question of a list. `choices` are its values with their labels, in the order shown.

    `condition` turns a value into what the database is asked. Where a row may hold several values, it must not
    multiply rows: `Q(pk__in=…)` or `Exists`, never a join. `only_found` leaves out what would give nothing; `folded`
    questions stand behind «Ещё признаки».
    """

    name: str
    legend: str
    choices: Mapping[str, str]
    condition: Callable[[str], Q]
    only_found: bool = True
    folded: bool = False


@dataclass(frozen=True)
class Order:
    """What comes first: how a reader calls it, and the fields."""

    title: str
    fields: Sequence[Any]


@dataclass(frozen=True)
class Choice:
    """One chip: how many rows choosing it would give, and whether it is chosen."""

    value: str
    text: str
    count: int
    chosen: bool

    @property
    def idle(self) -> bool:
        """Nothing would be found, so it cannot be chosen; what is chosen can always be switched off."""
        return not self.count and not self.chosen


@dataclass(frozen=True)
class Question:
    """A facet with its chips, as the form shows it."""

    facet: Facet
    choices: tuple[Choice, ...]

    @property
    def answered(self) -> bool:
        """Whether something is chosen here."""
        return any(choice.chosen for choice in self.choices)


@dataclass(frozen=True)
class Chip:
    """A choice that is switched on, and the address without it."""

    text: str
    url: str


class Listing:
    """One look at a list. `rows` are those the reader may see; nothing is read before it is asked for."""

    def __init__(
        self,
        *,
        rows: QuerySet[Any],
        facets: Sequence[Facet],
        params: Params,
        words: Callable[[str], Q] | None = None,
        orders: Mapping[str, Order] | None = None,
        per_page: int = PER_PAGE,
    ) -> None:
        self.rows = rows
        self.facets = facets
        self.words = words
        self.orders = orders or {}
        self.per_page = per_page
        self.selection: Selection = parse(
            params, choices={facet.name: list(facet.choices) for facet in facets}, orders=self.orders
        )

    @property
    def takes_words(self) -> bool:
        """Whether the list can be narrowed down by words (a template would call `words` itself)."""
        return self.words is not None

    def _fitting(self, *, skip: str = "") -> Q:
        """What fits the selection, without the question `skip`."""
        parts = [self._answered(facet) for facet in self.facets if facet.name != skip]
        if self.words is not None:
            parts += [self.words(word) for word in self.selection.words]
        return reduce(and_, parts, Q())

    def _answered(self, facet: Facet) -> Q:
        values = self.selection.chosen.get(facet.name, ())
        return reduce(or_, (facet.condition(value) for value in values), Q())

    @cached_property
    def counts(self) -> dict[str, int]:
        """Everything, what is found, and for each answer what choosing it would give. One query."""
        asked = {EVERYTHING: Count("pk"), FOUND: _count(self._fitting())}
        for place, facet in enumerate(self.facets):
            around = self._fitting(skip=facet.name)
            for number, value in enumerate(facet.choices):
                asked[f"f{place}_{number}"] = _count(around & facet.condition(value))
        return self.rows.order_by().aggregate(**asked)

    @property
    def total(self) -> int:
        """How many rows there are at all."""
        return self.counts[EVERYTHING]

    @property
    def count(self) -> int:
        """How many rows are found."""
        return self.counts[FOUND]

    @cached_property
    def questions(self) -> list[Question]:
        """Questions that have something to choose."""
        asked = [self._question(place, facet) for place, facet in enumerate(self.facets)]
        return [one for one in asked if one.answered or len(one.choices) > 1]

    def _question(self, place: int, facet: Facet) -> Question:
        choices = [
            Choice(value, text, self.counts[f"f{place}_{number}"], self.selection.has(facet.name, value))
            for number, (value, text) in enumerate(facet.choices.items())
        ]
        return Question(facet, tuple(one for one in choices if not facet.only_found or not one.idle))

    @property
    def open_questions(self) -> list[Question]:
        """Those in sight."""
        return [one for one in self.questions if not one.facet.folded]

    @property
    def folded_questions(self) -> list[Question]:
        """Those behind «Ещё признаки»."""
        return [one for one in self.questions if one.facet.folded]

    @property
    def folded_answered(self) -> bool:
        """Something folded is chosen, so the fold stands open."""
        return any(one.answered for one in self.folded_questions)

    @cached_property
    def chips(self) -> list[Chip]:
        """What is switched on, each with the address without it."""
        chosen = self.selection
        chips = [
            Chip(facet.choices[value], chosen.without(facet.name, value).query())
            for facet in self.facets
            for value in chosen.chosen.get(facet.name, ())
        ]
        return [*chips, Chip(f"«{chosen.text}»", chosen.without_text().query())] if chosen.text else chips

    @property
    def sorts(self) -> list[tuple[str, str, bool]]:
        """Orders other than the usual: value, title, whether chosen."""
        return [(value, order.title, value == self.selection.sort) for value, order in self.orders.items()]

    @cached_property
    def found(self) -> QuerySet[Any]:
        """The rows that fit, in the order asked for."""
        rows = self.rows.filter(self._fitting())
        order = self.orders.get(self.selection.sort)
        return rows.order_by(*order.fields) if order else rows

    @cached_property
    def page(self) -> Page[Any]:
        """The page shown, its size already counted; one that is not there is not found."""
        paginator: Paginator[Any] = Paginator(range(self.count), self.per_page)
        if self.selection.page is None or self.selection.page > paginator.num_pages:
            raise Http404("Такой страницы в списке нет.")
        return paginator.page(self.selection.page)

    @cached_property
    def cards(self) -> list[Any]:
        """The rows of this page."""
        first = self.page.start_index() - 1
        return list(self.found[first : first + self.per_page]) if self.count else []

    @property
    def strangers(self) -> list[tuple[str, str]]:
        """Unknown values of the address: the question for a reader and the value as it came."""
        legends = {facet.name: facet.legend for facet in self.facets}
        return [(legends[one.facet], one.value) for one in self.selection.unknown]


def _count(condition: Q) -> Count:
    return Count("pk", filter=condition) if condition else Count("pk")
