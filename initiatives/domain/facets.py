"""The facets of the catalogue: what they are called, where their values lie, how they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from core.text import fold
from initiatives.enums import HelpKind, InitiativeForm, InitiativeStatus


@dataclass(frozen=True)
class Facet:
    """One question of the catalogue.

    `lookup` leads from an initiative to the value, `several` says that an initiative may hold more than one; `demo` is
    the field whose demonstration values make the facet's counts demonstration too. `folded` questions stand behind
    «Ещё признаки», `only_found` leaves out what gives nothing, `short_list` is how many chips stay in sight (0: all).
    """

    name: str
    legend: str
    lookup: str
    several: bool = False
    demo: str = ""
    folded: bool = False
    only_found: bool = False
    short_list: int = 0


FACETS = (
    Facet("theme", "Тема", "theme__slug", demo="theme"),
    Facet(
        "organisation",
        "Кто ведёт",
        "organisers__organisation__slug",
        several=True,
        only_found=True,
        short_list=6,
    ),
    Facet("need", "Что нужно", "help_offers__kind", several=True, demo="help_offers", only_found=True),
    Facet("status", "Что сейчас", "status", demo="status", only_found=True),
    Facet(
        "audience",
        "Для кого",
        "audiences__slug",
        several=True,
        demo="audiences",
        folded=True,
        only_found=True,
    ),
    Facet("form", "Как проходит", "form", demo="form", folded=True, only_found=True),
    Facet("year", "Год", "programme_year", folded=True),
)

ENUM_CHOICES: Mapping[str, list[tuple[str, str]]] = {
    "need": HelpKind.choices,
    "status": InitiativeStatus.choices,
    "form": InitiativeForm.choices,
}


class Label(NamedTuple):
    """How a value is shown: its name and, for a theme, its icon and colour."""

    text: str
    icon: str = ""
    palette: str = ""


@dataclass(frozen=True)
class Choice:
    """One chip: what it is called, how many initiatives choosing it would give, whether it is chosen.

    `adds`: another answer of the question is chosen already, so `count` is what this one would add to what is found.
    """

    value: str
    label: Label
    count: int
    chosen: bool
    adds: bool = False

    @property
    def idle(self) -> bool:
        """Nothing would be found, so it cannot be chosen; what is chosen can always be switched off."""
        return not self.count and not self.chosen


@dataclass(frozen=True)
class Question:
    """A facet with its chips, as the form shows it: `first` in sight, `rest` behind «Ещё»."""

    facet: Facet
    first: tuple[Choice, ...]
    rest: tuple[Choice, ...]
    is_demo: bool

    @property
    def answered(self) -> bool:
        """Whether something is chosen here."""
        return any(choice.chosen for choice in (*self.first, *self.rest))

    def is_asked(self, found: int) -> bool:
        """Whether choosing here changes anything: some choice gives fewer than the `found`, yet not nothing.

        Themes and years stay: they are the catalogue's table of contents, and a count beside each is an answer in itself.
        """
        if not self.facet.only_found:
            return bool(self.first)
        return self.answered or any(choice.count < found for choice in (*self.first, *self.rest))


class Counts(NamedTuple):
    """What one query counted: everything, what is found, and by facet and value what choosing it would give."""

    total: int
    found: int
    by_value: Mapping[tuple[str, str], int]


class Holdings(NamedTuple):
    """What the catalogue as a whole has: fields with demonstration values, anybody wanting hands, any dates."""

    demo_parts: frozenset[str]
    wants_hands: bool
    has_dates: bool


def question(facet: Facet, choices: list[Choice], *, is_demo: bool) -> Question:
    """Put the chips of a facet in order: a long list by number, its chosen ones in sight, the rest folded."""
    shown = [choice for choice in choices if not facet.only_found or choice.count or choice.chosen]
    if not facet.short_list:
        return Question(facet, tuple(shown), (), is_demo)
    ordered = sorted(shown, key=lambda choice: (not choice.chosen, -choice.count, fold(choice.label.text)))
    in_sight = max(facet.short_list, sum(choice.chosen for choice in ordered))
    if len(ordered) == in_sight + 1:
        in_sight += 1
    return Question(facet, tuple(ordered[:in_sight]), tuple(ordered[in_sight:]), is_demo and bool(shown))
