from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property

from core.facets import Listing
from core.models import BasePage
from news.archive import archive
from news.models.news_page import NewsPage
from news.models.topics import NewsTopic
from news.querysets import NewsQuerySet

FESTIVAL_SHOWN = 3


class NewsIndexPage(BasePage):
    """The section of news: topics, years, pages; news of the festival stand apart on its first screen."""

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]

    class Meta:
        verbose_name = "раздел новостей"
        verbose_name_plural = "разделы новостей"

    @cached_property
    def news(self) -> NewsQuerySet:
        """What any reader may see, the newest first. There is one section, so all news are its own."""
        return NewsPage.objects.shown().newest_first()

    def listing(self, params: Any) -> Listing:
        """What the address asks for. Years and topics take a query each, counts another, cards the last."""
        return archive(news=self.news, topics=NewsTopic.objects.all(), params=params)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        listing = self.listing(request.GET)
        is_front = not listing.selection.size and listing.page.number == 1
        return {
            **super().get_context(request, *args, **kwargs),
            "listing": listing,
            "is_front": is_front,
            "festival": list(self.news.of_festival().for_cards()[:FESTIVAL_SHOWN]) if is_front else [],
        }
