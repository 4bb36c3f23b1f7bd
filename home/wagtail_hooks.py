"""The admin in the programme's name: its colours, and first of all what waits."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.forms.workflows import WorkflowPageForm
from wagtail.models import Page
from wagtail.sites.views import SiteViewSet

from home.dashboard import WaitingPanel
from home.sites_list import SitesIndexView
from home.staff import refuse_superusers
from home.verdicts import tell_verdict

SiteViewSet.index_view_class = SitesIndexView  # before Wagtail makes its addresses of it
WorkflowPageForm.base_fields["page"].label = "Страница"  # Wagtail gives it no label, so it reads «Page»


@hooks.register("insert_global_admin_css")
def own_colours() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def own_scripts() -> SafeString:
    return format_html('<script src="{}"></script>', static("js/admin/dates.js"))


@hooks.register("after_edit_page")
def say_verdict(request: HttpRequest, page: Page) -> None:
    tell_verdict(request, page)


@hooks.register("before_edit_user")
@hooks.register("before_delete_user")
def keep_superusers(request: HttpRequest, user: Any) -> HttpResponse | None:
    return refuse_superusers(request, [user])


@hooks.register("before_bulk_action")
def keep_superusers_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    people = [person for person in objects if hasattr(type(person), "USERNAME_FIELD")]
    return refuse_superusers(request, people)


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
