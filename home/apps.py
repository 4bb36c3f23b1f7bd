from django.apps import AppConfig
from django.db.models.signals import post_save


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Главная и страницы"

    def ready(self) -> None:
        from home.access import let_accountants_write_reports

        post_save.connect(let_accountants_write_reports, sender="reports.ReportIndexPage")
