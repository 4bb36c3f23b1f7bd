"""Pictures are drawn when a report is published, so that no reader waits for them."""

from typing import Any

from django.db import transaction
from wagtail.signals import page_published

from reports.models.pages import FinancialReportPage


def draw_ahead(sender: type, instance: FinancialReportPage, **kwargs: Any) -> None:
    """Draw a published report's charts once its transaction is committed. A failure is logged, no more."""
    transaction.on_commit(lambda: _draw(instance.pk), robust=True)


def _draw(pk: int) -> None:
    from reports.charts.store import drawings_for

    page = FinancialReportPage.objects.filter(pk=pk).first()
    if page is not None:
        drawings_for(page.sheet.specs())


def connect() -> None:
    """Listen; called once when the app is ready."""
    page_published.connect(draw_ahead, sender=FinancialReportPage, dispatch_uid="reports.draw_ahead")
