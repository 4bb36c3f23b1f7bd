"""Which days an entry of the ledger may have."""

from datetime import date
from typing import Any

EARLIEST, LATEST_YEAR = date(2000, 1, 1), 2100
"""The programme is younger than this, and no ledger of ours will be older than that: the rest are typing errors."""


def problem_of_date(entry: Any, *, today: date) -> str:
    """What is wrong with the entry's day, for a person; empty when nothing is. `today` is the day in the town."""
    day = entry.occurred_on
    if day is None:
        return "Не указана дата."
    if day < EARLIEST:
        return f"Дата раньше {EARLIEST.year} года: проверьте год."
    if day.year > LATEST_YEAR or (day > today and not entry.is_demo):
        return "Этот день ещё не наступил. В книгу пишут то, что уже случилось."
    return ""
