"""The catalogue for one request: what is chosen, what each choice would give, what is found."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404
from django.utils.functional import cached_property

from core.selection import Params, Selection, parse
from initiatives.domain.facets import (
    FACETS,
    Choice,
    Counts,
    Facet,
    Holdings,
    Label,
    Question,
    question,
)
from initiatives.domain.facts import in_a_row
from initiatives.enums import Sort
from initiatives.labels import read_labels

PER_PAGE = 12
USUAL_ORDER = Sort.HANDS
OTHER_ORDERS = [sort.value for sort in Sort if sort != USUAL_ORDER]


@dataclass(frozen=True)
class Chip:
    """A choice that is switched on, and the address without it."""

    text: str
    url: str


@dataclass(frozen=True)
class WayOn:
    """What to switch off when nothing is found, and how many initiatives that gives."""

    text: str
    url: str
    count: int


class Catalogue:
    """One look into the catalogue. `initiatives` are those the reader may see; nothing is read before it is asked."""

    def __init__(self, *, initiatives: Any, params: Params, today: date) -> None:
        self.initiatives = initiatives
        self.params = params
        self.today = today

    @cached_property
    def labels(self) -> dict[str, dict[str, Label]]:
        """By facet, every value that may be chosen with its name, in the order shown. One query."""
        return read_labels(self.initiatives)

    @cached_property
    def selection(self) -> Selection:
        """What the address chooses."""
        choices = {name: list(values) for name, values in self.labels.items()}
        return parse(self.params, choices=choices, orders=OTHER_ORDERS)

    @property
    def sort(self) -> Sort:
        """The order asked for."""
        return Sort(self.selection.sort or USUAL_ORDER)

    @cached_property
    def counts(self) -> Counts:
        """All counts, by one query."""
        return self.initiatives.counted(self.selection)

    @cached_property
    def holdings(self) -> Holdings:
        """What the initiatives tell at all. One query."""
        return self.initiatives.holdings()

    @cached_property
    def questions(self) -> list[Question]:
        """The facets with their chips."""
        demo = self.holdings.demo_parts
        asked = [question(facet, self._choices(facet), is_demo=facet.demo in demo) for facet in FACETS]
        return [one for one in asked if one.is_asked(self.counts.found)]

    @property
    def open_questions(self) -> list[Question]:
        """Those in sight."""
        return [one for one in self.questions if not one.facet.folded]

    @property
    def folded_questions(self) -> list[Question]:
        """Those behind «Ещё признаки»."""
        return [one for one in self.questions if one.facet.folded]

    @property
    def folded_title(self) -> str:
        """What the fold asks, in a line: «Для кого, как проходит, год»."""
        return in_a_row([one.facet.legend for one in self.folded_questions]).capitalize()

    @property
    def folded_answered(self) -> bool:
        """Something folded is chosen, so the fold stands open."""
        return any(one.answered for one in self.folded_questions)

    def _choices(self, facet: Facet) -> list[Choice]:
        answered = facet.name in self.selection.chosen
        return [
            Choice(
                value,
                label,
                self.counts.by_value.get((facet.name, value), 0),
                chosen=self.selection.has(facet.name, value),
                adds=answered and not self.selection.has(facet.name, value),
            )
            for value, label in self.labels[facet.name].items()
        ]

    @cached_property
    def chips(self) -> list[Chip]:
        """What is switched on, each with the address without it."""
        chosen = self.selection
        chips = [
            Chip(self.labels[facet][value].text, chosen.without(facet, value).query())
            for facet, values in chosen.chosen.items()
            for value in values
        ]
        if chosen.text:
            chips.append(Chip(f"«{chosen.text}»", chosen.without_text().query()))
        return chips

    @cached_property
    def sorts(self) -> list[tuple[str, str, bool]]:
        """Orders to choose from: value, name, whether chosen. One by what no initiative tells is left out."""
        told = {Sort.HANDS: self.holdings.wants_hands, Sort.DATE: self.holdings.has_dates}
        orders = [sort for sort in Sort if told.get(sort, True)]
        # Equal ones stand by title, so that is what an order without its data comes to.
        chosen = self.sort if self.sort in orders else Sort.TITLE
        return [(sort.value, str(sort.label), sort == chosen) for sort in orders]

    @cached_property
    def paginator(self) -> Paginator[Any]:
        """The pages of what is found; its size is already counted."""
        paginator: Paginator[Any] = Paginator(range(self.counts.found), PER_PAGE)
        return paginator

    @cached_property
    def page(self) -> Page[Any]:
        """The page shown; one that is not there is not found."""
        number = self.selection.page
        if number is None or number > self.paginator.num_pages:
            raise Http404("Такой страницы в каталоге нет.")
        return self.paginator.page(number)

    @cached_property
    def cards(self) -> list[Any]:
        """The initiatives of this page, with all that their cards need."""
        first = self.page.start_index() - 1
        if not self.counts.found:
            return []
        found = self.initiatives.answering(self.selection).in_order(self.sort, today=self.today)
        return list(found.for_cards()[first : first + PER_PAGE])

    @cached_property
    def ways_on(self) -> list[WayOn]:
        """Where to go from an empty page: each part to switch off that finds something, the most fruitful first."""
        chosen = self.selection
        parts = [*chosen.chosen, *(["q"] if chosen.text else [])]
        if self.counts.found or len(parts) < 2:
            return []
        counts = self.initiatives.counted_without(chosen, parts)
        ways = [self._way_on(part, counts.get(part, 0)) for part in parts]
        return sorted((way for way in ways if way.count), key=lambda way: -way.count)

    def _way_on(self, part: str, count: int) -> WayOn:
        chosen = self.selection
        if part == "q":
            return WayOn(f"слов «{chosen.text}»", chosen.without_text().query(), count)
        names = [f"«{self.labels[part][value].text}»" for value in chosen.chosen[part]]
        return WayOn(", ".join(names), chosen.without(part).query(), count)

    @cached_property
    def strangers(self) -> list[tuple[str, str]]:
        """Unknown values of the address: the facet's name for a reader and the value as it came."""
        legends = {facet.name: facet.legend for facet in FACETS}
        return [(legends[one.facet], one.value) for one in self.selection.unknown]
