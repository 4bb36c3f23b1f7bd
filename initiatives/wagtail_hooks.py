from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from initiatives.models import Audience, Theme


class ThemeViewSet(NamedSnippetViewSet):
    """Themes of initiatives: name, colour, icon, picture."""

    model = Theme
    noun = Noun("тема", "тему", "темы", "тем", Gender.SHE)
    icon = "tag"
    menu_label = "Темы"
    list_display = ["name", "palette", "motif", "sort_order"]
    list_filter = ["palette"]
    ordering = ["sort_order", "name"]


class AudienceViewSet(NamedSnippetViewSet):
    """For whom initiatives are."""

    model = Audience
    noun = Noun("группа жителей", "группу жителей", "группы жителей", "групп жителей", Gender.SHE)
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
