"""The schedule for one request: what is asked, what is found, the month beside it, the nearest event."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils.functional import cached_property

from core.facets import Facet, Listing
from core.selection import Params
from events.domain.moments import midnight, month_title, phase, town_day
from events.domain.month import (
    Month,
    month_key,
    month_of,
    month_of_moment,
    next_month,
    parse_day,
    parse_month,
)
from events.enums import FORMAT_PLURALS, Phase
from events.querysets import at_phase, with_seats

PER_PAGE = 20
MONTH_SHOWS = 300
WHEN = {Phase.COMING.value: "Впереди", Phase.UNDATED.value: "Без даты", Phase.PAST.value: "Прошли"}
SEATS = {"free": "Есть места", "full": "Мест нет"}


@dataclass(frozen=True)
class Group:
    """Rows under one heading: a month to come, what has no date, what is over."""

    title: str
    key: str
    events: list[Any]


@dataclass(frozen=True)
class Headings:
    """What a schedule may be narrowed down by: topics and audiences, by slug."""

    topics: dict[str, str]
    audiences: dict[str, str]


class Schedule:
    """One look at the schedule. `events` are those the reader may see; nothing is read before it is asked for."""

    def __init__(self, *, events: Any, headings: Headings, params: Params, now: datetime) -> None:
        self.events = events
        self.headings = headings
        self.params = params
        self.now = now
        self.asked_month = parse_month(self._last("month"))
        self.asked_day = parse_day(self._last("day"))

    def _last(self, name: str) -> str:
        values = self.params.getlist(name)
        return values[-1] if values else ""

    @cached_property
    def listing(self) -> Listing:
        """The list with its questions."""
        return Listing(
            rows=self.events.for_rows().in_order(self.now),
            facets=[*self._facets(), *self._days()],
            params=self.params,
            words=lambda word: Q(search_text__contains=word),
            per_page=PER_PAGE,
        )

    def _facets(self) -> list[Facet]:
        formats = {value.value: title for value, title in FORMAT_PLURALS.items()}
        return [
            Facet("when", "Когда", WHEN, lambda value: at_phase(value, self.now)),
            Facet("format", "Как проходит", formats, lambda value: Q(format=value)),
            Facet("topic", "Тема", self.headings.topics, lambda value: Q(topic__slug=value)),
            Facet("seats", "Места", SEATS, lambda value: with_seats(value, self.now), only_found=False),
            Facet("audience", "Для кого", self.headings.audiences, self._for_audience, folded=True),
        ]

    def _for_audience(self, slug: str) -> Q:
        through = self.events.model.audiences.through.objects.filter(audience__slug=slug)
        return Q(pk__in=through.values("eventpage_id"))

    def _days(self) -> list[Facet]:
        """A month or a day that the address asks for: one answer, to be switched off like any other."""
        found = []
        if self.asked_month:
            choice = {month_key(self.asked_month): month_title(self.asked_month)}
            found.append(Facet("month", "Месяц", choice, lambda _value: self._within(self.asked_month)))
        if self.asked_day:
            choice = {self.asked_day.isoformat(): f"{self.asked_day:%d.%m.%Y}"}
            found.append(Facet("day", "День", choice, lambda _value: self._on(self.asked_day)))
        return found

    @staticmethod
    def _within(first: date | None) -> Q:
        if first is None:
            return Q()
        return Q(starts_at__gte=midnight(first), starts_at__lt=midnight(next_month(first)))

    @staticmethod
    def _on(day: date | None) -> Q:
        if day is None:
            return Q()
        return Q(starts_at__gte=midnight(day), starts_at__lt=midnight(date.fromordinal(day.toordinal() + 1)))

    @cached_property
    def next(self) -> Any:
        """The nearest event to come, shown large while nothing is narrowed down; or None."""
        if self.listing.selection.size or self.listing.selection.page != 1:
            return None
        return self.events.coming(self.now).for_rows().first()

    @cached_property
    def groups(self) -> list[Group]:
        """The rows of this page under their headings; the one shown large is not repeated."""
        big = self.next.pk if self.next else None
        rows = [event for event in self.listing.cards if event.pk != big]
        return [Group(title, key, list(part)) for (title, key), part in groupby(rows, key=self._heading)]

    def _heading(self, event: Any) -> tuple[str, str]:
        at = phase(starts=event.starts_at, ends=event.ends_at, now=self.now)
        if at in (Phase.PAST, Phase.UNDATED):
            return str(at.label), at.value
        first = month_of_moment(event.starts_at)
        title = month_title(first)
        same_year = first.year == town_day(self.now).year
        return (title.split()[0] if same_year else title), f"m{month_key(first)}"

    @cached_property
    def month(self) -> Month:
        """The month asked for, else the month of the nearest event, else this one."""
        first = self.asked_month or (self.asked_day and self.asked_day.replace(day=1)) or self._first_month()
        events = self.events.in_month(first).order_by("starts_at", "pk")[:MONTH_SHOWS]
        return month_of(first, events=events, today=town_day(self.now))

    def _first_month(self) -> date:
        soon = self.next or self.events.coming(self.now).first()
        return month_of_moment(soon.starts_at if soon else self.now)

    @cached_property
    def has_demo(self) -> bool:
        """Something in the list is invented."""
        return any(event.has_demo for event in (*self.listing.cards, *([self.next] if self.next else [])))
