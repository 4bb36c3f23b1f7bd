"""A piece of news as a reader meets it."""

import json
import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from core.models.images import PeopleConsent
from news.domain.bylines import byline
from reports.models import LedgerEntry
from tests.factories.events import SeminarPageFactory, at
from tests.factories.home import BareHomePageFactory, StandardPageFactory
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.media import PictureFactory
from tests.factories.news import BriefNewsPageFactory, NewsPageFactory, NewsTopicFactory, VideoFactory
from tests.factories.report_pages import passport
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def front() -> Page:
    return BareHomePageFactory()


def read(client: Client, page: Page) -> Any:
    return soup(client.get(page.url).content.decode())


def words(tag: Any) -> str:
    return " ".join(tag.get_text(" ", strip=True).split())


def test_it_says_when_who_and_on_what(client: Client) -> None:
    page = read(client, NewsPageFactory(date=date(2026, 11, 20)))
    assert words(page.h1) == "Горка снова красная"
    assert words(page.select_one("aside time")) == "20 ноября 2026, пятница"
    assert words(page.select_one(".story .theme")) == "Программа"
    assert page.select_one(".story a.theme")["href"] == "/news/?topic=programme"
    assert "Мария Соснина, координатор дворов" in words(page.select_one("aside"))


@pytest.mark.parametrize(
    ("role", "name", "agrees", "shown"),
    [
        ("", "", False, "Редакция сайта"),
        ("Координатор дворов", "", False, "Координатор дворов"),
        ("Координатор дворов", "Мария Соснина", False, "Координатор дворов"),
        ("", "Мария Соснина", False, "Редакция сайта"),
        ("", "Мария Соснина", True, "Мария Соснина"),
        ("Координатор дворов", "Мария Соснина", True, "Мария Соснина, координатор дворов"),
    ],
)
def test_a_name_is_shown_only_with_consent(role: str, name: str, agrees: bool, shown: str) -> None:
    assert byline(role=role, name=name, agrees=agrees) == shown


def test_a_name_without_consent_is_not_even_kept() -> None:
    with pytest.raises(ValidationError) as refused:
        BriefNewsPageFactory(author_name="Мария Соснина")
    assert list(refused.value.message_dict) == ["author_agrees"]


def test_a_sum_comes_from_the_ledger_with_a_way_to_its_entries(client: Client) -> None:
    passport()
    figure = {"noun": "на программы", "kind": "expense", "year": 2017, "category": "programmes", "fund": ""}
    page = read(client, BriefNewsPageFactory(body=[("ledger_figure", {**figure, "initiative": None})]))
    assert words(page.select_one(".number .figure")) == "2 089 000 ₽"
    assert page.select_one(".number .figure a")["href"] == (
        "/reports/ledger/?year=2017&kind=expense&category=programmes&basis=passport"
    )
    assert words(page.select_one(".number .small")) == (
        "Затраты по паспорту, 2017 год. Сумма сложена сейчас из книги: 1 запись"
    )


def test_a_sum_of_nothing_says_so(client: Client) -> None:
    figure = {
        "noun": "На краску",
        "kind": "income",
        "year": 1999,
        "category": "",
        "fund": "",
        "initiative": None,
    }
    page = read(client, BriefNewsPageFactory(body=[("ledger_figure", figure)]))
    assert words(page.select_one(".told .note")) == "На краску: таких записей в книге пока нет."
    assert LedgerEntry.objects.count() == 0


def test_pages_of_every_type_stand_as_cards(client: Client) -> None:
    seminar = SeminarPageFactory(title="Маркетинг для НКО", starts_at=at("2026-12-05", "11:00"), ends_at=None)
    story = [
        ("page", InitiativePageFactory(title="Двор", schedule="по средам, 16:00", place="Парк")),
        ("page", seminar),
    ]
    page = read(client, BriefNewsPageFactory(body=story))
    first, second = page.select(".told .to-page")
    assert words(first.select_one(".theme")) == "Инициатива"
    assert words(first.select_one(".name")) == "Двор"
    assert [words(line) for line in first.select(".meta li")] == ["по средам, 16:00", "Парк"]
    assert words(second.select_one(".theme")).startswith("Семинар")
    assert words(second.select_one(".meta li")) == "5 декабря 2026, суббота, 11:00"


def test_a_page_that_is_not_public_shows_nothing_of_itself(client: Client) -> None:
    draft = StandardPageFactory(title="Черновик бюджета", slug="draft", live=False)
    closed = StandardPageFactory(title="Закрытое", slug="closed")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    page = BriefNewsPageFactory(body=[("page", draft), ("page", closed)], related=[("page", closed)])
    assert read(client, page).select(".to-page") == []
    assert "Черновик бюджета" not in client.get(page.url).content.decode()
    assert "Закрытое" not in client.get(page.url).content.decode()


def test_a_video_has_controls_captions_and_its_text(client: Client) -> None:
    page = read(
        client, BriefNewsPageFactory(body=[("video", {"video": VideoFactory(), "caption": "Две минуты"})])
    )
    video = page.select_one("video")
    assert "controls" in video.attrs
    assert video.source["type"] == "video/mp4"
    assert video.source["src"].startswith("/media/videos/gorka")
    assert words(page.select_one("figcaption")) == "Две минуты. Автор: Совет двора. Снято для программы"
    assert words(page.select_one(".video details .prose")) == "Двое соседей красят горку и смеются."


def test_a_video_and_a_photo_wait_for_consent(client: Client) -> None:
    unknown = {"people_consent": PeopleConsent.UNKNOWN}
    story = [("video", {"video": VideoFactory(**unknown), "caption": ""})]
    page = read(client, BriefNewsPageFactory(body=story, photo=PictureFactory(**unknown)))
    assert page.select("video, .story details, .cover img, .cover picture") == []
    assert len(page.select(".cover svg")) == 1


def test_an_invented_piece_is_labelled_and_kept_from_programs(client: Client) -> None:
    page = read(client, BriefNewsPageFactory(is_demo=True))
    assert words(page.select_one("aside .demo")) == "демо"
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert "NewsArticle" not in str(page.find_all("script"))
    in_sitemap = re.findall(r"<loc>([^<]*/news/[^<]*)</loc>", client.get("/sitemap.xml").content.decode())
    assert [urlsplit(address).path for address in in_sitemap] == ["/news/"]


def test_it_tells_programs_what_it_is(client: Client) -> None:
    page = NewsPageFactory(date=date(2026, 11, 20))
    told = json.loads(read(client, page).select_one("script[type='application/ld+json']").string)
    article = next(thing for thing in told["@graph"] if thing["@type"] == "NewsArticle")
    assert article["headline"] == "Горка снова красная"
    assert article["datePublished"] == "2026-11-20T12:00:00+07:00"
    assert article["author"] == {"@type": "Person", "name": "Мария Соснина"}
    assert article["mainEntityOfPage"] == "http://testserver/news/gorka/"


def test_more_on_the_topic_follows_unless_the_editor_named_enough(client: Client) -> None:
    for number in range(4):
        BriefNewsPageFactory(title=f"Ещё {number}", date=date(2026, 10, 1 + number))
    BriefNewsPageFactory(title="Другое", topic=NewsTopicFactory(slug="other"))
    page = read(client, BriefNewsPageFactory(title="Сама"))
    assert [words(title) for title in page.select(".news-list h3")] == ["Ещё 3", "Ещё 2", "Ещё 1"]
    named = [("page", StandardPageFactory(slug=f"named-{number}")) for number in range(3)]
    assert read(client, BriefNewsPageFactory(related=named)).select(".news-list") == []


def test_the_fullest_story_asks_no_more_than_twenty_times(client: Client) -> None:
    passport()
    pages = [
        InitiativePageFactory(),
        StandardPageFactory(slug="one"),
        SeminarPageFactory(),
        BriefNewsPageFactory(),
    ]
    sums = [{"noun": "Сумма", "kind": "expense", "year": year, "category": "", "fund": "", "initiative": None}
            for year in (2017, 2018, None)]  # fmt: skip
    shots = [{"images": [{"image": PictureFactory(), "caption": ""} for _ in range(4)]} for _ in range(3)]
    story = [
        *(("page", page) for page in pages),
        *(("ledger_figure", one) for one in sums),
        *(("gallery", shot) for shot in shots),
        *(("video", {"video": VideoFactory(), "caption": ""}) for _ in range(3)),
    ]
    page = NewsPageFactory(body=story, related=[("page", one) for one in pages])
    client.get(page.url)
    with CaptureQueriesContext(connection) as asked:
        client.get(page.url)
    assert len(asked) <= 20, "\n".join(query["sql"][:160] for query in asked)
