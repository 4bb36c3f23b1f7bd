"""How an event stands, in a few words: cancelled, moved, full, how many seats are left, how many came."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core import typography
from events.domain.moments import phase, town_day
from events.enums import FEMININE, Admission, EventFormat, EventState, Phase


class Told(Protocol):
    """The part of an event that says how it stands."""

    format: str
    state: str
    starts_at: datetime | None
    ends_at: datetime | None
    moved_from: datetime | None
    admission: str
    seats: int | None
    seats_taken: int | None
    attended: int | None


@dataclass(frozen=True)
class Standing:
    """`text` for the reader, `css` for the dot before it, and the fields the words come from."""

    text: str
    css: str
    fields: tuple[str, ...] = ()


def free_seats(event: Told) -> int | None:
    """Seats nobody has taken; None when their number is not told or not limited."""
    if event.admission != Admission.SEATS or event.seats is None:
        return None
    return max(event.seats - (event.seats_taken or 0), 0)


def is_full(event: Told) -> bool:
    """Nobody can come any more."""
    return free_seats(event) == 0


def standing(event: Told, *, now: datetime) -> Standing:
    """What matters most about an event at `now`."""
    a = "а" if event.format in FEMININE else ""
    if event.state == EventState.CANCELLED:
        return Standing(f"Отменен{a}" if a else "Отменён", "state done", ("state",))
    at = phase(starts=event.starts_at, ends=event.ends_at, now=now)
    if at == Phase.PAST:
        return _past(event, "Прошла" if a else "Прошёл")
    moved = _moved(event, "Перенесена" if a else "Перенесён")
    if at == Phase.UNDATED:
        undated = moved or "Дата не объявлена"
        return Standing(undated, "state wait" if moved else "state unknown", ("state",) if moved else ())
    if at == Phase.RUNNING:
        return Standing("Идёт сейчас", "state", ("starts_at",))
    seats = _seats(event)
    if moved:
        return Standing(f"{moved}. {seats.text}", "state wait", ("state", *seats.fields))
    return seats


def _past(event: Told, verb: str) -> Standing:
    if event.attended is None:
        return Standing(verb, "state done", ("starts_at",))
    n = event.attended
    came = typography.plural(n, ("был", "были", "было"))
    people = typography.plural(n, ("человек", "человека", "человек"))
    return Standing(f"{verb}, {came} {typography.number(n)} {people}", "state done", ("attended",))


def _moved(event: Told, verb: str) -> str:
    """«Перенесён с 5 декабря», «Перенесён, новая дата не объявлена»; nothing when it was not moved."""
    if event.state != EventState.MOVED:
        return ""
    origin = f" с{typography.NBSP}{typography.day(town_day(event.moved_from))}" if event.moved_from else ""
    return f"{verb}{origin}" if event.starts_at else f"{verb}{origin}, новая дата не объявлена"


def _seats(event: Told) -> Standing:
    if event.admission == Admission.OPEN:
        return Standing("Места не ограничены", "state", ("admission",))
    free = free_seats(event)
    if free is None or event.seats is None:
        return Standing("Состоится", "state")
    if free == 0:
        return Standing("Мест нет", "state wait", ("seats", "seats_taken"))
    words = ("место", "места", "мест")
    if event.seats_taken is None:
        return Standing(f"{event.seats} {typography.plural(event.seats, words)}", "state", ("seats",))
    left = f"Осталось {free} {typography.plural(free, words)} из {event.seats}"
    return Standing(left, "state", ("seats", "seats_taken"))


def format_name(event: Told) -> str:
    """«Семинар», «Вебинар», «Встреча проектной группы»."""
    return str(EventFormat(event.format).label)
