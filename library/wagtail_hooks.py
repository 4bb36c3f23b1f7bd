from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from library.models import Problem, Topic


class ProblemViewSet(NamedSnippetViewSet):
    """Troubles that items help with."""

    model = Problem
    noun = Noun("трудность", "трудность", "трудности", "трудностей", Gender.SHE)
    icon = "help"
    menu_label = "Трудности"
    list_display = ["name", "passport_text", "sort_order"]
    ordering = ["sort_order", "name"]


class TopicViewSet(NamedSnippetViewSet):
    """Topics of the library: name, colour, icon, picture."""

    model = Topic
    noun = Noun("тема материала", "тему материала", "темы материала", "тем материалов", Gender.SHE)
    icon = "tag"
    menu_label = "Темы материалов"
    list_display = ["name", "palette", "motif", "sort_order"]
    list_filter = ["palette"]
    ordering = ["sort_order", "name"]


class LibraryViewSetGroup(SnippetViewSetGroup):
    """The menu group of the library's headings."""

    menu_label = "Библиотека НКО"
    menu_name = "library"
    menu_icon = "doc-full"
    menu_order = 225
    items = [ProblemViewSet, TopicViewSet]


register_snippet(LibraryViewSetGroup)
