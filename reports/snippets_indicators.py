"""Indicators in the admin: one snippet with its values inline. It stands in the group of reports.snippets_money."""

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from reports.models import Indicator


class IndicatorViewSet(NamedSnippetViewSet):
    """The list of indicators and the form with their values by year."""

    model = Indicator
    noun = Noun("показатель", "показатель", "показателя", "показателей", Gender.HE)
    icon = "order"
    menu_label = "Показатели"
    menu_name = "indicators"
    list_display = ["number", "title", "unit", "on_home"]
    list_filter = ["on_home"]
    ordering = ["number"]
    search_fields = ["title", "remark"]
    inspect_view_enabled = True
    copy_view_enabled = False
