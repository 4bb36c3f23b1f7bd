"""`/sitemap.xml`: every public page with the day of its last change (sitemaps.org), in parts of 20,000 addresses.

Wagtail's own reads each page with its own table, so its queries grow with the kinds of pages; an address needs none.
"""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from wagtail.models import Page, Site, get_page_models

from core.http import read_only
from core.models import DemoRowMixin
from core.visibility import shown

FIELDS = ("path", "depth", "url_path", "last_published_at", "locale")


class Pages(Sitemap):
    """Pages of the site that was asked, so far as anybody may see them, in the order of the tree."""

    limit = 20_000

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> Any:
        site = Site.find_for_request(self.request)
        below = Page.objects.filter(path__startswith=site.root_page.path) if site else Page.objects.none()
        return shown(below).exclude(pk__in=invented()).only(*FIELDS).order_by("path")

    def location(self, item: Page) -> str:
        return item.url or ""

    def lastmod(self, item: Page) -> datetime | None:
        return item.last_published_at

    def get_domain(self, site: Any = None) -> str:
        return str(self.request.get_host())

    def get_protocol(self, protocol: str | None = None) -> str:
        return protocol or str(self.request.scheme)


class Inside(Pages):
    """What stands inside a section without being a page of the tree: contests, organisations."""

    def items(self) -> list[str]:
        sections = [section for model in _showing_more() for section in shown(model.objects.all())]
        told = [one["location"] for section in sections for one in section.get_sitemap_urls(self.request)[1:]]
        return [urlsplit(address).path for address in told]

    def location(self, item: Any) -> str:
        return str(item)

    def lastmod(self, item: Any) -> None:
        return None


def invented() -> Any:
    """Keys of pages that are demonstration as a whole: they are for looking, not for finding."""
    demo = [model for model in get_page_models() if issubclass(model, DemoRowMixin)]
    keys = [model.objects.filter(is_demo=True).order_by().values("pk") for model in demo]
    return keys[0].union(*keys[1:]) if keys else []


def _showing_more() -> list[Any]:
    """Sections that name addresses beyond their own."""
    return [
        model
        for model in get_page_models()
        if model.max_count == 1 and model.get_sitemap_urls is not Page.get_sitemap_urls
    ]


def _parts(request: HttpRequest) -> dict[str, Sitemap]:
    return {"pages": Pages(request), "inside": Inside(request)}


@read_only
def sitemap_index(request: HttpRequest) -> HttpResponseBase:
    """All in one file while they fit; then a list of files."""
    parts = _parts(request)
    if parts["pages"].paginator.num_pages == 1:
        return sitemap(request, parts)
    return index(request, parts, sitemap_url_name="sitemap_part")


@read_only
def sitemap_part(request: HttpRequest, section: str) -> HttpResponse:
    """One of the files: `?p=2`."""
    return sitemap(request, _parts(request), section=section)
