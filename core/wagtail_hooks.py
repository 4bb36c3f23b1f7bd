from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.models import MenuItem
from core.nouns import Gender, Noun
from core.snippets import NamedBulkDelete, NamedSnippetViewSet


class MenuItemViewSet(NamedSnippetViewSet):
    """The navigation, edited by administrators under «Настройки»."""

    model = MenuItem
    noun = Noun("пункт меню", "пункт меню", "пунктов меню", Gender.HE)
    icon = "list-ul"
    menu_label = "Меню сайта"
    add_to_settings_menu = True
    list_display = ["title", "place", "sort_order"]
    list_filter = ["place"]
    search_fields = ["title"]
    ordering = ["place", "sort_order"]


register_snippet(MenuItemViewSet)
hooks.register("register_bulk_action", NamedBulkDelete, order=10)
