"""A festival's programme for one request: narrowed by day, place and track; what is now and what comes next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils.functional import cached_property

from core import typography
from core.facets import Chip, Choice, Facet, Question
from core.selection import Params, Selection, parse
from events.domain.moments import in_town, midnight, over_at, town_day

LASTS = timedelta(hours=1)  # how long something without an end counts as going on


@dataclass(frozen=True)
class ProgrammeDay:
    """One day with what happens on it, by hour and place."""

    day: date
    items: list[Any]

    @property
    def title(self) -> str:
        """«24 мая, воскресенье»."""
        return f"{typography.day(self.day)}, {typography.WEEKDAYS[self.day.weekday()]}"


@dataclass(frozen=True)
class NowAndNext:
    """What goes on at this moment, and what begins next."""

    now: list[Any]
    next: list[Any]
    next_is_today: bool
    next_title: str


def ends(item: Any) -> datetime:
    """When an item is over: at its end, or an hour after its beginning but never past the town's midnight."""
    if item.ends_at:
        return item.ends_at
    return min(item.starts_at + LASTS, over_at(starts=item.starts_at, ends=None))


def now_and_next(items: Sequence[Any], *, now: datetime) -> NowAndNext:
    """Cancelled items are neither. «Next» is everything that begins at the nearest hour to come."""
    real = [item for item in items if not item.cancelled]
    going = [item for item in real if item.starts_at <= now < ends(item)]
    ahead = min((item.starts_at for item in real if item.starts_at > now), default=None)
    if ahead is None:
        return NowAndNext(going, [], False, "")
    following = [item for item in real if item.starts_at == ahead]
    today = town_day(ahead) == town_day(now)
    clock = f"{in_town(ahead):%H:%M}"
    title = clock if today else f"{typography.day(town_day(ahead))}, {clock}"
    return NowAndNext(going, following, today, title)


@dataclass(frozen=True)
class _Part:
    """One question of the programme: its name, its legend and how an item answers it."""

    name: str
    legend: str
    value: Callable[[Any], str]
    text: Callable[[Any], str]


def _day_text(item: Any) -> str:
    day = town_day(item.starts_at)
    return f"{typography.day(day)}, {typography.WEEKDAYS[day.weekday()]}"


PARTS = (
    _Part("day", "День", lambda item: town_day(item.starts_at).isoformat(), _day_text),
    _Part("place", "Площадка", lambda item: item.place, lambda item: item.place),
    _Part("track", "Направление", lambda item: item.track, lambda item: item.track),
)


class Programme:
    """What `components/facets.html` and `components/found.html` read of a list, over rows that are already there."""

    words = None
    sorts: tuple[Any, ...] = ()
    folded_questions: tuple[Any, ...] = ()
    folded_answered = False

    def __init__(self, *, items: Sequence[Any], params: Params, now: datetime) -> None:
        self.items = sorted(items, key=lambda item: (item.starts_at, item.place, item.pk or 0))
        self.now = now
        self.choices = {part.name: self._choices(part) for part in PARTS}
        self.selection: Selection = parse(params, choices=self.choices)

    def _choices(self, part: _Part) -> dict[str, str]:
        """Answers in their order of appearance."""
        return {part.value(item): part.text(item) for item in self.items if part.value(item)}

    def _fits(self, item: Any, *, skip: str = "") -> bool:
        chosen = self.selection.chosen
        return all(
            part.value(item) in chosen[part.name]
            for part in PARTS
            if part.name in chosen and part.name != skip
        )

    @cached_property
    def found(self) -> list[Any]:
        return [item for item in self.items if self._fits(item)]

    @property
    def total(self) -> int:
        return len(self.items)

    @property
    def count(self) -> int:
        return len(self.found)

    @cached_property
    def open_questions(self) -> list[Question]:
        """Questions with more than one answer, each answer with what choosing it would give."""
        asked = [self._question(part) for part in PARTS]
        return [one for one in asked if one.answered or len(one.choices) > 1]

    def _question(self, part: _Part) -> Question:
        around = [part.value(item) for item in self.items if self._fits(item, skip=part.name)]
        choices = tuple(
            Choice(value, text, around.count(value), self.selection.has(part.name, value))
            for value, text in self.choices[part.name].items()
        )
        return Question(Facet(part.name, part.legend, self.choices[part.name], lambda _value: Q()), choices)

    @cached_property
    def chips(self) -> list[Chip]:
        return [
            Chip(self.choices[name][value], f"{self.selection.without(name, value).query()}#results")
            for name, values in self.selection.chosen.items()
            for value in values
        ]

    @property
    def strangers(self) -> list[tuple[str, str]]:
        legends = {part.name: part.legend for part in PARTS}
        return [(legends[one.facet], one.value) for one in self.selection.unknown]

    @cached_property
    def days(self) -> list[ProgrammeDay]:
        """What is found, day by day."""
        return [
            ProgrammeDay(day, list(part))
            for day, part in groupby(self.found, key=lambda item: town_day(item.starts_at))
        ]

    @cached_property
    def live(self) -> NowAndNext | None:
        """What is now and next, from the eve of the first day until the last item is over; else None."""
        if not self.items or self.now >= max(ends(item) for item in self.items):
            return None
        eve = midnight(town_day(self.items[0].starts_at)) - timedelta(days=1)
        return now_and_next(self.items, now=self.now) if self.now >= eve else None

    @property
    def has_demo(self) -> bool:
        return any(item.is_demo for item in self.items)
