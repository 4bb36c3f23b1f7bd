"""Where a drive stands, day by day: collected, turned into an event, the result shown."""

from datetime import UTC, date, datetime
from decimal import Decimal
from unittest import mock

import pytest

from initiatives.enums import StageState
from recycling.domain.chain import chain
from recycling.domain.progress import Amount, progress
from recycling.enums import DriveStatus, Unit
from tests.factories.recycling import CollectionDrivePageFactory

DONE, NOW, NEXT = StageState.DONE, StageState.NOW, StageState.NEXT
DRIVE = {"starts_on": date(2026, 9, 5), "ends_on": date(2026, 9, 11), "event_on": date(2026, 10, 3)}


@pytest.mark.parametrize(
    ("today", "states", "status"),
    [
        (date(2026, 9, 4), (NEXT, NEXT, NEXT), DriveStatus.AHEAD),
        (date(2026, 9, 5), (NOW, NEXT, NEXT), DriveStatus.OPEN),
        (date(2026, 9, 11), (NOW, NEXT, NEXT), DriveStatus.OPEN),
        (date(2026, 9, 12), (DONE, NEXT, NEXT), DriveStatus.BEFORE_EVENT),
        (date(2026, 10, 3), (DONE, NOW, NEXT), DriveStatus.BEFORE_EVENT),
        (date(2026, 10, 4), (DONE, DONE, NOW), DriveStatus.COUNTING),
    ],
)
def test_each_step_turns_on_its_day(today: date, states: tuple[StageState, ...], status: DriveStatus) -> None:
    found = chain(**DRIVE, has_result=False, today=today)
    assert ((found.collect, found.event, found.result), found.status) == (states, status)


def test_a_told_result_ends_the_way() -> None:
    assert chain(**DRIVE, has_result=True, today=date(2026, 10, 4)).status == DriveStatus.SHOWN


def test_an_event_without_a_day_is_over_when_its_result_is_told() -> None:
    undated = {**DRIVE, "event_on": None}
    assert chain(**undated, has_result=False, today=date(2027, 1, 1)).event == NEXT
    assert chain(**undated, has_result=True, today=date(2027, 1, 1)).event == DONE


def test_a_drive_without_a_last_day_lasts_one() -> None:
    one_day = {**DRIVE, "ends_on": None}
    assert chain(**one_day, has_result=False, today=date(2026, 9, 5)).collect == NOW
    assert chain(**one_day, has_result=False, today=date(2026, 9, 6)).collect == DONE


@pytest.mark.django_db
def test_the_day_turns_at_midnight_in_the_town() -> None:
    said = {}
    for name, moment in {
        "23:59": datetime(2026, 9, 11, 16, 59, tzinfo=UTC),
        "00:00": datetime(2026, 9, 11, 17, 0, tzinfo=UTC),
    }.items():
        page = CollectionDrivePageFactory(slug=f"drive-{name[:2]}")
        with mock.patch("django.utils.timezone.now", return_value=moment):
            said[name] = page.chain.status
    assert said == {"23:59": DriveStatus.OPEN, "00:00": DriveStatus.BEFORE_EVENT}


def test_progress_is_rounded_down_and_never_above_a_hundred() -> None:
    def percent(collected: str) -> int | None:
        return progress(sums={"kg": Decimal(collected)}, goal=Decimal(1000), unit=Unit.KG).percent

    assert [percent(one) for one in ("0", "999.99", "1000", "2500")] == [0, 99, 100, 100]


def test_what_is_measured_otherwise_stands_apart() -> None:
    found = progress(sums={"kg": Decimal(10), "pcs": Decimal(340)}, goal=Decimal(40), unit=Unit.KG)
    assert (found.collected, found.others) == (
        Amount(Decimal(10), Unit.KG),
        (Amount(Decimal(340), Unit.PIECES),),
    )
    assert (found.percent, found.missing) == (25, Decimal(30))


def test_without_a_goal_there_is_no_share() -> None:
    found = progress(sums={}, goal=None, unit=Unit.KG)
    assert (found.percent, found.missing, found.collected.value) == (None, Decimal(0), Decimal(0))
