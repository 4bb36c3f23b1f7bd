"""The section of news: topics, years, the festival, pages."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from tests.factories.home import BareHomePageFactory
from tests.factories.news import BriefNewsPageFactory, NewsIndexPageFactory, NewsTopicFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def section() -> Page:
    return NewsIndexPageFactory(parent=BareHomePageFactory())


def look(client: Client, query: str = "") -> Any:
    return soup(client.get(f"/news/{query}").content.decode())


def titles(page: Any) -> list[str]:
    return [" ".join(title.get_text().split()) for title in page.select("#results .news-list h3")]


def chips(page: Any) -> list[str]:
    return [" ".join(chip.get_text(" ", strip=True).split()) for chip in page.select("#filters label.chip")]


def three() -> None:
    feast = NewsTopicFactory(slug="festival", name="Фестиваль", is_festival=True)
    grants = NewsTopicFactory(slug="grants", name="Гранты")
    BriefNewsPageFactory(title="Площадки", topic=feast, date=date(2026, 11, 1))
    BriefNewsPageFactory(title="Итоги форума", topic=feast, date=date(2025, 12, 31))
    BriefNewsPageFactory(title="Победа", topic=grants, date=date(2026, 1, 1))


def test_the_newest_stand_first(client: Client) -> None:
    three()
    assert titles(look(client)) == ["Площадки", "Победа", "Итоги форума"]


def test_of_one_day_the_one_made_last_stands_first(client: Client) -> None:
    for title in ("Утром", "Вечером"):
        BriefNewsPageFactory(title=title, date=date(2026, 11, 1))
    assert titles(look(client)) == ["Вечером", "Утром"]


def test_topics_and_years_are_counted(client: Client) -> None:
    three()
    assert chips(look(client)) == ["Гранты 1", "Фестиваль 2", "2026 2", "2025 1"]
    assert chips(look(client, "?year=2026")) == ["Гранты 1", "Фестиваль 1", "2026 2", "2025 1"]


def test_a_year_and_a_topic_narrow_down(client: Client) -> None:
    three()
    assert titles(look(client, "?year=2025")) == ["Итоги форума"]
    assert titles(look(client, "?topic=festival")) == ["Площадки", "Итоги форума"]
    assert titles(look(client, "?topic=festival&year=2026")) == ["Площадки"]


def test_the_festival_stands_apart_on_the_first_screen_only(client: Client) -> None:
    three()
    front = look(client).select_one(".news-festival")
    assert [link.get_text() for link in front.select("li a")] == ["Площадки", "Итоги форума"]
    assert front.select_one("a.more")["href"] == "/news/?topic=festival"
    assert look(client, "?year=2026").select(".news-festival") == []


def test_drafts_and_closed_pieces_are_neither_shown_nor_counted(client: Client) -> None:
    three()
    BriefNewsPageFactory(title="Черновик", live=False)
    closed = BriefNewsPageFactory(title="Закрытая", date=date(2020, 1, 1))
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    page = look(client)
    assert titles(page) == ["Площадки", "Победа", "Итоги форума"]
    assert page.select_one("#h-results").get_text() == "3 новости"
    assert "2020" not in " ".join(chips(page))


def test_the_archive_comes_in_pages(client: Client) -> None:
    for number in range(14):
        BriefNewsPageFactory(title=f"Новость {number:02}", date=date(2026, 1, 1 + number))
    assert titles(look(client))[0] == "Новость 13"
    assert titles(look(client, "?page=2")) == ["Новость 01", "Новость 00"]
    assert look(client, "?page=2").title.get_text(strip=True) == "Новости, страница 2 · Добрый Железногорск"
    assert client.get("/news/?page=3").status_code == 404


def test_nothing_found_leads_back_and_nothing_at_all_leads_home(client: Client) -> None:
    assert look(client).select_one(".empty h2").get_text() == "Новостей пока нет"
    three()
    page = look(client, "?topic=grants&year=2025")
    assert page.select_one(".empty .button")["href"] == "/news/"


def test_invented_pieces_carry_their_label(client: Client) -> None:
    BriefNewsPageFactory(is_demo=True)
    page = look(client)
    assert [label.get_text() for label in page.select(".news-row .demo")] == ["демо"]
    assert "Всё, что помечено «демо»" in page.select_one("footer").get_text()
