from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from initiatives.models import Audience, Theme


class ThemeViewSet(SnippetViewSet):
    """Themes of initiatives: name, colour, icon, picture."""

    model = Theme
    icon = "tag"
    menu_label = "Темы"
    list_display = ["name", "palette", "motif", "sort_order"]
    list_filter = ["palette"]
    ordering = ["sort_order", "name"]


class AudienceViewSet(SnippetViewSet):
    """For whom initiatives are."""

    model = Audience
    icon = "user"
    menu_label = "Для кого"
    list_display = ["name", "slug", "sort_order"]
    ordering = ["sort_order", "name"]


class CatalogueViewSetGroup(SnippetViewSetGroup):
    """The menu group of the catalogue's headings."""

    menu_label = "Рубрики каталога"
    menu_name = "catalogue"
    menu_icon = "list-ul"
    menu_order = 220
    items = [ThemeViewSet, AudienceViewSet]


register_snippet(CatalogueViewSetGroup)
