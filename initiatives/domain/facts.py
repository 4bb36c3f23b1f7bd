"""What a card and a page say of an initiative in short: one number, when, how many hands."""

from dataclasses import dataclass
from datetime import date, time
from typing import Protocol

from core import typography
from initiatives.enums import OPEN_STATUSES

NBSP = typography.NBSP
HANDS = ("волонтёр нужен", "волонтёра нужны", "волонтёров нужны")


class Dated(Protocol):
    """The part of an initiative that says when it happens."""

    schedule: str
    starts_on: date | None
    ends_on: date | None
    starts_at: time | None
    programme_year: int


class Counted(Protocol):
    """The part of an initiative that holds its numbers."""

    status: str
    headline_number: int | None
    headline_noun: str
    hands_needed: int | None
    hands_found: int | None


@dataclass(frozen=True)
class When:
    """When an initiative happens, in words, with the fields the words come from."""

    text: str
    iso: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Headline:
    """One number with its noun, and the fields it comes from."""

    number: int
    noun: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Hands:
    """People wanted and found; `share` is whole per cents of the found, 0 to 100."""

    needed: int
    found: int

    @property
    def missing(self) -> int:
        """How many people are still wanted."""
        return max(self.needed - self.found, 0)

    @property
    def share(self) -> int:
        """Whole per cents found; never rounded up to a false 100."""
        return min(self.found * 100 // self.needed, 100)


def when(page: Dated) -> When | None:
    """When an initiative happens: the schedule if there is one, else the days; None when nothing is known."""
    if page.schedule:
        return When(page.schedule, "", ("schedule",))
    if page.starts_on is None:
        return None
    fields = tuple(name for name in ("starts_on", "ends_on", "starts_at") if getattr(page, name))
    if page.ends_on and page.ends_on != page.starts_on:
        return When(_span(page.starts_on, page.ends_on), page.starts_on.isoformat(), fields)
    text, iso = typography.full_date(page.starts_on), page.starts_on.isoformat()
    if page.starts_at:
        text, iso = f"{text}, {page.starts_at:%H:%M}", f"{iso}T{page.starts_at:%H:%M}"
    return When(text, iso, fields)


def _span(first: date, last: date) -> str:
    """12–14 июня 2026; 30 мая — 2 июня 2026; 30 декабря 2026 — 2 января 2027."""
    if first.year != last.year:
        return f"{typography.day(first)} {first.year}{NBSP}— {typography.day(last)} {last.year}"
    if first.month != last.month:
        return f"{typography.day(first)}{NBSP}— {typography.day(last)} {last.year}"
    return f"{first.day}–{typography.day(last)} {last.year}"


def hands(page: Counted) -> Hands | None:
    """People wanted and found; None when it is not said or nobody is wanted any more."""
    if not page.hands_needed or page.status not in OPEN_STATUSES:
        return None
    return Hands(page.hands_needed, min(page.hands_found or 0, page.hands_needed))


def headline(page: Counted) -> Headline | None:
    """The number of a card: the one the editor chose, else the hands still missing; None when there is none."""
    if page.headline_number is not None and page.headline_noun:
        return Headline(page.headline_number, page.headline_noun, ("headline_number", "headline_noun"))
    wanted = hands(page)
    if wanted is None or not wanted.missing:
        return None
    return Headline(wanted.missing, typography.plural(wanted.missing, HANDS), ("hands_needed", "hands_found"))


def list_of(names: list[str]) -> str:
    """«А», «А и Б», «А, Б и В»."""
    return " и ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def in_a_row(names: list[str]) -> str:
    """Names inside a sentence: «дети, люди с инвалидностью»; abbreviations keep their capitals."""
    return ", ".join(name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}" for name in names)
