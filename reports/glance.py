"""Money at a glance: what the index of reports shows."""

from dataclasses import dataclass
from typing import Any

from reports.domain.report import Overview, overview
from reports.domain.report_parts import ZERO
from reports.enums import EntryBasis, EntryKind
from reports.links import ledger_url
from reports.sheet import ReportSheet


@dataclass(frozen=True)
class ReportLine:
    """A report in the list: its page, its sum in roubles, what the sum is, and the address of its entries."""

    page: Any
    total: Any
    stands: str
    href: str


@dataclass(frozen=True)
class Glance:
    """The newest report with its picture, all reports, and what else can be looked at."""

    newest: Any
    sheet: ReportSheet | None
    lines: list[ReportLine]
    indicators: Any
    entry_count: int

    @property
    def more(self) -> str:
        """Where the picture leads."""
        return f"Отчёт за {self.newest.year} год целиком" if self.newest else ""


def glance_of(index: Any) -> Glance:
    """What stands below `index` and is public. The number of queries does not grow with the reports."""
    from reports.models.pages import FinancialReportPage, IndicatorIndexPage

    pages = list(FinancialReportPage.objects.child_of(index).live().public().order_by("-year", "title"))
    newest = pages[0] if pages else None
    known = overview()
    return Glance(
        newest=newest,
        sheet=newest.sheet if newest else None,
        lines=[_line(page, known) for page in pages],
        indicators=IndicatorIndexPage.objects.child_of(index).live().first(),
        entry_count=known.entries,
    )


def _line(page: Any, known: Overview) -> ReportLine:
    sums = known.costs.get(page.year, {})
    alone = "затраты по паспорту" if EntryBasis.PASSPORT in sums else "потрачено"
    return ReportLine(
        page,
        sum(sums.values(), ZERO),
        "оплачено и по паспорту" if len(sums) > 1 else alone,
        ledger_url(year=page.year, kind=EntryKind.EXPENSE),
    )
