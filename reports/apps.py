from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "Отчёты"
    # What stories of lower floors may show of the ledger.
    story_blocks = {"ledger_figure": "reports.blocks.LedgerFigureBlock"}

    def ready(self) -> None:
        from reports import signals

        signals.connect()
