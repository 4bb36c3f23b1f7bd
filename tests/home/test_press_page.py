"""The page for the press: nothing invented, everything with date and source, pictures without their secrets."""

import io
from decimal import Decimal
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image
from wagtail.models import Collection

from core.models.images import ImageLicence, PeopleConsent
from home.logos import LOGOS
from home.press import costs, grant_results, growth, indicators
from reports.enums_indicators import IndicatorBasis
from tests.factories.grants import GrantContestFactory, GrantFigureFactory, GrantResultFactory
from tests.factories.home import BareHomePageFactory, PressPageFactory
from tests.factories.media import PictureFactory, pixels
from tests.factories.report_pages import IndicatorFactory, passport
from tests.factories.reports import posted
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def front() -> None:
    BareHomePageFactory()


def read(client: Client) -> BeautifulSoup:
    return soup(client.get("/press/").content.decode())


def words(tag: Any) -> str:
    return " ".join(tag.get_text(" ", strip=True).split())


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_costs_are_told_as_the_ledger_knows_them() -> None:
    passport()
    posted(amount=Decimal("14200.50"))
    told = [(plain(fact.figure), plain(fact.noun), fact.dated, fact.address) for fact in costs()]
    assert told == [
        (
            "14 200,50 ₽",
            "потрачено, из них 0 ₽ — бюджетные средства",
            "2026 год",
            "/reports/ledger/?year=2026&kind=expense&basis=paid",
        ),
        (
            "2 895 000 ₽",
            "затраты по паспорту, из них 2 089 000 ₽ — бюджетные средства",
            "2017 год",
            "/reports/ledger/?year=2017&kind=expense&basis=passport",
        ),
    ]


def test_what_is_invented_is_not_for_print() -> None:
    posted(amount=Decimal("500.00"), is_demo=True)
    GrantResultFactory(is_demo=True)
    GrantFigureFactory(is_demo=True)
    indicator = IndicatorFactory(number=5)
    indicator.values.update(is_demo=True)
    assert [*costs(), *grant_results(""), *growth(""), *indicators("")] == []


def test_an_indicator_says_that_nobody_knows_how_it_was_counted() -> None:
    indicator = IndicatorFactory(number=6, short_title="жителей получили помощь")
    indicator.values.update(
        basis=IndicatorBasis.PASSPORT, method="", qualifier="не менее", value=5000, year=2017
    )
    fact = indicators("/reports/indicators/")[0]
    assert (plain(fact.figure), fact.noun, fact.dated, fact.remark) == (
        "не менее 5 000",
        "жителей получили помощь",
        "2017 год",
        "метод не указан",
    )
    assert fact.address == "/reports/indicators/#indicator-6"


def test_a_contest_s_result_is_told_number_by_number() -> None:
    contest = GrantContestFactory(title="ТОП 20")
    result = {"applications": 87, "winners": 40, "fund": Decimal("4000000.00"), "note": ""}
    GrantResultFactory(contest=contest, year=2017, source="Паспорт проекта", source_date="2017 год", **result)
    told = [(plain(fact.figure), fact.noun, fact.dated, fact.source) for fact in grant_results("/grants/")]
    assert told == [
        ("87", "заявок конкурса «ТОП 20»", "2017 год", "Паспорт проекта, 2017 год"),
        ("40", "победителей конкурса «ТОП 20»", "2017 год", "Паспорт проекта, 2017 год"),
        ("4 000 000 ₽", "фонд конкурса «ТОП 20»", "2017 год", "Паспорт проекта, 2017 год"),
    ]


def test_a_figure_can_be_taken_along_with_its_source(client: Client) -> None:
    passport()
    PressPageFactory()
    button = read(client).select_one("#facts button[data-do=copy]")
    assert plain(button["data-copy"]).startswith(
        "2 895 000 ₽ — затраты по паспорту, из них 2 089 000 ₽ — бюджетные средства. 2017 год. Паспорт не говорит, "
        "запланированы они или оплачены. Источник: Книга записей программы, записи по паспорту проекта. "
        "http://testserver/reports/ledger/?year=2017"
    )
    assert "hidden" in button.attrs


def test_the_mark_lies_in_both_forms_without_scripts(client: Client) -> None:
    PressPageFactory()
    links = [link["href"] for link in read(client).select("#logos a[download]")]
    assert len(links) == 2 * len(LOGOS)
    for logo in LOGOS:
        svg = (settings.ROOT / "static" / logo.svg).read_text(encoding="utf-8")
        assert "<script" not in svg
        assert "<text" not in svg
        with Image.open(settings.ROOT / "static" / logo.png) as png:
            assert png.width >= 1200


def bank() -> Collection:
    return Collection.get_first_root_node().add_child(name="Для прессы")


def test_only_pictures_that_may_be_taken_are_in_the_bank(client: Client) -> None:
    collection = bank()
    inner = collection.add_child(name="Форум")
    PictureFactory(title="Можно", collection=inner, licence=ImageLicence.CC_BY)
    PictureFactory(title="Без автора", collection=collection, author="")
    PictureFactory(title="Не спросили", collection=collection, people_consent=PeopleConsent.UNKNOWN)
    PictureFactory(title="Только нам", collection=collection, licence=ImageLicence.PERMISSION)
    PictureFactory(title="Чужая коллекция")
    PressPageFactory(photos=collection)
    pictures = read(client).select("#photos .picture")
    assert [words(one.select("p")[0]) for one in pictures] == ["Можно"]
    assert words(pictures[0].select_one(".small")) == (
        "Автор: Анна Кедрова. CC BY 4.0. Все, кого можно узнать, согласны."
    )


def secret() -> bytes:
    """A photo that knows where it was taken, by whom, and is stored lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it by 90°
    exif[0x013B] = "Секретное Имя".encode().decode("latin-1")
    exif.get_ifd(0x8825)[2] = (56.0, 15.0, 0.0)
    return pixels("JPEG", (64, 48), exif=exif.tobytes(), comment=b"secret-comment")


def test_a_picture_is_sent_whole_and_without_its_secrets(client: Client) -> None:
    collection = bank()
    picture = PictureFactory(
        title="Двор утром", collection=collection, file=ContentFile(secret(), "dvor.jpg")
    )
    PressPageFactory(photos=collection)
    response = client.get(f"/press/photos/{picture.pk}/")
    data = b"".join(response.streaming_content)
    assert response["Content-Disposition"] == 'attachment; filename="dvor-utrom.jpg"'
    with Image.open(io.BytesIO(data)) as sent:
        assert (sent.format, sent.size) == ("JPEG", (48, 64))
        assert dict(sent.getexif()) == {}
    assert b"secret-comment" not in data
    assert b"Exif" not in data


def test_a_picture_that_may_not_be_taken_is_not_sent(client: Client) -> None:
    collection = bank()
    picture = PictureFactory(collection=collection)
    address = f"/press/photos/{picture.pk}/"
    assert client.get(address).status_code == 404
    PressPageFactory(photos=collection)
    response = client.get(address)
    assert response.status_code == 200
    b"".join(response.streaming_content)
    picture.people_consent = PeopleConsent.UNKNOWN
    picture.save()
    assert client.get(address).status_code == 404
    assert client.get("/press/photos/999999/").status_code == 404


def test_invented_voices_are_labelled(client: Client) -> None:
    quote = {"text": "Двор ожил.", "author": "Сосед", "role": "", "agreed": True}
    page = PressPageFactory(quotes=[("quote", quote)], demo_fields=["quotes"])
    assert words(read(client).select_one("#h-quotes")) == "Готовые цитаты демо"
    page.demo_fields = []
    page.save()
    assert words(read(client).select_one("#h-quotes")) == "Готовые цитаты"
    assert read(client).select_one("#quotes button")["data-copy"] == "«Двор ожил.» — Сосед"


def test_the_feeds_and_a_ready_reference_are_there(client: Client) -> None:
    PressPageFactory()
    page = read(client)
    assert [link["href"] for link in page.select("#cite .chip")] == ["/news/feed/", "/news/feed.json"]
    assert words(page.select_one("#cite .cite")).startswith("Добрый Железногорск: сайт программы")
