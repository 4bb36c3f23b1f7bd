from wagtail.snippets.models import register_snippet

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from events.models import Topic


class TopicViewSet(NamedSnippetViewSet):
    """What seminars teach."""

    model = Topic
    noun = Noun("тема семинаров", "тему семинаров", "темы семинаров", "тем семинаров", Gender.SHE)
    icon = "tag"
    menu_label = "Темы семинаров"
    menu_order = 225
    add_to_admin_menu = True
    list_display = ["name", "slug", "sort_order"]
    ordering = ["sort_order", "name"]


register_snippet(TopicViewSet)
