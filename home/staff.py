"""People of the admin. A superuser, whom no check stops, is made, changed and removed by a superuser alone.

«Администраторы» look after everybody else: they give groups, change passwords, switch accounts off. Otherwise one of
them could name himself a superuser, or change the password of one.
"""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.users.views.users import CreateView, EditView, UserViewSet

REFUSAL = "Учётную запись суперпользователя меняет только суперпользователь."


class _OnlySuperusersRaise:
    """Takes the box «суперпользователь» out of the form of anybody else: what is sent in its name is not read."""

    request: HttpRequest

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)  # type: ignore[misc]
        if not getattr(self.request.user, "is_superuser", False):
            form.fields.pop("is_superuser", None)
        return form


class StaffCreateView(_OnlySuperusersRaise, CreateView):
    """The form of a new person."""


class StaffEditView(_OnlySuperusersRaise, EditView):
    """The form of a person."""


class StaffViewSet(UserViewSet):
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView


def refuse_superusers(request: HttpRequest, people: Iterable[Any]) -> HttpResponse | None:
    """Back to the list with the reason, when an ordinary person lays hand on a superuser."""
    if getattr(request.user, "is_superuser", False) or not any(person.is_superuser for person in people):
        return None
    messages.error(request, REFUSAL)
    return redirect("wagtailusers_users:index")
