"""Money, dates, typography, demo labels and query strings for templates."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.http import HttpRequest, QueryDict
from django.template import Context
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from core import structured, typography

register = template.Library()

LONGEST_VALUE = 200  # characters of one value of the query string


@register.filter
def number(value: Decimal | int | None) -> str:
    """2895000 → 2 895 000. Nothing for nothing."""
    return "" if value is None else typography.number(value)


@register.filter
def money(value: Decimal | int | None) -> str:
    """2895000.00 → 2 895 000 ₽."""
    return "" if value is None else typography.money(value)


@register.filter
def percent(value: Decimal | int | None) -> str:
    """72.2 → 72,2 %."""
    return "" if value is None else typography.percent(value)


@register.filter
def ru_date(value: date | None) -> str:
    """24 мая 2026, воскресенье."""
    return typography.full_date(value) if value else ""


@register.filter
def ru_day(value: date | None) -> str:
    """24 мая."""
    return typography.day(value) if value else ""


@register.filter
def plural(count: int, forms: str) -> str:
    """{{ 5|plural:"волонтёр,волонтёра,волонтёров" }} → волонтёров."""
    one, few, many = forms.split(",")
    return typography.plural(count, (one, few, many))


@register.filter
def typo(value: Any) -> SafeString:
    """No-break spaces where a Russian line must not break; plain text is escaped first."""
    return mark_safe(typography.no_breaks(conditional_escape(value)))


@register.simple_tag
def structured_data(page: Any, request: HttpRequest | None) -> SafeString:
    """What the page is and where it stands, as JSON-LD; nothing for what is no page of the tree."""
    if request is None or not hasattr(page, "schema_org"):
        return mark_safe("")
    site_url = f"{request.scheme}://{request.get_host()}"
    way = structured.breadcrumb_list(
        crumbs=page.crumbs, title=page.title, url=request.path, site_url=site_url
    )
    return structured.script([thing for thing in (page.schema_org(site_url=site_url), way) if thing])


DEMO_LABEL = mark_safe(' <span class="demo">демо</span>')


@register.simple_tag(takes_context=True)
def demo_label(context: Context) -> SafeString:
    """The label «демо». It leaves a mark on the request, so that the footer below can explain the word."""
    request = getattr(context, "request", None)
    if request is not None:
        request.shows_demo = True
    return DEMO_LABEL


@register.simple_tag(takes_context=True)
def demo(context: Context, record: Any, *names: str) -> SafeString:
    """The label «демо» if any of the named fields of `record` holds a demonstration value."""
    known = getattr(record, "demo_fields", None) or ()
    return demo_label(context) if any(name in known for name in names) else SafeString("")


@register.simple_tag(takes_context=True)
def demo_row(context: Context, row: Any) -> SafeString:
    """The label «демо» if `row` is a demonstration row."""
    return demo_label(context) if getattr(row, "is_demo", False) else SafeString("")


@register.simple_tag(takes_context=True)
def qs(context: Context, **changes: Any) -> str:
    """The query string of this request with `changes`: None drops a key. «?» alone when nothing is left."""
    params: QueryDict = context["request"].GET.copy()
    for key, values in list(params.lists()):
        # What is too long to be an answer to any question of ours is not carried on from link to link.
        params.setlist(key, [value for value in values if len(value) <= LONGEST_VALUE])
    for key, value in changes.items():
        params.pop(key, None)
        if value is not None:
            params[key] = str(value)
    return f"?{params.urlencode()}"


@register.simple_tag
def phone(number: str, link: str) -> SafeString:
    """A telephone number that a phone can dial."""
    return format_html('<a href="tel:{}">{}</a>', link, number)
