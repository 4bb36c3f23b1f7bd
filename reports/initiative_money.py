"""The money of one initiative as its page shows it: real sums first, demonstration apart from them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.urls import reverse

from reports.domain.totals import MoneyRow, MoneyTable, totals_for_initiative
from reports.enums import EntryBasis, EntryKind
from reports.links import ledger_url
from reports.models import FinancialReportPage

PLAN, PAID, PASSPORT = "Запланировано", "Потрачено", "По паспорту"
BASES = {PAID: EntryBasis.PAID.value, PASSPORT: EntryBasis.PASSPORT.value}


class MoneyCell(NamedTuple):
    column: str
    amount: Decimal
    url: str


class Line(NamedTuple):
    category: Any
    fund: Any
    cells: list[MoneyCell]


@dataclass(frozen=True)
class Shown:
    """A table of plan and costs, ready for its template."""

    table: MoneyTable
    slug: str

    @property
    def is_demo(self) -> bool:
        return self.table.is_demo

    @property
    def columns(self) -> list[str]:
        """Columns that hold something; what was spent stands there always."""
        return [name for name in (PLAN, PASSPORT, PAID) if name == PAID or _value(self.table, name)]

    @property
    def rows(self) -> list[Line]:
        return [
            Line(row.category, row.fund, [self._cell(row, name) for name in self.columns])
            for row in self.table.rows
        ]

    @property
    def totals(self) -> list[MoneyCell]:
        return [MoneyCell(name, _value(self.table, name), self._url(name)) for name in self.columns]

    def _cell(self, row: MoneyRow, column: str) -> MoneyCell:
        amount = _value(row, column)
        category = row.category.slug if row.category else None
        fund = row.fund.slug if row.fund else None
        return MoneyCell(column, amount, self._url(column, category=category, fund=fund) if amount else "")

    def _url(self, column: str, **narrower: str | None) -> str:
        """The entries behind a sum; a plan has none."""
        if column == PLAN or not _value(self.table, column):
            return ""
        demo = "1" if self.is_demo else None
        return ledger_url(
            demo=demo, initiative=self.slug, kind=EntryKind.EXPENSE.value, basis=BASES[column], **narrower
        )


def _value(side: MoneyRow | MoneyTable, column: str) -> Decimal:
    return {PLAN: side.plan, PAID: side.paid, PASSPORT: side.passport}[column]


def money_of(page: Any) -> dict[str, Any]:
    """Tables of an initiative and where the programme's own money is told. Three queries."""
    tables = [Shown(table, page.slug) for table in totals_for_initiative(page) if table.rows]
    reports = FinancialReportPage.objects.live().filter(view_restrictions__isnull=True)
    report = reports.order_by("-year", "pk").first()
    return {
        "tables": tables,
        "has_real": any(not table.is_demo for table in tables),
        "report_url": report.url if report else reverse("ledger"),
        "report_title": "Отчёт всей программы" if report else "Все записи о деньгах",
    }
