"""What money is sorted by, in the admin: sources, cost categories, the plan; and the indicators beside them."""

from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from reports.models import BudgetLine, CostCategory, Fund
from reports.snippets_indicators import IndicatorViewSet


class FundViewSet(NamedSnippetViewSet):
    """Sources of money."""

    model = Fund
    noun = Noun("источник средств", "источник средств", "источника средств", "источников средств", Gender.HE)
    icon = "download"
    menu_label = "Источники средств"
    list_display = ["name", "short_name", "kind", "sort_order"]
    list_filter = ["kind"]
    ordering = ["sort_order", "name"]


class CostCategoryViewSet(NamedSnippetViewSet):
    """What money goes to."""

    model = CostCategory
    noun = Noun("статья затрат", "статью затрат", "статьи затрат", "статей затрат", Gender.SHE)
    icon = "tag"
    menu_label = "Статьи затрат"
    list_display = ["short_name", "name", "passport_number", "sort_order"]
    ordering = ["sort_order", "name"]


class BudgetLineViewSet(NamedSnippetViewSet):
    """The plan."""

    model = BudgetLine
    noun = Noun("строка плана", "строку плана", "строки плана", "строк плана", Gender.SHE)
    icon = "calendar-alt"
    menu_label = "План затрат"
    list_display = ["year", "category", "fund", "initiative", "amount", "is_demo"]
    list_filter = ["year", "fund", "category", "is_demo"]
    search_fields = ["note"]
    list_per_page = 50


class MoneyViewSetGroup(SnippetViewSetGroup):
    """The menu group of money and indicators. Entries themselves are in the register beside it."""

    menu_label = "Деньги и показатели"
    menu_name = "money"
    menu_icon = "folder-open-inverse"
    menu_order = 240
    items = [FundViewSet, CostCategoryViewSet, BudgetLineViewSet, IndicatorViewSet]
