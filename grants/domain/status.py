"""Where a contest stands: decided by the dates of its stages and by the moment, never stored.

The database decides the same for whole lists (`grants.querysets`); tests hold the two together.
"""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from grants.domain.clock import TownMoment
from grants.enums import JUDGING_KINDS, ContestStatus, StageKind, StageState

Stage = Any
"""A stage of a contest: `kind`, `starts_on` (or None), `ends_on`, `until` (an hour of the last day, or None)."""


def is_ahead(stage: Stage, *, at: TownMoment) -> bool:
    """Whether the stage is not over: its last day counts whole, or up to the hour that is told."""
    if stage.ends_on != at.today:
        return stage.ends_on > at.today
    return stage.until is None or stage.until > at.clock


def has_begun(stage: Stage, *, at: TownMoment) -> bool:
    """Whether its first day has come; a stage without a first day has always begun."""
    return stage.starts_on is None or stage.starts_on <= at.today


def stage_state(stage: Stage, *, at: TownMoment) -> StageState:
    """Over, going on, ahead. A stage of one day told without a beginning is ahead until that day."""
    if not is_ahead(stage, at=at):
        return StageState.OVER
    begins = stage.starts_on or (None if stage.kind == StageKind.APPLICATIONS else stage.ends_on)
    return StageState.NOW if begins is None or begins <= at.today else StageState.AHEAD


def current_call(stages: Iterable[Stage], *, at: TownMoment) -> Stage | None:
    """The call for applications that matters now: one that is open, the first to close; else the next to come."""
    calls = [one for one in stages if one.kind == StageKind.APPLICATIONS and is_ahead(one, at=at)]
    return min(calls, key=lambda one: (not has_begun(one, at=at), *_end(one)), default=None)


def next_stage(stages: Iterable[Stage], *, at: TownMoment) -> Stage | None:
    """What applicants wait for when nobody is asked to apply: the first day of review or results to come."""
    waited = [one for one in stages if one.kind in JUDGING_KINDS and is_ahead(one, at=at)]
    return min(waited, key=_end, default=None)


def last_call(stages: Iterable[Stage]) -> Stage | None:
    """The call that closed, or closes, last."""
    return max((one for one in stages if one.kind == StageKind.APPLICATIONS), key=_end, default=None)


def status_of(stages: Sequence[Stage], *, is_cancelled: bool, at: TownMoment) -> ContestStatus:
    """Where the contest stands at a moment of the town."""
    if is_cancelled:
        return ContestStatus.CANCELLED
    call = current_call(stages, at=at)
    if call is not None:
        return ContestStatus.OPEN if has_begun(call, at=at) else ContestStatus.SOON
    if next_stage(stages, at=at) is not None:
        return ContestStatus.JUDGING
    return ContestStatus.FINISHED if stages else ContestStatus.UNKNOWN


def _end(stage: Stage) -> tuple[date, time]:
    return stage.ends_on, stage.until or time.max
