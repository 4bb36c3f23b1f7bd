"""The admin in the programme's name: its colours, and first of all what waits."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from home.dashboard import WaitingPanel


@hooks.register("insert_global_admin_css")
def own_colours() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("construct_homepage_panels")
def what_waits(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(WaitingPanel())


@hooks.register("construct_help_menu")
def only_own_help(request: HttpRequest, items: list[Any]) -> None:
    """Wagtail's own news and guides are in English and on another host."""
    items[:] = [item for item in items if not str(getattr(item, "url", "")).startswith("http")]


@hooks.register("construct_main_menu")
def tell_reports_apart(request: HttpRequest, items: list[Any]) -> None:
    """Wagtail calls its logs «Отчёты», as the site calls its section of money."""
    for item in items:
        if item.name == "reports":
            item.label = "Журналы"
