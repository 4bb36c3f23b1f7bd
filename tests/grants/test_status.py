"""Where a contest stands, to the second, by the town's clocks; the database and Python say the same."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from grants.domain.clock import town_moment
from grants.domain.status import current_call, stage_state, status_of
from grants.enums import ContestStatus, StageKind, StageState
from grants.models import GrantContest, GrantStage
from tests.factories.grants import GrantContestFactory, applications, stage
from tests.grants.conftest import town

OPEN, SOON, JUDGING = ContestStatus.OPEN, ContestStatus.SOON, ContestStatus.JUDGING
UNKNOWN, FINISHED, CANCELLED = ContestStatus.UNKNOWN, ContestStatus.FINISHED, ContestStatus.CANCELLED
FIRST, LAST, RESULTS = date(2026, 11, 10), date(2026, 12, 1), date(2026, 12, 20)


def round_(until: time | None = None) -> list[GrantStage]:
    return [applications(FIRST, LAST, until=until), stage(StageKind.RESULTS, RESULTS)]


def said_by_both(contest: GrantContest, now: datetime) -> ContestStatus:
    """The status by Python and by the database, which must agree."""
    at = town_moment(now)
    by_python = status_of(list(contest.stages.all()), is_cancelled=contest.is_cancelled, at=at)
    by_database = GrantContest.objects.with_status(at).get(pk=contest.pk).status
    assert by_database == by_python
    return by_python


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moment", "status"),
    [
        ("2026-11-09 23:59:59", SOON),
        ("2026-11-10 00:00:00", OPEN),
        ("2026-12-01 00:00:00", OPEN),
        ("2026-12-01 23:59:59", OPEN),
        ("2026-12-02 00:00:00", JUDGING),
        ("2026-12-20 23:59:59", JUDGING),
        ("2026-12-21 00:00:00", FINISHED),
    ],
)
def test_a_day_counts_whole_from_midnight_to_midnight(moment: str, status: ContestStatus) -> None:
    assert said_by_both(GrantContestFactory(stages=round_()), town(moment)) == status


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moment", "status"),
    [("2026-12-01 17:59:59", OPEN), ("2026-12-01 18:00:00", JUDGING), ("2026-11-30 23:00:00", OPEN)],
)
def test_a_call_with_an_hour_is_open_to_its_last_second(moment: str, status: ContestStatus) -> None:
    assert said_by_both(GrantContestFactory(stages=round_(time(18))), town(moment)) == status


@pytest.mark.django_db
def test_midnight_is_the_towns_whatever_the_zone_of_the_server() -> None:
    contest = GrantContestFactory(stages=round_())
    last_second_in_moscow_terms = datetime(2026, 12, 1, 19, 59, 59, tzinfo=ZoneInfo("Europe/Moscow"))
    with timezone.override("America/New_York"):
        assert said_by_both(contest, last_second_in_moscow_terms) == OPEN
        assert said_by_both(contest, datetime(2026, 12, 1, 16, 59, 59, tzinfo=UTC)) == OPEN
        assert said_by_both(contest, datetime(2026, 12, 1, 17, 0, 0, tzinfo=UTC)) == JUDGING


@pytest.mark.django_db
def test_without_dates_nothing_is_claimed() -> None:
    assert said_by_both(GrantContestFactory(stages=[]), town("2026-12-01 12:00")) == UNKNOWN


@pytest.mark.django_db
def test_a_cancelled_contest_is_cancelled_even_while_its_call_is_open() -> None:
    contest = GrantContestFactory(stages=round_(), is_cancelled=True)
    assert said_by_both(contest, town("2026-11-15 12:00")) == CANCELLED


@pytest.mark.django_db
def test_projects_and_reports_do_not_keep_a_contest_out_of_the_archive() -> None:
    stages = [
        *round_(),
        stage(StageKind.PROJECTS, date(2027, 9, 1)),
        stage(StageKind.REPORT, date(2027, 10, 1)),
    ]
    assert said_by_both(GrantContestFactory(stages=stages), town("2026-12-21 00:00")) == FINISHED


@pytest.mark.django_db
def test_between_two_waves_the_second_call_is_soon() -> None:
    waves = [applications(FIRST, LAST), applications(date(2027, 2, 1), date(2027, 2, 20))]
    contest = GrantContestFactory(stages=waves)
    assert said_by_both(contest, town("2026-11-20 12:00")) == OPEN
    assert said_by_both(contest, town("2026-12-05 12:00")) == SOON
    assert said_by_both(contest, town("2027-02-01 00:00")) == OPEN


@pytest.mark.django_db
def test_an_open_call_without_a_first_day_is_open() -> None:
    assert (
        said_by_both(GrantContestFactory(stages=[applications(None, LAST)]), town("2026-01-01 00:00")) == OPEN
    )


def test_of_two_open_calls_the_first_to_close_matters() -> None:
    long, short = applications(FIRST, date(2026, 12, 31)), applications(FIRST, LAST)
    assert current_call([long, short], at=town_moment(town("2026-11-20 12:00"))) is short


def test_an_open_call_matters_more_than_a_shorter_one_to_come() -> None:
    open_call, to_come = applications(FIRST, date(2026, 12, 31)), applications(date(2026, 11, 25), LAST)
    assert current_call([to_come, open_call], at=town_moment(town("2026-11-20 12:00"))) is open_call


@pytest.mark.parametrize(
    ("moment", "states"),
    [
        ("2026-11-01 12:00", [StageState.AHEAD, StageState.AHEAD]),
        ("2026-11-10 00:00", [StageState.NOW, StageState.AHEAD]),
        ("2026-12-02 00:00", [StageState.OVER, StageState.AHEAD]),
        ("2026-12-20 12:00", [StageState.OVER, StageState.NOW]),
        ("2026-12-21 00:00", [StageState.OVER, StageState.OVER]),
    ],
)
def test_stages_are_over_now_or_ahead(moment: str, states: list[StageState]) -> None:
    at = town_moment(town(moment))
    assert [stage_state(one, at=at) for one in round_()] == states
