"""What money is sorted by, in the admin: sources, cost categories, the plan; and the indicators beside them."""

from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from reports.models import BudgetLine, CostCategory, Fund
from reports.snippets_indicators import IndicatorViewSet


class FundChooser(SnippetChooserViewSet):
    choose_one_text = "Выбрать источник средств"
    choose_another_text = "Выбрать другой источник средств"


class CostCategoryChooser(SnippetChooserViewSet):
    choose_one_text = "Выбрать статью затрат"
    choose_another_text = "Выбрать другую статью затрат"


class FundViewSet(SnippetViewSet):
    """Sources of money."""

    model = Fund
    icon = "download"
    menu_label = "Источники средств"
    chooser_viewset_class = FundChooser
    list_display = ["name", "short_name", "kind", "sort_order"]
    list_filter = ["kind"]
    ordering = ["sort_order", "name"]


class CostCategoryViewSet(SnippetViewSet):
    """What money goes to."""

    model = CostCategory
    icon = "tag"
    menu_label = "Статьи затрат"
    chooser_viewset_class = CostCategoryChooser
    list_display = ["short_name", "name", "passport_number", "sort_order"]
    ordering = ["sort_order", "name"]


class BudgetLineViewSet(SnippetViewSet):
    """The plan."""

    model = BudgetLine
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
