"""The library and its items as a reader sees them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from library.models import LibraryItemPage
from tests.admin.conftest import browser
from tests.factories.events import SeminarPageFactory
from tests.factories.initiatives import AudienceFactory
from tests.factories.library import (
    FullLibraryItemPageFactory,
    LibraryIndexPageFactory,
    LibraryItemPageFactory,
    ProblemFactory,
    TopicFactory,
    shelf,
)
from tests.support.reading import soup

pytestmark = pytest.mark.django_db
LAW = {"kind": "law", "act_number": "1754", "text_date": date(2013, 11, 6)}


def read(client: Client, url: str) -> Any:
    return soup(client.get(url).content.decode().replace("\u00a0", " "))


def words(node: Any) -> str:
    return " ".join(node.get_text(" ").split())


def found(client: Client, query: str) -> list[str]:
    return [words(title) for title in read(client, f"{shelf().url}?{query}").select("#results h3 a")]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("problem=voice", ["Новость"]),
        ("topic=law", ["Акт"]),
        ("kind=law", ["Акт"]),
        ("kind=law&kind=guide", ["Новость", "Акт"]),
        ("audience=ngo", ["Новость"]),
        ("q=нОвост", ["Новость"]),
        ("q=1754", ["Акт"]),
        ("problem=voice&kind=law", []),
    ],
)
def test_the_library_is_narrowed_down(client: Client, query: str, titles: list[str]) -> None:
    problems, audiences = [ProblemFactory(slug="voice")], [AudienceFactory(slug="ngo")]
    LibraryItemPageFactory(title="Новость", kind="guide", problems=problems, audiences=audiences)
    law = TopicFactory(slug="law", name="Право")
    LibraryItemPageFactory(title="Акт", topic=law, is_archive=True, **LAW)
    assert found(client, query) == titles


def test_the_archive_stands_last(client: Client) -> None:
    LibraryItemPageFactory(title="А архив", is_archive=True)
    LibraryItemPageFactory(title="Я памятка")
    assert found(client, "") == ["Я памятка", "А архив"]


def test_drafts_and_closed_items_stay_in_the_cupboard(client: Client) -> None:
    LibraryItemPageFactory(title="Черновик", live=False)
    closed = LibraryItemPageFactory(title="Закрытый")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    assert found(client, "") == []


def test_an_old_act_says_that_it_may_be_out_of_date(client: Client) -> None:
    page = LibraryItemPageFactory(**LAW)
    note = read(client, page.url).select_one(".prose .note")
    assert words(note) == (
        "Акт принят 6 ноября 2013 года, с тех пор он мог устареть. "
        "Прежде чем ссылаться, сверьте с действующей редакцией."
    )
    assert (
        words(read(client, shelf().url).select_one("#results .card .meta li:last-child"))
        == "текст мог устареть"
    )


def test_the_term_of_a_kind_is_set_on_the_librarys_page(client: Client) -> None:
    LibraryIndexPageFactory(law_months=0)
    assert read(client, LibraryItemPageFactory(**LAW).url).select(".prose .note") == []


@pytest.mark.parametrize(("hour", "stale"), [(16, False), (17, True)])
def test_a_text_grows_old_at_midnight_in_the_town(client: Client, hour: int, stale: bool) -> None:
    LibraryIndexPageFactory(template_months=12)
    page = LibraryItemPageFactory(text_date=date(2025, 11, 23))
    with mock.patch("django.utils.timezone.now", return_value=datetime(2026, 11, 22, hour, tzinfo=UTC)):
        assert bool(read(client, page.url).select(".prose .note")) is stale


@pytest.mark.parametrize(
    ("free", "total", "said"),
    [
        (None, None, "есть ли на полке, не указано"),
        (0, 1, "все у читателей"),
        (1, 2, "на полке 1 из 2"),
    ],
)
def test_a_book_says_whether_it_is_there(
    client: Client, free: int | None, total: int | None, said: str
) -> None:
    LibraryItemPageFactory(kind="book", book_author="А. Рябинина", copies_free=free, copies_total=total)
    facts = [words(line) for line in read(client, shelf().url).select("#results .card .meta li")]
    assert facts == ["А. Рябинина", said]


def test_an_item_offers_its_files_with_kind_and_size(client: Client) -> None:
    page = FullLibraryItemPageFactory()
    button = read(client, page.url).select_one(".panel a.button")
    assert words(button) == "Скачать TXT , Проверка заявки , 12 байт"
    assert button["href"] == page.files.first().document.url


def test_pages_beside_are_shown_while_anybody_may_see_them(client: Client) -> None:
    page = FullLibraryItemPageFactory()
    assert [link["href"] for link in read(client, page.url).select(".prose h2 + .files a")][-1:] == [
        "/library/next/"
    ]
    LibraryItemPage.objects.get(slug="next").unpublish()
    assert "Что рядом" not in [words(title) for title in read(client, page.url).select("h2")]


def test_the_nearest_seminar_on_the_topic_stands_with_its_day(client: Client) -> None:
    now = timezone.now()
    links = [
        SeminarPageFactory(title=title, slug=f"s{days}", starts_at=now + timedelta(days=days), ends_at=None)
        for title, days in (("Прошедший", -9), ("Дальний", 20), ("Ближний", 3))
    ]
    page = LibraryItemPageFactory(links=links)
    shown = [words(title) for title in read(client, page.url).select("article.event .name")]
    assert shown == ["Ближний"]


def test_without_a_coming_seminar_there_is_no_empty_heading(client: Client) -> None:
    past = SeminarPageFactory(starts_at=timezone.now() - timedelta(days=9), ends_at=None)
    html = read(client, LibraryItemPageFactory(links=[past]).url)
    assert "Ближайший семинар на эту тему" not in [words(title) for title in html.select("h2")]


def test_an_invented_item_is_labelled_and_not_told_to_programs(client: Client) -> None:
    page = LibraryItemPageFactory(is_demo=True)
    assert "Этот материал придуман" in words(read(client, page.url).select_one(".prose .note"))
    assert read(client, shelf().url).select("#results .card .tag .demo") != []
    assert page.schema_org(site_url="https://example.ru") is None


def test_an_act_is_told_to_programs_as_legislation() -> None:
    told = LibraryItemPageFactory(**LAW).schema_org(site_url="https://example.ru") or {}
    assert (told["@type"], told["legislationIdentifier"], told["legislationLegalForce"]) == (
        "Legislation",
        "1754",
        None,
    )
    assert told["legislationDate"] == date(2013, 11, 6)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({**LAW, "act_number": " "}, "act_number"),
        ({**LAW, "text_date": None}, "text_date"),
        ({"kind": "book", "copies_total": 1, "copies_free": 2}, "copies_free"),
        ({"kind": "book", "copies_free": 2}, "copies_total"),
        ({"kind": "recording"}, "recording_url"),
        ({"text_date": date(2026, 1, 2), "checked_on": date(2026, 1, 1)}, "checked_on"),
    ],
)
def test_what_is_missing_or_contradicts_is_told_by_field(fields: dict[str, Any], wrong: str) -> None:
    page = LibraryItemPage(title="Материал", slug="material", topic=TopicFactory(), **fields)
    with pytest.raises(ValidationError) as refusal:
        page.clean()
    assert list(refusal.value.message_dict) == [wrong]


def test_the_list_takes_words_and_keeps_them_in_the_field(client: Client) -> None:
    LibraryItemPageFactory(title="Смета")
    field = read(client, f"{shelf().url}?q=смет").select_one("form.filters input[name=q]")
    assert field["value"] == "смет"


@pytest.mark.parametrize(
    ("address", "button"), [("problem", "Добавить трудность"), ("topic", "Добавить тему материала")]
)
def test_the_admin_speaks_of_headings_in_the_right_case(address: str, button: str) -> None:
    said = browser("Модераторы").get(f"/admin/snippets/library/{address}/").content.decode()
    assert button in said
