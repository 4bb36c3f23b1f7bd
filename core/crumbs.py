"""Breadcrumbs: the way from home down to a page."""

from typing import NamedTuple

from wagtail.models import Page


class Crumb(NamedTuple):
    """One step of the way: what it is called and where it leads."""

    title: str
    url: str


HOME_TITLE = "Главная"


def crumbs_of(page: Page) -> list[Crumb]:
    """Live public ancestors of `page`, home first, in one query. Home itself and a page not yet saved have none."""
    if not page.pk or page.depth <= 2:
        return []
    ancestors = page.get_ancestors().filter(depth__gte=2).live().only("title", "url_path", "depth", "path")
    return [Crumb(HOME_TITLE if a.depth == 2 else a.title, a.url) for a in ancestors]
