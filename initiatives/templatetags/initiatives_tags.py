"""What other apps' pages may show of initiatives, without knowing them."""

from collections.abc import Mapping

from django import template
from django.db.models import Count
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.typography import NBSP, plural
from initiatives.models import InitiativePage
from partners.models import Organisation

register = template.Library()


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
    return format_html('<a href="{}">{}{}{}</a>', organisation.get_absolute_url(), count, NBSP, words)
