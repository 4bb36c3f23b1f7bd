"""How an address finds its page, and who may see it, in few queries.

Wagtail walks the tree: three queries a level for the way down, and one for the ancestors whose restrictions count. An
address names the whole way, so the last page is found at once.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult


class ShortWayMixin:
    """A page that finds a page below it, and the restrictions above it, without reading those in between."""

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """As Wagtail's own; a way that does not end at a page (a view of a page's own) is walked as usual."""
        if len(path_components) > 1 and (page := self._page_below(path_components)):
            return page.specific.route(request, [])
        return super().route(request, path_components)  # type: ignore[misc]

    def _page_below(self, components: list[str]) -> Page | None:
        """`slug` is what the database has an index for; `url_path` makes it this very way."""
        return Page.objects.filter(
            slug=components[-1],
            depth=self.depth + len(components),  # type: ignore[attr-defined]
            url_path=f"{self.url_path}{'/'.join(components)}/",  # type: ignore[attr-defined]
        ).first()

    def get_view_restrictions(self) -> QuerySet[Any]:
        """Restrictions of this page, of the pages above it, and of the sources of those that are aliases."""
        page: Any = self
        way = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
        above = Q(page__path__in=way) | Q(page__aliases__path__in=way)
        return PageViewRestriction.objects.filter(above).distinct()
