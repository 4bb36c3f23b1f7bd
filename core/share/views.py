"""Serves a page's card. It is drawn once, when first asked for, and kept by what it says."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from wagtail.models import Page

from core.http import read_only
from core.share.card import draw
from core.share.words import ShareCard

FOREVER = "public, max-age=31536000, immutable"


@read_only
def share_card(request: HttpRequest, pk: int, digest: str) -> HttpResponseBase:
    """The card of page `pk`. A link from before its title changed leads to the card of today."""
    page = Page.objects.live().public().filter(pk=pk).specific().first()
    card = getattr(page, "share_card", None)
    if card is None:
        raise Http404("Такой картинки нет.")
    if digest != card.digest:
        return redirect(card.url)
    response = HttpResponse(_kept(card), content_type="image/png")
    response["Cache-Control"] = FOREVER
    return response


def _kept(card: ShareCard) -> bytes:
    name = f"share/{card.digest}.png"
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(draw(title=card.title, kicker=card.kicker, name=card.site)))
    with default_storage.open(name) as kept:
        return kept.read()
