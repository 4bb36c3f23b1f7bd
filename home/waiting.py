"""What gets old by itself: contests nobody checked, texts out of date, events that left no materials."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate, now

from core.typography import plural
from events.models import EventIndexPage, SeminarPage
from grants.models import GrantContest
from home.dashboard_items import NAMED, Waiting
from library.models import LibraryIndexPage, LibraryItemPage


def contests_to_check(user: Any, *, today: date | None = None) -> Waiting | None:
    """Contests whose source nobody has looked at for two months."""
    if not user.has_perm("grants.change_grantcontest"):
        return None
    due = GrantContest.objects.needing_check(today or localdate())
    if not (count := due.count()):
        return None
    words = plural(
        count, ("конкурс давно не проверяли", "конкурса давно не проверяли", "конкурсов давно не проверяли")
    )
    return Waiting(
        f"{count} {words}", reverse(GrantContest.snippet_viewset.get_url_name("list")) + "?check=due"
    )


def texts_out_of_date(user: Any, *, today: date | None = None) -> Waiting | None:
    """Texts of the library that may no longer be true."""
    index = LibraryIndexPage.objects.first()
    if index is None or not index.permissions_for_user(user).can_edit():
        return None
    old = LibraryItemPage.objects.waiting_for_a_look(months=index.fresh_months, today=today or localdate())
    return _pages(
        old, index, ("материал мог устареть", "материала могли устареть", "материалов могли устареть")
    )


def events_without_materials(user: Any) -> Waiting | None:
    """Past seminars from which nobody can take anything home."""
    index = EventIndexPage.objects.first()
    if index is None or not index.permissions_for_user(user).can_edit():
        return None
    bare = SeminarPage.objects.live().filter(over_at__lt=now(), is_demo=False, materials__isnull=True)
    words = (
        "прошедшее событие без материалов",
        "прошедших события без материалов",
        "прошедших событий без материалов",
    )
    return _pages(bare, index, words)


def _pages(pages: Any, index: Any, forms: tuple[str, str, str]) -> Waiting | None:
    if not (count := pages.count()):
        return None
    named = [
        (page.title, reverse("wagtailadmin_pages:edit", args=[page.pk]))
        for page in pages.order_by("title")[:NAMED]
    ]
    text = f"{count} {plural(count, forms)}"
    return Waiting(text, reverse("wagtailadmin_explore", args=[index.pk]), named)
