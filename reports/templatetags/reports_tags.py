"""What other floors' pages show of the ledger, and how the ledger's own templates word an entry."""

from decimal import Decimal
from typing import Any

from django import template

from reports.initiative_money import money_of
from reports.ledger_words import quantity as quantity_words
from reports.ledger_words import short_when as short_when_words
from reports.models import LedgerEntry

register = template.Library()


@register.inclusion_tag("reports/initiative_money.html")
def initiative_money(page: Any) -> dict[str, Any]:
    """The money of an initiative: plan and costs from the kept totals, each cost a link to its entries. Three queries."""
    return money_of(page)


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
