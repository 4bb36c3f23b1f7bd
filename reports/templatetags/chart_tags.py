"""Charts of money for templates: `{% money_flow report %}` draws the river of a report page with its results."""

from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from reports.models import FinancialReportPage

register = template.Library()


@register.filter
def drawing(svg: str) -> SafeString:
    """A stored drawing: our own renderer wrote it, with every text escaped."""
    return mark_safe(svg)


@register.inclusion_tag("components/flow.html", takes_context=True)
def money_flow(context: Context, report: FinancialReportPage | None) -> dict[str, Any]:
    """Source → cost category → result of a report; nothing when there is nothing to draw."""
    if report is None or report.sheet.flow is None:
        return {}
    sheet = report.sheet
    return {"picture": sheet.flow, "steps": sheet.steps, "results": True, "reading": context.get("reading")}
