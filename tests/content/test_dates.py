"""Demonstration dates are told from the day of loading and never look out of season."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any
from unittest.mock import Mock

import pytest

from home.content.dates import month_and_year, resolve
from home.content.files import read_content
from home.content.initiatives import invented_values, stages
from home.content.loader import FOLDER, load
from initiatives.models import InitiativePage

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ({"in_days": 6}, date(2026, 11, 28)),
        ({"in_days": -2}, date(2026, 11, 20)),
        ({"in_days": 5, "weekday": "saturday"}, date(2026, 11, 28)),
        ({"in_days": 6, "weekday": "saturday"}, date(2026, 11, 28)),
        ({"in_days": 7, "weekday": "saturday"}, date(2026, 12, 5)),
        ({"next": "11-24", "weekday": "sunday"}, date(2026, 11, 29)),
        ({"next": "06-01", "weekday": "saturday"}, date(2027, 6, 5)),
        ({"next": "11-22"}, date(2026, 11, 22)),
        ({"last": "09-03"}, date(2026, 9, 3)),
        ({"last": "11-20"}, date(2025, 11, 20)),
        ({"before_start": 7}, date(2026, 12, 5)),
        ({"before_start": -1}, date(2026, 12, 13)),
    ],
)
def test_a_date_is_told_from_the_day_of_loading(when: dict[str, Any], told: date) -> None:
    assert resolve(when, today=SUNDAY, start=date(2026, 12, 12)) == told


def test_months_are_written_in_russian() -> None:
    assert month_and_year(date(2026, 10, 3)) == "октябрь 2026"


def test_a_stage_without_a_state_gets_it_from_its_date() -> None:
    rows = [{"title": str(days), "when": {"in_days": days}} for days in (-3, 2, 9)]
    assert [row["state"] for row in stages(rows, today=SUNDAY, start=SUNDAY)] == ["done", "now", "next"]


@pytest.mark.parametrize("days", range(0, 400, 9))
def test_on_any_day_of_loading_the_past_is_past_and_the_future_is_ahead(days: int) -> None:
    today = date(2027, 1, 1) + timedelta(days=days)
    for number, told in read_content(FOLDER, demo=True).demo.items():
        values = invented_values(number, told, today=today, audiences=defaultdict(Mock))
        if told["status"] == "finished":
            assert values["starts_on"] < today, number
        if told["status"] in {"planned", "recruiting"}:
            assert values["starts_on"] >= today, number
        done = [row for row in values["stages"] if row["state"] == "done" and row["date"]]
        assert [row["title"] for row in done if row["date"] > today] == []
        assert [row["title"] for row in values["updates"] if row["date"] > today] == []


@pytest.mark.django_db
def test_loading_on_another_day_moves_the_demonstration_with_it(loaded_site: Any) -> None:
    load(today=date(2027, 2, 1), demo=True)
    yard = InitiativePage.objects.get(passport_number=29)
    assert yard.starts_on == date(2027, 2, 6)
    assert {row.is_demo for row in yard.stages.all()} == {True}
