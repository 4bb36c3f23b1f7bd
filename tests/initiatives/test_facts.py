"""What is said in short: when, how many hands, one number."""

from datetime import date, time
from types import SimpleNamespace
from typing import Any

import pytest

from initiatives.domain import facts
from initiatives.enums import InitiativeStatus

NBSP = "\u00a0"


def initiative(**fields: Any) -> Any:
    plain: dict[str, Any] = {
        "schedule": "", "starts_on": None, "ends_on": None, "starts_at": None, "programme_year": 2017,
        "status": InitiativeStatus.RECRUITING, "headline_number": None, "headline_noun": "",
        "hands_needed": None, "hands_found": None,
    }  # fmt: skip
    return SimpleNamespace(**{**plain, **fields})


@pytest.mark.parametrize(
    ("fields", "text", "iso"),
    [
        ({"starts_on": date(2026, 5, 24)}, f"24{NBSP}мая 2026, воскресенье", "2026-05-24"),
        (
            {"starts_on": date(2026, 5, 24), "starts_at": time(11)},
            f"24{NBSP}мая 2026, воскресенье, 11:00",
            "2026-05-24T11:00",
        ),
        (
            {"starts_on": date(2026, 6, 12), "ends_on": date(2026, 6, 14)},
            f"12–14{NBSP}июня 2026",
            "2026-06-12",
        ),
        (
            {"starts_on": date(2026, 5, 30), "ends_on": date(2026, 6, 2)},
            f"30{NBSP}мая{NBSP}— 2{NBSP}июня 2026",
            "2026-05-30",
        ),
        (
            {"starts_on": date(2026, 12, 30), "ends_on": date(2027, 1, 2)},
            f"30{NBSP}декабря 2026{NBSP}— 2{NBSP}января 2027",
            "2026-12-30",
        ),
        ({"schedule": "по средам, 16:00", "starts_on": date(2026, 5, 24)}, "по средам, 16:00", ""),
    ],
)
def test_when_is_told_in_words(fields, text, iso):
    told = facts.when(initiative(**fields))
    assert (told.text, told.iso) == (text, iso)


def test_when_is_not_invented():
    assert facts.when(initiative()) is None


@pytest.mark.parametrize(
    ("missing", "noun"), [(1, "волонтёр нужен"), (3, "волонтёра нужны"), (11, "волонтёров нужны")]
)
def test_the_number_of_a_card_is_the_hands_still_missing(missing, noun):
    told = facts.headline(initiative(hands_needed=missing + 2, hands_found=2))
    assert (told.number, told.noun) == (missing, noun)


def test_the_editors_number_comes_before_the_hands():
    told = facts.headline(initiative(headline_number=340, headline_noun="гостей пришло", hands_needed=5))
    assert (told.number, told.noun) == (340, "гостей пришло")


@pytest.mark.parametrize("status", [InitiativeStatus.FINISHED, InitiativeStatus.UNKNOWN])
def test_nobody_is_wanted_where_nothing_goes_on(status):
    assert facts.headline(initiative(status=status, hands_needed=5)) is None


def test_all_found_is_not_a_number_of_missing_hands():
    assert facts.headline(initiative(hands_needed=5, hands_found=5)) is None


def test_a_share_of_hands_is_never_rounded_up_to_all():
    assert facts.hands(initiative(hands_needed=1000, hands_found=999)).share == 99


@pytest.mark.parametrize(
    ("names", "line"), [([], ""), (["А"], "А"), (["А", "Б"], "А и Б"), (["А", "Б", "В"], "А, Б и В")]
)
def test_organisers_are_listed_as_a_sentence(names, line):
    assert facts.list_of(names) == line


def test_names_inside_a_sentence_begin_small_unless_they_are_abbreviations():
    assert facts.in_a_row(["Дети", "СО НКО", "Пожилые люди"]) == "дети, СО НКО, пожилые люди"
