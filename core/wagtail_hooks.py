from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.links import PlainPageLinkHandler
from core.models import MenuItem
from core.nouns import Gender, Noun
from core.originals import download
from core.snippets import NamedBulkDelete, NamedSnippetViewSet


class MenuItemViewSet(NamedSnippetViewSet):
    """The navigation, edited by administrators under «Настройки»."""

    model = MenuItem
    noun = Noun("пункт меню", "пункт меню", "пункта меню", "пунктов меню", Gender.HE)
    icon = "list-ul"
    menu_label = "Меню сайта"
    add_to_settings_menu = True
    list_display = ["title", "place", "sort_order"]
    list_filter = ["place"]
    search_fields = ["title"]
    ordering = ["place", "sort_order"]


register_snippet(MenuItemViewSet)
hooks.register("register_bulk_action", NamedBulkDelete, order=10)  # after Wagtail's, whose place it takes


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("documents/<int:document_id>/original/", download, name="core_document_original")]


@hooks.register("register_permissions")
def rights() -> QuerySet[Permission]:
    """What the form of a group offers beside Wagtail's own."""
    return Permission.objects.filter(content_type__app_label="core", codename="read_original_sitedocument")


@hooks.register("register_log_actions")
def name_actions(actions: Any) -> None:
    actions.register_action("core.read_original", "Скачать оригинал", "Оригинал скачан")


@hooks.register("register_rich_text_features", order=10)
def plain_links(features: Any) -> None:
    """After Wagtail's own, so that ours is the one used."""
    features.register_link_type(PlainPageLinkHandler)
