"""The app's place in the admin: its lists, the address of the check, the word for it in the log."""

from typing import Any

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from grants.admin.views import checked
from grants.admin.viewsets import GrantsViewSetGroup

register_snippet(GrantsViewSetGroup)


@hooks.register("register_admin_urls")
def check_address() -> list[URLPattern]:
    return [path("grants/contest/<int:pk>/checked/", checked, name="grants_contest_checked")]


@hooks.register("register_log_actions")
def name_the_check(actions: Any) -> None:
    actions.register_action("grants.check", "Проверить", "Проверен: сведения сверены с источником")
