"""report.csv: the table of a report as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from core.http import read_only
from reports.domain.report_csv import report_csv
from reports.models import FinancialReportPage


@read_only
def report_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The table of a public report. A draft, a private or an unknown one is not found."""
    page = get_object_or_404(FinancialReportPage.objects.live().public(), slug=slug)
    response = HttpResponse(report_csv(page.sheet.report), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="dobry-zheleznogorsk-report-{page.year}.csv"'
    return response
