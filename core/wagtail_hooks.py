from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core.models import MenuItem


class MenuItemViewSet(SnippetViewSet):
    """The navigation, edited by administrators under «Настройки»."""

    model = MenuItem
    icon = "list-ul"
    menu_label = "Меню сайта"
    add_to_settings_menu = True
    list_display = ["title", "place", "sort_order"]
    list_filter = ["place"]
    search_fields = ["title"]
    ordering = ["place", "sort_order"]


register_snippet(MenuItemViewSet)
