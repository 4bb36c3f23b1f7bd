"""Does the ledger agree with itself: kept totals with entries, numbers without gaps."""

from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Max

from reports.models import LedgerCounter, LedgerEntry, LedgerTotal
from reports.models.totals import TOTAL_KEYS

Cell = tuple[Any, ...]


def _by_cell(totals: Any) -> dict[Cell, tuple[Decimal, int]]:
    return {tuple(getattr(row, key) for key in TOTAL_KEYS): (row.amount, row.entries) for row in totals}


def differences() -> list[str]:
    """What does not agree, a Russian sentence each; empty when everything does. Changes nothing."""
    with transaction.atomic():
        LedgerCounter.objects.lock_all()
        kept = _by_cell(LedgerTotal.objects.all())
        true = _by_cell(LedgerTotal.objects.from_entries(LedgerEntry.objects.all()))
        found = [_difference(cell, kept.get(cell), true.get(cell)) for cell in sorted(kept | true, key=repr)]
        return [text for text in found if text] + _gaps()


def rebuild_totals() -> int:
    """Make all totals anew from the entries; return how many there are now."""
    with transaction.atomic():
        LedgerCounter.objects.lock_all()
        return sum(LedgerTotal.objects.rebuild(is_demo=is_demo) for is_demo in (False, True))


def _difference(cell: Cell, kept: tuple[Decimal, int] | None, true: tuple[Decimal, int] | None) -> str:
    if kept == true:
        return ""
    where = ", ".join(
        f"{key.removesuffix('_id')}={value}" for key, value in zip(TOTAL_KEYS, cell, strict=True)
    )
    return f"{where}: хранится {_words(kept)}, по записям {_words(true)}"


def _words(side: tuple[Decimal, int] | None) -> str:
    return f"{side[0]} (записей: {side[1]})" if side else "ничего"


def _gaps() -> list[str]:
    """Series whose numbers do not run 1, 2, 3… up to the counter."""
    problems = []
    for is_demo, name in ((False, "настоящих"), (True, "демонстрационных")):
        entries = LedgerEntry.objects.posted().filter(is_demo=is_demo)
        count, last = entries.count(), entries.aggregate(last=Max("number"))["last"] or 0
        given = LedgerCounter.objects.get(is_demo=is_demo).last_number
        # Demonstration entries may be removed, real ones never.
        if (not is_demo and count != last) or last > given or (not is_demo and last != given):
            problems.append(
                f"Номера {name} записей: записей {count}, последний номер {last}, счётчик {given}"
            )
    return problems
