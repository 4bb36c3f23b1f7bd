"""`/sitemap.xml`: every public page with the day of its last change (sitemaps.org), in parts of 20,000 addresses.

Wagtail's own reads each page with its own table, so its queries grow with the kinds of pages; an address needs none.
"""

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from wagtail.models import Page, Site

from core.http import read_only
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
        return shown(below).only(*FIELDS).order_by("path")

    def location(self, item: Page) -> str:
        return item.url or ""

    def lastmod(self, item: Page) -> datetime | None:
        return item.last_published_at

    def get_domain(self, site: Any = None) -> str:
        return str(self.request.get_host())

    def get_protocol(self, protocol: str | None = None) -> str:
        return protocol or str(self.request.scheme)


def _parts(request: HttpRequest) -> dict[str, Sitemap]:
    return {"pages": Pages(request)}


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
