"""What waits for the person who has just come into the admin."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import TaskState

from core.models import SiteImage
from core.models.images import PeopleConsent
from core.typography import plural
from home.dashboard_items import NAMED, Waiting
from home.waiting import contests_to_check, events_without_materials, texts_out_of_date
from initiatives.models import InitiativeIndexPage, InitiativePage
from reports.models import LedgerEntry


class WaitingPanel(Component):
    """«Что ждёт вас»: only what this person may do."""

    name = "waiting"
    template_name = "home/admin/waiting.html"
    order = 50

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = parent_context["request"].user
        found = (look(user) for look in LOOKS)
        return {"waiting": [waiting for waiting in found if waiting]}


def pages_to_check(user: AbstractBaseUser) -> Waiting | None:
    """Pages that somebody submitted and this person may publish or send back."""
    count = TaskState.objects.reviewable_by(user).count()
    if not count:
        return None
    words = plural(count, ("страница ждёт", "страницы ждут", "страниц ждут"))
    return Waiting(f"{count} {words} вашей проверки", reverse("wagtailadmin_reports:workflow_tasks"))


def initiatives_without_words(user: AbstractBaseUser) -> Waiting | None:
    """Published initiatives of which a reader learns nothing but the title."""
    index = InitiativeIndexPage.objects.first()
    if index is None or not index.permissions_for_user(user).can_edit():
        return None
    silent = InitiativePage.objects.live().filter(Q(need="") & Q(summary="") & Q(body__in=["", "[]"]))
    count = silent.count()
    if not count:
        return None
    words = plural(count, ("инициатива", "инициативы", "инициатив"))
    named = [
        (page.title, reverse("wagtailadmin_pages:edit", args=[page.pk]))
        for page in silent.order_by("title")[:NAMED]
    ]
    return Waiting(f"{count} {words} без описания", reverse("wagtailadmin_explore", args=[index.pk]), named)


def entries_to_post(user: Any) -> Waiting | None:
    """Drafts of the ledger, for those who post."""
    if not user.has_perm("reports.post_ledgerentry"):
        return None
    count = LedgerEntry.objects.drafts().count()
    if not count:
        return None
    words = plural(count, ("запись ждёт", "записи ждут", "записей ждут"))
    return Waiting(
        f"{count} {words} проведения", reverse("reports_ledgerentry_modeladmin_index") + "?state=draft"
    )


def pictures_without_consent(user: Any) -> Waiting | None:
    """Pictures that the site does not show, because nobody has said whether the people on them agreed."""
    if not (user.has_perm("wagtailimages.change_image")):
        return None
    count = SiteImage.objects.filter(people_consent=PeopleConsent.UNKNOWN).count()
    if not count:
        return None
    words = plural(count, ("снимок не показан", "снимка не показаны", "снимков не показаны"))
    return Waiting(f"{count} {words}: не выяснено согласие людей", reverse("wagtailimages:index"))


LOOKS: tuple[Callable[[Any], Waiting | None], ...] = (
    pages_to_check,
    entries_to_post,
    initiatives_without_words,
    contests_to_check,
    texts_out_of_date,
    events_without_materials,
    pictures_without_consent,
)
