"""What the ledger holds on to cannot be deleted in the admin: the refusal is a sentence, before anything is lost."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import router
from django.db.models import Q
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import capfirst
from wagtail.admin import messages
from wagtail.models import Page

from core.typography import plural
from reports.models import BudgetLine, LedgerEntry
from reports.models.totals import KeptSum

ENTRIES = ("проводка", "проводки", "проводок")
LINES = ("строка плана", "строки плана", "строк плана")


def money_under(pages: Iterable[Page]) -> str:
    """What money hangs on the pages and everything below them: «3 проводки и 1 строка плана»; empty when nothing."""
    below = Q()
    for page in pages:
        below |= Q(initiative__path__startswith=page.path)
    if not below:
        return ""
    counts = [
        (LedgerEntry.objects.filter(below).count(), ENTRIES),
        (BudgetLine.objects.filter(below).count(), LINES),
    ]
    return " и ".join(f"{count} {plural(count, forms)}" for count, forms in counts if count)


def refuse_pages(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    """Pages with money stay: their entries must go on saying what they were for."""
    held = money_under(pages)
    if not held:
        return None
    messages.error(
        request,
        f"Удалить нельзя: здесь учтены деньги ({held}), и они потеряли бы своё назначение. "
        "Снимите страницу с публикации: читатели её не увидят, а записи останутся верными.",
    )
    if len(pages) == 1:
        return redirect("wagtailadmin_pages:edit", pages[0].pk)
    return redirect("wagtailadmin_explorer", pages[0].get_parent().pk)


def holders_of(things: Iterable[Any]) -> str:
    """What keeps the things from being deleted: «проводки: 3, план затрат: 1»; empty when nothing does."""
    things = list(things)
    collector = Collector(using=router.db_for_write(type(things[0]), instance=things[0]))
    try:
        collector.collect(things)
    except (ProtectedError, RestrictedError) as error:
        held = getattr(error, "protected_objects", None) or getattr(error, "restricted_objects", ())
        # Kept sums hold what their entries hold: to name both would say it twice.
        told = [holder for holder in held if not isinstance(holder, KeptSum)]
        kinds = Counter(str(holder._meta.verbose_name_plural) for holder in told)
        return ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items()))
    return ""


def refuse_things(request: HttpRequest, things: list[Any], *, back: str) -> HttpResponse | None:
    """Sources, categories, organisations and the like stay while something refers to them."""
    holders = holders_of(things) if things else ""
    if not holders:
        return None
    what = capfirst(str(things[0])) if len(things) == 1 else "Выбранное"
    messages.error(
        request, f"Удалить нельзя: «{what}» ещё где-то нужно ({holders}). Сначала уберите его оттуда."
    )
    return redirect(back)


def refuse_user(request: HttpRequest, user: Any) -> HttpResponse | None:
    """Who posted is part of the evidence: an account that posted entries is switched off instead."""
    count = LedgerEntry.objects.filter(posted_by=user).count()
    if not count:
        return None
    messages.error(
        request,
        f"Удалить нельзя: этот человек провёл {count} {plural(count, ('запись', 'записи', 'записей'))}, "
        "и кто это сделал, должно остаться известно. Снимите отметку «Активный»: войти он больше не сможет.",
    )
    return redirect("wagtailusers_users:edit", user.pk)
