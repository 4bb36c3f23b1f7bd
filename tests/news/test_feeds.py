"""The feeds as a reader's program reads them: another library parses the RSS, rules of the standard judge the JSON."""

from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from news.domain.moments import moment_of
from news.feeds import ITEMS
from tests.factories.home import BareHomePageFactory
from tests.factories.media import PictureFactory
from tests.factories.news import BriefNewsPageFactory, NewsIndexPageFactory, NewsTopicFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def section() -> Page:
    return NewsIndexPageFactory(parent=BareHomePageFactory())


def rss(client: Client, query: str = "") -> Any:
    return feedparser.parse(client.get(f"/news/feed/{query}").content)


def as_json(client: Client, query: str = "") -> dict[str, Any]:
    return client.get(f"/news/feed.json{query}").json()


def test_the_rss_is_well_formed_and_complete(client: Client) -> None:
    BriefNewsPageFactory(
        title="Горка & снег", slug="gorka", date=date(2026, 11, 20), summary="Покрасили <до> снега."
    )
    response = client.get("/news/feed/")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    feed = feedparser.parse(response.content)
    assert (feed.bozo, feed.version) == (False, "rss20")
    assert feed.feed.title == "Новости · Добрый Железногорск"
    assert feed.feed.link == "http://testserver/news/"
    assert feed.feed.language == "ru"
    assert [link.href for link in feed.feed.links if link.rel == "self"] == ["http://testserver/news/feed/"]
    item = feed.entries[0]
    assert (item.title, item.link) == ("Горка & снег", "http://testserver/news/gorka/")
    assert item.id == item.link
    assert b'<guid isPermaLink="true">' in response.content
    assert item.summary == "Покрасили &lt;до&gt; снега."
    assert [tag.term for tag in item.tags] == ["Программа"]
    assert item.published == "Fri, 20 Nov 2026 12:00:00 +0700"


def test_the_json_keeps_to_json_feed_1_1(client: Client) -> None:
    page = BriefNewsPageFactory(slug="gorka", date=date(2026, 11, 20), photo=PictureFactory())
    response = client.get("/news/feed.json")
    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    feed = response.json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "http://testserver/news/feed.json"
    assert feed["home_page_url"] == "http://testserver/news/"
    assert problems(feed) == []
    item = feed["items"][0]
    assert (item["id"], item["title"], item["content_text"]) == (item["url"], page.title, page.summary)
    assert item["date_published"] == "2026-11-20T12:00:00+07:00"
    assert item["authors"] == [{"name": "Редакция сайта"}]
    assert urlsplit(item["image"]).path.startswith("/media/images/")


TOP = {"version", "title", "home_page_url", "feed_url", "description", "language", "items"}
ITEM = {
    "id",
    "url",
    "title",
    "summary",
    "content_text",
    "date_published",
    "date_modified",
    "authors",
    "tags",
    "image",
}


def problems(feed: dict[str, Any]) -> list[str]:
    """What https://jsonfeed.org/version/1.1 forbids: strange keys, missing ones, addresses that are not whole."""
    found = [f"unknown: {key}" for key in feed.keys() - TOP]
    found += [f"missing: {key}" for key in ("version", "title", "items") if not feed.get(key)]
    for item in feed["items"]:
        found += [f"unknown in item: {key}" for key in item.keys() - ITEM]
        found += [] if isinstance(item.get("id"), str) else ["no id"]
        found += [] if item.get("content_text") or item.get("content_html") else ["no content"]
        found += [f"no zone: {item[key]}" for key in ("date_published", "date_modified")
                  if key in item and datetime.fromisoformat(item[key]).tzinfo is None]  # fmt: skip
        found += [item[key] for key in ("url", "image") if key in item and not urlsplit(item[key]).netloc]
    ids = [item["id"] for item in feed["items"]]
    return found + [one for one in ids if ids.count(one) > 1]


def test_what_is_invented_closed_or_unfinished_is_not_sent(client: Client) -> None:
    BriefNewsPageFactory(title="Настоящая")
    BriefNewsPageFactory(title="Придуманная", is_demo=True)
    BriefNewsPageFactory(title="Черновик", live=False)
    closed = BriefNewsPageFactory(title="Закрытая")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    assert [item.title for item in rss(client).entries] == ["Настоящая"]
    assert [item["title"] for item in as_json(client)["items"]] == ["Настоящая"]


def test_a_topic_has_a_feed_of_its_own(client: Client) -> None:
    BriefNewsPageFactory(title="О фестивале", topic=NewsTopicFactory(slug="festival", name="Фестиваль"))
    BriefNewsPageFactory(title="О другом")
    feed = rss(client, "?topic=festival")
    assert [item.title for item in feed.entries] == ["О фестивале"]
    assert feed.feed.title == "Фестиваль: Новости · Добрый Железногорск"
    assert as_json(client, "?topic=festival")["feed_url"] == "http://testserver/news/feed.json?topic=festival"
    assert client.get("/news/feed/?topic=nowhere").status_code == 404


def test_pages_of_news_tell_readers_programs_where_the_feeds_are(client: Client) -> None:
    piece = BriefNewsPageFactory()
    for address in ("/news/", piece.url):
        links = soup(client.get(address).content.decode()).select("head link[rel=alternate]")
        assert [(link["type"], link["href"]) for link in links] == [
            ("application/rss+xml", "/news/feed/"),
            ("application/feed+json", "/news/feed.json"),
        ]


def test_a_section_that_is_not_public_has_no_feed(client: Client, section: Page) -> None:
    section.unpublish()
    assert client.get("/news/feed/").status_code == client.get("/news/feed.json").status_code == 404


def test_a_feed_holds_the_newest_and_asks_as_often_whatever_there_is(client: Client) -> None:
    def asked() -> int:
        client.get("/news/feed.json")
        with CaptureQueriesContext(connection) as queries:
            client.get("/news/feed.json")
        return len(queries)

    BriefNewsPageFactory(photo=PictureFactory())
    before = asked()
    for number in range(ITEMS + 3):
        BriefNewsPageFactory(title=f"Новость {number}", date=date(2025, 1, 1), photo=PictureFactory())
    assert asked() == before
    assert len(as_json(client)["items"]) == len(rss(client).entries) == ITEMS


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2026-11-19T17:00:00+00:00", "2026-11-20T00:00:00+07:00"),  # midnight in the town
        ("2026-11-19T16:59:59+00:00", "2026-11-20T12:00:00+07:00"),  # a second before it: another day
        ("2026-11-20T16:59:59+00:00", "2026-11-20T23:59:59+07:00"),
        (None, "2026-11-20T12:00:00+07:00"),
    ],
)
def test_the_moment_is_that_of_publishing_if_it_was_on_the_day(published: str | None, told: str) -> None:
    at = datetime.fromisoformat(published) if published else None
    assert moment_of(day=date(2026, 11, 20), published_at=at).isoformat() == told
