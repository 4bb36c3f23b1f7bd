"""Whether a text may have grown out of date. Nobody can know that it has; the page says when it was last looked at."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Freshness:
    """How far a text can be trusted on a given day.

    `since` is the day when it was last known to be right: checked, or written. `stale_from` is the first day on which it
    may be out of date; None when nothing is known of its date, or when its kind does not age.
    """

    since: date | None
    stale_from: date | None
    checked: bool
    is_stale: bool


def freshness(
    *, text_date: date | None, checked_on: date | None, months: int | None, today: date
) -> Freshness:
    """Judge a text of `text_date`, looked at again on `checked_on`, that stays fresh for `months` (None or 0: always)."""
    since = max((day for day in (text_date, checked_on) if day), default=None)
    stale_from = add_months(since, months) if since and months else None
    return Freshness(
        since=since,
        stale_from=stale_from,
        checked=checked_on is not None and checked_on == since,
        is_stale=stale_from is not None and today >= stale_from,
    )


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month: 31 August + 6 = 28 February."""
    return _in_month(day.year, day.month + months, day.day)


def latest_stale(*, months: int, today: date) -> date:
    """The latest day of a text that is out of date today: what a query compares with. The inverse of `add_months`."""
    is_last = today.day == monthrange(today.year, today.month)[1]
    return _in_month(today.year, today.month - months, 31 if is_last else today.day)


def _in_month(year: int, month: int, day: int) -> date:
    """The day of a month counted on past December or back past January, cut to the length of that month."""
    years, place = divmod(month - 1, 12)
    year, month = year + years, place + 1
    return date(year, month, min(day, monthrange(year, month)[1]))
