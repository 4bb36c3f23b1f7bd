"""Does the ledger agree with itself: kept totals with entries, numbers without gaps."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Max

from reports.models import LedgerCounter, LedgerEntry
from reports.models.totals import KEPT_SUMS, KeptSum, rebuild_sums

Cell = tuple[Any, ...]


def differences() -> list[str]:
    """What does not agree, a Russian sentence each; empty when everything does. Changes nothing."""
    with transaction.atomic():
        LedgerCounter.objects.lock_all()
        return [text for model in KEPT_SUMS for text in _differences_of(model)] + _gaps()


def rebuild_totals() -> int:
    """Make all totals anew from the entries; return how many there are now."""
    with transaction.atomic():
        LedgerCounter.objects.lock_all()
        return sum(rebuild_sums(is_demo=is_demo) for is_demo in (False, True))


def _differences_of(model: type[KeptSum]) -> list[str]:
    """Cells of a kept table whose sum is not what its entries make."""
    kept = _by_cell(model, model.objects.all())
    true = _by_cell(model, model.objects.from_entries(LedgerEntry.objects.all()))
    wrong = sorted((cell for cell in kept | true if kept.get(cell) != true.get(cell)), key=repr)
    return [
        f"{_where(model, cell)}: хранится {_words(kept.get(cell))}, по записям {_words(true.get(cell))}"
        for cell in wrong
    ]


def _by_cell(model: type[KeptSum], totals: Iterable[Any]) -> dict[Cell, tuple[Decimal, int]]:
    return {tuple(getattr(row, key) for key in model.KEYS): (row.amount, row.entries) for row in totals}


def _where(model: type[KeptSum], cell: Cell) -> str:
    sides = [f"{key.removesuffix('_id')}={value}" for key, value in zip(model.KEYS, cell, strict=True)]
    return f"{model._meta.verbose_name} ({', '.join(sides)})"


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
