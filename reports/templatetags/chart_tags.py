"""Charts of money for templates: `{% money_flow %}` draws the river of the newest report."""

from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from reports.domain.report import newest_report, report_of
from reports.models import FinancialReportPage

register = template.Library()


@register.filter
def drawing(svg: str) -> SafeString:
    """A stored drawing: our own renderer wrote it, with every text escaped."""
    return mark_safe(svg)


@register.inclusion_tag("components/flow.html")
def money_flow(report: FinancialReportPage | None = None, year: int | None = None) -> dict[str, Any]:
    """Source → cost category → result of `report`, of the report of `year`, or of the newest one.

    Nothing when there is nothing to draw. Seven queries; none for a `report` whose sheet is already made.
    """
    page = report or (report_of(year=year) if year else newest_report(as_of=timezone.localdate()))
    if page is None or page.sheet.flow is None:
        return {}
    return {"picture": page.sheet.flow, "steps": page.sheet.steps, "results": True}
