"""What was really handed in keeps its drive: the page is taken down instead of deleted. Invented batches go with it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import CASCADE, ProtectedError, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.models import Page

from core.typography import plural

BATCHES = ("партия", "партии", "партий")


def keep_real(collector: Any, field: Any, sub_objs: Any, using: str) -> None:
    """For a foreign key: real rows protect what they refer to, demonstration is deleted with it."""
    real = {row for row in sub_objs if not row.is_demo}
    if real:
        raise ProtectedError("Настоящие партии держат свой сбор.", real)
    CASCADE(collector, field, sub_objs, using)


def refuse_pages(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    """Say why pages with real batches on them or below them stay; None when they may go."""
    from recycling.models import Batch

    pages = list(pages)
    below = Q(pk__in=[])
    for page in pages:
        below |= Q(drive__path__startswith=page.path)
    count = Batch.objects.real().filter(below).count()
    if not count:
        return None
    messages.error(
        request,
        f"Удалить нельзя: здесь записано, что сдали ({count} {plural(count, BATCHES)}). "
        "Снимите страницу с публикации: читатели её не увидят, а записи останутся.",
    )
    if len(pages) == 1:
        return redirect("wagtailadmin_pages:edit", pages[0].pk)
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)
