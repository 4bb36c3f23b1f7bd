"""The festival as a season: its programme, what is now and next, its money, its earlier years."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from wagtail.models import PageViewRestriction

from events.domain.programme import Programme, now_and_next
from events.models import FestivalItem, FestivalPage, FestivalPhoto, FestivalRelated
from tests.factories.events import (
    FestivalPageFactory,
    FullFestivalPageFactory,
    SeminarPageFactory,
    at,
)
from tests.factories.media import PictureFactory
from tests.factories.report_pages import FinancialReportPageFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


def item(title: str, day: str, clock: str, until: str = "", **fields: Any) -> FestivalItem:
    ends = at(day, until) if until else None
    return FestivalItem(
        **{"title": title, "starts_at": at(day, clock), "ends_at": ends, "place": "Сцена", **fields}
    )


ITEMS = [
    item("Открытие", "2026-12-05", "10:00", "10:30", track="Всем"),
    item("Мастерская", "2026-12-05", "10:00", "12:00", place="Аллея", track="Детям"),
    item("Форум", "2026-12-05", "12:00", "14:00", track="НКО"),
    item("Катание", "2026-12-05", "11:00", "12:00", cancelled=True),
    item("Закрытие", "2026-12-06", "15:00", "16:00", track="Всем"),
]


def told(now: datetime) -> tuple[list[str], list[str], str]:
    found = now_and_next(ITEMS, now=now)
    return (
        [one.title for one in found.now],
        [one.title for one in found.next],
        found.next_title.replace("\u00a0", " "),
    )


def test_now_and_next_turn_at_the_second() -> None:
    assert told(at("2026-12-05", "10:00") - SECOND) == ([], ["Открытие", "Мастерская"], "10:00")
    assert told(at("2026-12-05", "10:00")) == (["Открытие", "Мастерская"], ["Форум"], "12:00")
    assert told(at("2026-12-05", "10:30")) == (["Мастерская"], ["Форум"], "12:00")
    assert told(at("2026-12-05", "23:00")) == ([], ["Закрытие"], "6 декабря, 15:00")
    assert told(at("2026-12-06", "16:00")) == ([], [], "")


def test_an_item_without_an_end_lasts_an_hour_and_never_past_midnight() -> None:
    late = item("Огни", "2026-12-05", "23:30")
    assert [one.title for one in now_and_next([late], now=at("2026-12-06", "00:00") - SECOND).now] == ["Огни"]
    assert now_and_next([late], now=at("2026-12-06", "00:00")).now == []


EARLIER = at("2026-11-01")


def look(query: str = "", now: datetime = EARLIER) -> Programme:
    return Programme(items=ITEMS, params=QueryDict(query), now=now)


def test_the_programme_is_told_day_by_day_and_hour_by_hour() -> None:
    days = [(day.title.replace("\u00a0", " "), [one.title for one in day.items]) for day in look().days]
    assert days == [
        ("5 декабря, суббота", ["Мастерская", "Открытие", "Катание", "Форум"]),
        ("6 декабря, воскресенье", ["Закрытие"]),
    ]


def test_day_place_and_track_narrow_it_and_counts_tell_what_choosing_gives() -> None:
    programme = look("track=Всем")
    assert [one.title for one in programme.found] == ["Открытие", "Закрытие"]
    counts = {q.facet.name: {c.value: c.count for c in q.choices} for q in programme.open_questions}
    assert counts["day"] == {"2026-12-05": 1, "2026-12-06": 1}
    assert counts["place"] == {"Аллея": 0, "Сцена": 2}
    assert [one.title for one in look("day=2026-12-06").found] == ["Закрытие"]
    assert look("place=Луна").strangers == [("Площадка", "Луна")]


def test_now_and_next_stand_on_the_page_from_the_eve_until_the_end() -> None:
    assert look(now=at("2026-12-04", "00:00") - SECOND).live is None
    assert look(now=at("2026-12-04", "00:00")).live is not None
    assert look(now=at("2026-12-06", "16:00")).live is None


def test_the_page_shows_now_next_and_everything_it_has(client: Client) -> None:
    page = FullFestivalPageFactory()
    FinancialReportPageFactory()
    html = soup(client.get(page.url).content.decode())
    assert [one.get_text(" ", strip=True) for one in html.select("#now .slots b")] == [
        "Открытие",
        "Мастерская",
    ]
    heads = [head.get_text(" ", strip=True) for head in html.select("main h2")][2:]
    assert heads == [
        "Программа",
        "Форумы фестиваля",
        "Площадки и стенды",
        "Партнёры года",
        "Деньги и результаты",
        "Читайте о фестивале",
        "Прошлые годы",
    ]


def test_an_unannounced_season_says_so(client: Client) -> None:
    page = FestivalPageFactory(frequency="ежегодно")
    html = soup(client.get(page.url).content.decode())
    assert [one.get_text(" ", strip=True) for one in html.select(".panel .meta li")] == [
        "Даты не объявлены",
        "Ежегодно",
    ]
    assert html.select("#programme, #now, #money") == []
    assert page.schema_org(site_url="https://example.org") is None


def test_money_is_told_from_the_ledger_with_its_year_and_the_way_to_its_entries(client: Client) -> None:
    FinancialReportPageFactory()
    page = FestivalPageFactory(year=2026, money_category="forums")
    html = soup(client.get(page.url).content.decode())
    sum_ = html.select_one(".number .figure a")
    assert sum_.get_text().replace("\u00a0", " ") == "351 000 ₽"
    assert sum_["href"].startswith("/reports/ledger/?year=2017&")
    assert client.get(sum_["href"]).status_code == 200
    assert "последнее, что известно: 2017 год" in html.get_text().replace("\u00a0", " ")


def test_without_entries_it_says_that_nothing_is_known(client: Client) -> None:
    page = FestivalPageFactory(money_category="forums")
    assert "Записей о деньгах фестиваля пока нет" in client.get(page.url).content.decode().replace(
        "\u00a0", " "
    )


def test_only_pages_anybody_may_see_are_led_to(client: Client) -> None:
    open_, closed, draft = (SeminarPageFactory(title=name, slug=name) for name in ("open", "closed", "draft"))
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    draft.unpublish()
    page = FestivalPageFactory(
        rows={"related": [FestivalRelated(related_page=one) for one in (open_, closed, draft)]}
    )
    html = soup(client.get(page.url).content.decode())
    assert [link["href"] for link in html.select("#stories, .updates h3 a") if link.name == "a"] == [
        open_.url
    ]


def test_a_photo_is_shown_only_when_its_people_agreed(client: Client) -> None:
    shown, unknown = PictureFactory(people_consent="nobody"), PictureFactory(people_consent="unknown")
    page = FestivalPageFactory(
        rows={"photos": [FestivalPhoto(image=shown, caption="Да"), FestivalPhoto(image=unknown)]}
    )
    html = soup(client.get(page.url).content.decode())
    assert len(html.select(".gallery figure")) == 1


def test_earlier_years_stand_below_the_latest_first(client: Client) -> None:
    page = FestivalPageFactory()
    for year in (2023, 2025, 2024):
        FestivalPageFactory(parent=page, title=f"Год {year}", slug=f"y{year}", year=year)
    FestivalPageFactory(parent=page, title="Черновик", slug="draft", year=2026, live=False)
    assert [season.year for season in FestivalPage.objects.get(pk=page.pk).seasons] == [2025, 2024, 2023]
