"""What matters most about an event, in a few words."""

from typing import Any

import pytest

from events.domain.standing import standing
from events.enums import Admission, EventFormat, EventState
from events.models import EventPage
from tests.factories.events import at

pytestmark = pytest.mark.django_db

NOW = at("2026-12-01", "12:00")


def said(**fields: Any) -> tuple[str, str]:
    """The words and the dot before them."""
    told = {"starts_at": at("2026-12-05"), "ends_at": at("2026-12-05", "20:00"), **fields}
    found = standing(EventPage(**told), now=NOW)
    return found.text.replace("\u00a0", " "), found.css


def seats(**fields: Any) -> dict[str, Any]:
    return {"admission": Admission.SEATS, "seats": 25, **fields}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ("Состоится", "state")),
        ({"admission": Admission.OPEN}, ("Места не ограничены", "state")),
        (seats(), ("25 мест", "state")),
        (seats(seats_taken=0), ("Осталось 25 мест из 25", "state")),
        (seats(seats_taken=24), ("Осталось 1 место из 25", "state")),
        (seats(seats_taken=25), ("Мест нет", "state wait")),
    ],
)
def test_before_it_begins_seats_matter(fields: dict[str, Any], words: tuple[str, str]) -> None:
    assert said(**fields) == words


@pytest.mark.parametrize(
    ("format_", "words"), [(EventFormat.SEMINAR, "Отменён"), (EventFormat.MEETING, "Отменена")]
)
def test_a_cancelled_event_says_so_whatever_else_is_true(format_: str, words: str) -> None:
    fields = seats(seats_taken=25, format=format_, state=EventState.CANCELLED)
    assert said(**fields) == (words, "state done")
    assert said(**fields, attended=3, starts_at=at("2026-11-01"), ends_at=None) == (words, "state done")


def test_a_moved_event_says_from_where_and_what_seats_there_are() -> None:
    moved = {"state": EventState.MOVED, "moved_from": at("2026-12-02")}
    assert said(**moved, **seats(seats_taken=6)) == (
        "Перенесён с 2 декабря. Осталось 19 мест из 25",
        "state wait",
    )
    undated = {**moved, "starts_at": None, "ends_at": None}
    assert said(**undated) == ("Перенесён с 2 декабря, новая дата не объявлена", "state wait")


def test_without_a_date_it_says_that_none_is_announced() -> None:
    assert said(starts_at=None, ends_at=None) == ("Дата не объявлена", "state unknown")


@pytest.mark.parametrize(
    ("attended", "words"),
    [
        (None, "Прошёл"),
        (0, "Прошёл, было 0 человек"),
        (1, "Прошёл, был 1 человек"),
        (3, "Прошёл, были 3 человека"),
        (12, "Прошёл, было 12 человек"),
        (21, "Прошёл, был 21 человек"),
    ],
)
def test_a_past_event_says_how_many_came(attended: int | None, words: str) -> None:
    past = {"starts_at": at("2026-11-12"), "ends_at": at("2026-11-12", "20:00")}
    assert said(**past, attended=attended) == (words, "state done")


def test_while_it_goes_on_it_says_so_even_when_full() -> None:
    going = {"starts_at": at("2026-12-01", "11:00"), "ends_at": at("2026-12-01", "13:00")}
    assert said(**going, **seats(seats_taken=25)) == ("Идёт сейчас", "state")
