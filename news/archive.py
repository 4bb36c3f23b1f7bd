"""The archive of news: which questions narrow it down."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from core.facets import Facet, Listing
from news.models.topics import NewsTopic
from news.querysets import NewsQuerySet

PER_PAGE = 12


def archive(*, news: NewsQuerySet, topics: Iterable[NewsTopic], params: Any) -> Listing:
    """Published news narrowed down by topic and year. `params` is the address's query."""
    named = {topic.slug: topic for topic in topics}
    by_topic = Facet(
        "topic",
        "О чём",
        {slug: topic.name for slug, topic in named.items()},
        lambda slug: Q(topic_id=named[slug].pk),
    )
    by_year = Facet(
        "year", "Год", {str(year): str(year) for year in news.years()}, lambda year: Q(year=int(year))
    )
    return Listing(rows=news.for_cards(), facets=[by_topic, by_year], params=params, per_page=PER_PAGE)
