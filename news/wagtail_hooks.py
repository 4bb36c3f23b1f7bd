from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from news.models import NewsTopic, Video


class NewsTopicViewSet(NamedSnippetViewSet):
    """What news are about: name, colour, icon, picture."""

    model = NewsTopic
    noun = Noun("тема новостей", "тему новостей", "темы новостей", "тем новостей", Gender.SHE)
    icon = "tag"
    menu_label = "Темы новостей"
    list_display = ["name", "palette", "is_festival", "sort_order"]
    ordering = ["sort_order", "name"]


class VideoViewSet(NamedSnippetViewSet):
    """Recordings that stories show."""

    model = Video
    noun = Noun("видеозапись", "видеозапись", "видеозаписи", "видеозаписей", Gender.SHE)
    icon = "media"
    menu_label = "Видеозаписи"
    list_display = ["title", "author", "licence", "people_consent"]
    list_filter = ["people_consent", "licence"]
    search_fields = ["title"]
    ordering = ["-pk"]


class NewsViewSetGroup(SnippetViewSetGroup):
    """The menu group of what stands around news."""

    menu_label = "Новости и видео"
    menu_name = "news"
    menu_icon = "doc-full-inverse"
    menu_order = 225
    items = [NewsTopicViewSet, VideoViewSet]


register_snippet(NewsViewSetGroup)
