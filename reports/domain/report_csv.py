"""The report as a file for programs: RFC 4180, UTF-8 with a byte order mark, one line for each line of the table."""

import csv
import io
from decimal import Decimal

from reports.domain.report_parts import Report, Row
from reports.enums import EntryBasis

BOM = "\ufeff"
HEADER = [
    "Год",
    "Номер статьи в паспорте",
    "Статья затрат",
    "Источник средств",
    "Основание",
    "Сумма, руб.",
    "Доля, %",
    "План, руб.",
    "Записей в книге",
]
BASIS = {EntryBasis.PAID.value: "оплачено", EntryBasis.PASSPORT.value: "по паспорту"}


def report_csv(report: Report) -> bytes:
    """The table without its total, which a program adds up by itself. Sums have a point and two places."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(_line(report.year, row) for row in report.rows)
    return (BOM + out.getvalue()).encode()


def _line(year: int, row: Row) -> list[str]:
    return [
        str(year),
        _plain(row.category.passport_number),
        safe(row.category.name),
        safe(row.fund.name),
        BASIS[row.basis] if row.entries else "",
        _plain(row.amount),
        _plain(row.share),
        _plain(row.plan),
        str(row.entries),
    ]


def safe(text: str) -> str:
    """Text that a spreadsheet does not run as a formula. Source: OWASP, CSV injection."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} else text


def _plain(value: Decimal | int | None) -> str:
    return "" if value is None else str(value)
