"""What other floors' pages show of the ledger, and how the ledger's own templates word an entry."""

from decimal import Decimal
from typing import Any

from django import template
from django.db.models import Sum
from django.template import Context

from partners.models import Organisation
from reports.contributions import contributions_of
from reports.festival_money import festival_money_of
from reports.initiative_money import money_of
from reports.ledger_words import quantity as quantity_words
from reports.ledger_words import short_when as short_when_words
from reports.links import ledger_url
from reports.models import LedgerEntry, LedgerTotal

register = template.Library()
EntryCounts = dict[tuple[int, bool], int]


@register.inclusion_tag("reports/initiative_money.html")
def initiative_money(page: Any) -> dict[str, Any]:
    """The money of an initiative: plan and costs from the kept totals, each cost a link to its entries. Three queries."""
    return money_of(page)


@register.simple_tag
def ledger_counts() -> EntryCounts:
    """How many posted entries name each organisation, by its id and whether they are demonstration. One query."""
    named = LedgerTotal.objects.filter(organisation__isnull=False).order_by()
    rows = named.values_list("organisation", "is_demo").annotate(Sum("entries"))
    return {(organisation, is_demo): entries for organisation, is_demo, entries in rows}


@register.inclusion_tag("reports/entries_of.html", takes_context=True)
def ledger_entries_of(context: Context, organisation: Organisation, counts: EntryCounts) -> dict[str, Any]:
    """«3 записи», a link to the entries that name an organisation; nothing when there are none.

    `counts` is from `ledger_counts`. Demonstration entries have a link of their own.
    """
    links = [
        (number, ledger_url(organisation=organisation.slug, demo="1" if is_demo else None), is_demo)
        for is_demo in (False, True)
        if (number := counts.get((organisation.pk, is_demo), 0))
    ]
    return {"links": links, "request": context.get("request")}


@register.filter
def quantity(entry: LedgerEntry) -> str:
    """What an entry adds to a total, with its unit: 455 000 ₽, −455 000 ₽, 12,5 ч."""
    effect: Decimal = entry.effect
    return quantity_words(entry.kind, effect)


@register.filter
def short_when(entry: LedgerEntry) -> str:
    """24 мая 2026, or 2017 год."""
    return short_when_words(entry)


@register.filter
def reversed_by(entry: LedgerEntry) -> LedgerEntry | None:
    """The reversal of an entry, or None."""
    return getattr(entry, "reversal", None)


@register.inclusion_tag("reports/festival_money.html")
def festival_money(page: Any) -> dict[str, Any]:
    """The festival's costs from the kept totals, each a link to its entries, and what came of them. Four queries."""
    return festival_money_of(page)


@register.inclusion_tag("reports/contributions.html", takes_context=True)
def contributions(context: Context, organisation: Organisation, expected: bool = False) -> dict[str, Any]:
    """What an organisation gave and what came of it, as sections of its page; three queries.

    `expected`: it is a partner, so where the ledger names no gift of its own, the page says why.
    """
    return {**contributions_of(organisation), "expected": expected, "request": context.get("request")}


@register.inclusion_tag("reports/contributions_brief.html", takes_context=True)
def contributions_in_brief(context: Context, organisation: Organisation) -> dict[str, Any]:
    """The same as two lists for a page of thanks."""
    return {**contributions_of(organisation), "request": context.get("request")}
