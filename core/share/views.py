"""Serves a page's card. It is drawn once, when first asked for, and kept by what it says."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.models import BasePage
from core.share.card import draw

FOREVER = "public, max-age=31536000, immutable"


@require_safe
def share_card(request: HttpRequest, pk: int, digest: str) -> HttpResponseBase:
    """The card of page `pk`. A link from before its title changed leads to the card of today."""
    page = Page.objects.live().public().filter(pk=pk).specific().first()
    if not isinstance(page, BasePage):
        raise Http404("Такой картинки нет.")
    if digest != page.share_card.digest:
        return redirect(page.share_card.url)
    response = HttpResponse(_kept(page), content_type="image/png")
    response["Cache-Control"] = FOREVER
    return response


def _kept(page: BasePage) -> bytes:
    card = page.share_card
    name = f"share/{card.digest}.png"
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(draw(title=card.title, kicker=card.kicker, name=card.site)))
    with default_storage.open(name) as kept:
        return kept.read()
