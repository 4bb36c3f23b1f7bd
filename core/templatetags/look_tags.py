"""Icons, covers and landscapes for templates."""

from datetime import date, datetime

from django import template
from django.core.paginator import Page
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core.covers import cover_svg, footer_ridge_svg, panorama_svg
from core.covers.scene import WIDE, WIDTH
from core.reading.settings import Reading

register = template.Library()
NOTHING = SafeString("")


@register.simple_tag
def icon(name: str) -> SafeString:
    """A Lucide icon, for the eye alone: the words beside it say the same. Names are in static/images/icons.txt."""
    address = static("images/icons.svg")
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>', address, name
    )


def _hides_images(context: Context) -> bool:
    """The reader chose the version without pictures."""
    request = getattr(context, "request", None)  # a component included with `only` knows the request alone
    reading = context.get("reading") or getattr(request, "reading", None)
    return isinstance(reading, Reading) and not reading.images


@register.simple_tag(takes_context=True)
def cover(
    context: Context, slug: str, motif: str, wide: bool = False, on: date | datetime | str | None = None
) -> SafeString:
    """The drawing of a page without a photo, to stand inside `<div class="cover">`; nothing when pictures are off.

    `on` is the day the page is about: it brings snow or yellow leaves.
    """
    if _hides_images(context):
        return NOTHING
    day = on if isinstance(on, date) else None
    width = WIDE if wide else WIDTH
    return mark_safe(cover_svg(slug=str(slug), motif=str(motif), width=width, on=day))


@register.simple_tag(takes_context=True)
def panorama(context: Context) -> SafeString:
    """The landscape of the first screen, to stand inside `<section class="hero">`."""
    return NOTHING if _hides_images(context) else mark_safe(panorama_svg())


@register.simple_tag(takes_context=True)
def footer_ridge(context: Context) -> SafeString:
    """The ridge above the footer."""
    return NOTHING if _hides_images(context) else mark_safe(footer_ridge_svg())


@register.simple_tag
def pages(page_obj: Page) -> list[int | None]:
    """Numbers of pages to link to: the first, the last and the neighbours; None stands for a gap between them."""
    last, here = page_obj.paginator.num_pages, page_obj.number
    near = sorted({1, last, *range(max(1, here - 1), min(last, here + 1) + 1)})
    steps: list[int | None] = []
    for number in near:
        if steps and steps[-1] is not None and number - steps[-1] == 2:
            steps.append(number - 1)
        elif steps and steps[-1] is not None and number - steps[-1] > 2:
            steps.append(None)
        steps.append(number)
    return steps
