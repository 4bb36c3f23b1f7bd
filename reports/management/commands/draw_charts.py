"""`manage.py draw_charts`: draw ahead what report pages show, and forget drawings that nothing shows any more."""

from typing import Any

from django.core.management.base import BaseCommand

from reports.charts.store import drawings_for, sweep
from reports.models import FinancialReportPage
from reports.sheet import all_specs


class Command(BaseCommand):
    help = "Рисует графики опубликованных отчётов заранее и убирает те, что больше не нужны."

    def handle(self, *args: Any, **options: Any) -> None:
        specs = all_specs(FinancialReportPage.objects.live())
        drawn = drawings_for(specs)
        forgotten = sweep(keep=specs)
        self.stdout.write(
            f"Графиков готово: {sum(1 for svg in drawn if svg)} из {len(specs)}, убрано: {forgotten}."
        )
        if not all(drawn):
            self.stderr.write(
                "Часть графиков нарисовать не удалось: причина в журнале. Таблицы на страницах остались."
            )
