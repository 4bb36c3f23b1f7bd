"""What other apps' pages may show of initiatives, without knowing them."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.db.models import Count, F, Window
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.typography import NBSP, plural
from core.visibility import shown
from initiatives.models import InitiativePage
from partners.models import Organisation

register = template.Library()
CARDS_SHOWN = 6


def catalogue_url(organisation: Organisation) -> str:
    """The catalogue, narrowed down to what an organisation runs or helps to run."""
    return f"/initiatives/?organisation={organisation.slug}"


@register.simple_tag
def initiative_counts() -> dict[int, int]:
    """How many published initiatives each organisation runs or helps to run, by its id. Two queries."""
    shown = InitiativePage.objects.shown().order_by()
    counted = shown.filter(organisers__isnull=False).values_list("organisers__organisation")
    return dict(counted.annotate(Count("pk", distinct=True)))


@register.simple_tag
def initiatives_of(organisation: Organisation, counts: Mapping[int, int]) -> SafeString:
    """«8 инициатив», a link to the catalogue; nothing when there is none. `counts` is from `initiative_counts`."""
    count = counts.get(organisation.pk, 0)
    if not count:
        return SafeString("")
    words = plural(count, ("инициатива", "инициативы", "инициатив"))
    return format_html('<a href="{}">{}{}{}</a>', catalogue_url(organisation), count, NBSP, words)


@register.inclusion_tag("initiatives/run_by.html", takes_context=True)
def initiatives_run_by(context: Context, organisation: Organisation) -> dict[str, Any]:
    """A section with what an organisation runs or helps to run: cards, those that want hands first, and how many there
    are. One query, and those that cards need; none for an organisation that is not saved."""
    if organisation.pk is None:
        return {}
    own = shown(InitiativePage.objects.filter(organisers__organisation=organisation))
    cards = own.for_cards().with_hands_missing().annotate(total=Window(Count("pk")))
    rows = list(cards.order_by(F("hands_missing").desc(), "title_key", "pk")[:CARDS_SHOWN])
    return {
        "initiatives": rows,
        "total": rows[0].total if rows else 0,
        "url": catalogue_url(organisation),
        "reading": context.get("reading"),
        "request": context.get("request"),
    }
