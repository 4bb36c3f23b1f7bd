"""The money of the festival as its page shows it: the kept sums of one cost category, and what came of them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reports.enums import EntryBasis, EntryKind
from reports.links import ledger_url
from reports.models import FinancialReportPage, ProgrammeTotal

WORDS = {EntryBasis.PAID.value: "Потрачено", EntryBasis.PASSPORT.value: "По паспорту"}


@dataclass(frozen=True)
class FestivalLine:
    """A sum of one source, in roubles, with the way to its entries."""

    category: Any
    fund: Any
    stands: str
    amount: Decimal
    url: str


def festival_money_of(page: Any) -> dict[str, Any]:
    """Costs of the season's year or, when nothing is known of it, of the latest year that is known. Four queries."""
    rows = ProgrammeTotal.objects.real().filter(category__slug=page.money_category, kind=EntryKind.EXPENSE)
    years = set(rows.exclude(amount=0).values_list("year", flat=True))
    if not years:
        return {"lines": []}
    year = page.year if page.year in years else max(years)
    report = _report(year)
    return {
        "lines": [
            _line(row) for row in rows.for_year(year).exclude(amount=0).select_related("category", "fund")
        ],
        "year": year,
        "is_other_year": bool(page.year) and year != page.year,
        "report": report,
        "results": _results(report, page.money_category),
    }


def _line(row: ProgrammeTotal) -> FestivalLine:
    fund = row.fund.slug if row.fund else None
    url = ledger_url(
        year=row.year, kind=EntryKind.EXPENSE.value, basis=row.basis, category=row.category.slug, fund=fund
    )
    return FestivalLine(row.category, row.fund, WORDS[row.basis], row.amount, url)


def _report(year: int) -> FinancialReportPage | None:
    reports = FinancialReportPage.objects.live().filter(view_restrictions__isnull=True, year=year)
    return reports.order_by("pk").first()


def _results(report: FinancialReportPage | None, category: str) -> list[Any]:
    """What the report says came of this money."""
    return list(report.results.filter(category__slug=category)) if report else []
