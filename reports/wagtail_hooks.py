"""The app's place in the admin: the register of entries, the money group, refusals to delete, the log's words."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from reports.deletion import refuse_pages, refuse_things, refuse_user
from reports.register import LedgerEntryAdmin
from reports.snippets_money import MoneyViewSetGroup

register_snippet(MoneyViewSetGroup)
LedgerEntryAdmin().register_with_wagtail()


@hooks.register("before_delete_page")
def keep_pages_with_money(request: HttpRequest, page: Page) -> HttpResponse | None:
    return refuse_pages(request, [page])


@hooks.register("before_delete_snippet")
def keep_what_is_referred_to(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    things = list(instances)
    back = reverse(type(things[0]).snippet_viewset.get_url_name("list")) if things else ""
    return refuse_things(request, things, back=back)


@hooks.register("before_delete_user")
def keep_who_posted(request: HttpRequest, user: Any) -> HttpResponse | None:
    return refuse_user(request, user)


@hooks.register("before_bulk_action")
def keep_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """The same for what is ticked in a list."""
    objects = list(objects)
    if action_type != "delete" or not objects or request.method != "POST":
        return None
    if isinstance(objects[0], Page):
        return refuse_pages(request, objects)
    if hasattr(type(objects[0]), "USERNAME_FIELD"):
        return next((refusal for user in objects if (refusal := refuse_user(request, user))), None)
    return None


@hooks.register("register_log_actions")
def name_actions(actions: Any) -> None:
    actions.register_action("reports.post", "Провести", "Проведена")
    actions.register_action("reports.reverse", "Сторно", "Отменена сторно")
