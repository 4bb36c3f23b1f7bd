"""The ledger as a file for programs: RFC 4180, UTF-8 with a byte order mark, one line an entry, real entries only."""

import csv
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from reports.domain.report_csv import BOM, safe
from reports.enums import DatePrecision
from reports.models import LedgerEntry
from reports.querysets import LedgerEntryQuerySet

HEADER = [
    "Номер", "Дата", "Год", "Что это", "Сумма", "Единица", "Войдёт в итог", "Сторно записи №", "Причина сторно",
    "Основание", "Источник средств", "Статья затрат", "Инициатива", "Кому или от кого", "Назначение", "Откуда запись",
    "Проведена", "Адрес",
]  # fmt: skip


class _Line:
    """What a csv.writer writes into: hands the line on instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def ledger_csv(entries: LedgerEntryQuerySet, *, origin: str) -> Iterator[str]:
    """Lines of the file, made as they are read. `origin` is the site's address, e.g. https://example.ru.

    Sums have a point and two places; «Войдёт в итог» is minus the sum for a reversal, so the column adds up to the totals
    of the site. A date known by its year alone is left empty.
    """
    writer: Any = csv.writer(_Line(), lineterminator="\r\n")
    yield BOM + writer.writerow(HEADER)
    for entry in entries.iterator(chunk_size=2000):
        yield writer.writerow(_cells(entry, origin))


def _cells(entry: LedgerEntry, origin: str) -> list[str]:
    posted_at = timezone.localtime(entry.posted_at) if entry.posted_at else None
    return [
        str(entry.number),
        entry.occurred_on.isoformat() if entry.date_precision == DatePrecision.DAY else "",
        str(entry.year),
        entry.kind_in_words,
        str(entry.amount),
        "час" if entry.is_hours else "руб.",
        str(entry.effect),
        str(entry.reversal_of.number) if entry.reversal_of else "",
        safe(entry.reversal_reason),
        entry.get_basis_display(),
        safe(entry.fund.name) if entry.fund else "",
        safe(entry.category.name) if entry.category else "",
        safe(entry.initiative.title) if entry.initiative else "вся программа",
        safe(entry.counterparty),
        safe(entry.purpose),
        entry.get_source_display(),
        posted_at.isoformat(timespec="seconds") if posted_at else "",
        f"{origin}{entry.get_absolute_url()}",
    ]
