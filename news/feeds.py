"""News for feed readers: RSS 2.0 (https://www.rssboard.org/rss-specification) and JSON Feed 1.1 (https://jsonfeed.org/version/1.1).

Both hold the newest real news in short, each with the address of the whole. What is invented for demonstration is never
sent: a reader's program cannot show the label «демо».
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import escape

from news.querysets import CARD_PHOTO

ITEMS = 30
JSON_FEED_VERSION = "https://jsonfeed.org/version/1.1"
RSS_TYPE = "application/rss+xml; charset=utf-8"
JSON_TYPE = "application/feed+json; charset=utf-8"


@dataclass(frozen=True)
class Channel:
    """What a feed says of itself; addresses are absolute. `site_url` begins the addresses of its items."""

    title: str
    description: str
    home_url: str
    feed_url: str
    site_url: str


def rss(*, channel: Channel, news: Sequence[Any]) -> bytes:
    """The feed as RSS 2.0."""
    feed = Rss201rev2Feed(
        title=channel.title,
        link=channel.home_url,
        description=channel.description,
        language="ru",
        feed_url=channel.feed_url,
    )
    for page in news:
        address = f"{channel.site_url}{page.url}"
        feed.add_item(
            title=page.title,
            link=address,
            description=escape(page.summary),  # readers take it for HTML
            pubdate=page.told_at,
            updateddate=page.last_published_at,
            unique_id=address,
            unique_id_is_permalink=True,
            categories=[page.topic.name],
        )
    return feed.writeString("utf-8").encode()


def json_feed(*, channel: Channel, news: Sequence[Any]) -> dict[str, Any]:
    """The feed as JSON Feed 1.1."""
    return {
        "version": JSON_FEED_VERSION,
        "title": channel.title,
        "home_page_url": channel.home_url,
        "feed_url": channel.feed_url,
        "description": channel.description,
        "language": "ru",
        "items": [_json_item(page, channel.site_url) for page in news],
    }


def _json_item(page: Any, site_url: str) -> dict[str, Any]:
    address = f"{site_url}{page.url}"
    item = {
        "id": address,
        "url": address,
        "title": page.title,
        "summary": page.summary,
        "content_text": page.summary,
        "date_published": page.told_at.isoformat(),
        "authors": [{"name": page.byline}],
        "tags": [page.topic.name],
    }
    if page.last_published_at:
        item["date_modified"] = max(page.last_published_at, page.told_at).isoformat()
    if page.shown_photo:
        item["image"] = f"{site_url}{page.shown_photo.get_rendition(CARD_PHOTO).url}"
    return item
