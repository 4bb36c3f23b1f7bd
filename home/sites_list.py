"""The list of sites. Wagtail leaves the names of three of its columns in English."""

from wagtail.admin.ui.tables import Column
from wagtail.sites import views

LABELS = {"port": "Порт", "site_name": "Название сайта", "root_page": "Главная страница"}


def _in_russian(column: Column) -> Column:
    label = LABELS.get(column.name)
    return Column(column.name, label=label, sort_key=column.sort_key) if label else column


class SitesIndexView(views.IndexView):
    columns = [_in_russian(column) for column in views.IndexView.columns]
