"""Where a drive stands on its way: collected, turned into an event, the result shown."""

from dataclasses import dataclass
from datetime import date

from initiatives.enums import StageState
from recycling.enums import DriveStatus


@dataclass(frozen=True)
class Chain:
    """The state of each step on a given day, and the whole in one word."""

    collect: StageState
    event: StageState
    result: StageState

    @property
    def status(self) -> DriveStatus:
        if self.result == StageState.DONE:
            return DriveStatus.SHOWN
        if self.collect == StageState.NEXT:
            return DriveStatus.AHEAD
        if self.collect == StageState.NOW:
            return DriveStatus.OPEN
        return DriveStatus.COUNTING if self.event == StageState.DONE else DriveStatus.BEFORE_EVENT


def chain(
    *, starts_on: date, ends_on: date | None, event_on: date | None, has_result: bool, today: date
) -> Chain:
    """States on `today`. A drive without `ends_on` lasts one day; an event without a day is over once its result is told.

    Days are whole: on its last day a drive still takes things, on its day an event is going on.
    """
    collect = _between(starts_on, ends_on or starts_on, today)
    dateless = StageState.DONE if has_result else StageState.NEXT
    event = _between(event_on, event_on, today) if event_on else dateless
    waiting = StageState.NOW if event == StageState.DONE else StageState.NEXT
    return Chain(collect=collect, event=event, result=StageState.DONE if has_result else waiting)


def _between(first: date, last: date, today: date) -> StageState:
    if today < first:
        return StageState.NEXT
    return StageState.NOW if today <= last else StageState.DONE
