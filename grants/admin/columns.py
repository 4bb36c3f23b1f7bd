"""Columns of the list of contests."""

from typing import Any

from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.tables import Column

from grants.domain.cards import ContestCard
from grants.domain.clock import town_moment

CHECK_PERMISSION = "grants.check_grantcontest"


class StandingColumn(Column):
    """Where the contest stands now and the day that matters."""

    cell_template_name = "grants/admin/standing_cell.html"

    def get_value(self, instance: Any) -> ContestCard:
        return ContestCard(instance, at=town_moment(timezone.now()))


class CheckColumn(Column):
    """When it was last compared with its source; a button for who may say «checked today»."""

    cell_template_name = "grants/admin/check_cell.html"

    def get_value(self, instance: Any) -> ContestCard:
        return ContestCard(instance, at=town_moment(timezone.now()))

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        context["may_check"] = request.user.has_perm(CHECK_PERMISSION)
        context["action"] = reverse("grants_contest_checked", args=[instance.pk])
        context["back"] = request.get_full_path()
        context["csrf_token"] = get_token(request)
        return context
