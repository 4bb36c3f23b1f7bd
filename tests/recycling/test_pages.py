"""The pages of recycling as a reader sees them."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localdate

from core.reading.settings import COOKIE, SUGGESTED
from recycling.models import CollectionDrivePage
from tests.factories.recycling import (
    BatchFactory,
    CollectionDrivePageFactory,
    FullDriveFactory,
    MaterialFactory,
    RecyclingIndexPageFactory,
    income,
    section,
)
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def read(client: Client, url: str) -> Any:
    return soup(client.get(url).content.decode().replace("\u00a0", " "))


def words(node: Any) -> str:
    return " ".join(node.get_text(" ").split())


def test_a_drive_tells_its_three_steps(client: Client) -> None:
    page = FullDriveFactory()
    steps = [words(step) for step in read(client, page.url).select(".chain li")]
    assert steps == [
        "Собрали Сделано 100 кг из 1 000",
        "Превратили в событие Сделано Субботник у качелей, 3 октября",
        "Показали результат Сделано 2 сиденья висят во дворе",
    ]


def test_every_step_leads_to_its_part_of_the_page(client: Client) -> None:
    html = read(client, FullDriveFactory().url)
    targets = [link["href"].lstrip("#") for link in html.select(".chain a")]
    assert targets == ["collect", "event", "result"]
    assert [bool(html.find(id=target)) for target in targets] == [True, True, True]


def test_the_container_in_the_drawing_is_as_full_as_the_goal(client: Client) -> None:
    page = CollectionDrivePageFactory(takes=[MaterialFactory()])
    BatchFactory(drive=page, amount=Decimal(500))
    filled = read(client, page.url).select_one(".chain rect")
    assert (filled["y"], filled["height"]) == ("144", "48")


def test_without_pictures_the_words_of_the_chain_stay(client: Client) -> None:
    page = FullDriveFactory()
    client.cookies[COOKIE] = replace(SUGGESTED, images=False).cookie
    html = read(client, page.url)
    assert (len(html.select(".chain svg")), len(html.select(".chain h3"))) == (0, 3)


def test_the_money_of_a_batch_leads_to_its_entry(client: Client) -> None:
    page, entry = CollectionDrivePageFactory(), income("800.00")
    BatchFactory(drive=page, income=Decimal("800.00"), ledger_entry=entry)
    BatchFactory(drive=page, amount=Decimal(50))
    rows = [words(row) for row in read(client, page.url).select("table.data tbody tr")]
    assert rows == [
        "10 сентября 2026 Бумага 50 кг ещё не заплатили",
        f"10 сентября 2026 Бумага 100 кг Запись {entry.number}: 800 ₽",
    ]
    link = read(client, page.url).select_one("table.data a")
    assert link["href"] == entry.get_absolute_url()
    assert words(read(client, page.url).select_one("tfoot")) == "Всего 150 кг 800 ₽"


def test_a_photo_without_consent_is_not_shown(client: Client) -> None:
    page = FullDriveFactory()
    assert len(read(client, page.url).select("#result ~ .picture img")) == 1
    page.result_photo.people_consent = "unknown"
    page.result_photo.save()
    assert read(client, page.url).select("#result ~ .picture") == []


def test_an_invented_drive_is_labelled_and_not_told_to_programs(client: Client) -> None:
    page = FullDriveFactory(is_demo=True)
    html = read(client, page.url)
    assert html.select("h1 .demo") != []
    assert "Этот сбор придуман" in words(html.select_one(".note"))
    assert page.schema_org(site_url="https://example.ru") is None


def test_a_real_drive_is_told_as_an_event(client: Client) -> None:
    page = FullDriveFactory()
    told = json.loads(read(client, page.url).select_one('script[type="application/ld+json"]').string)
    event = next(thing for thing in told["@graph"] if thing["@type"] == "Event")
    assert (event["startDate"], event["endDate"]) == ("2026-09-05", "2026-09-11")
    assert event["location"]["name"] == "Двор на Ленина"


def test_drives_stand_in_the_order_of_their_days(client: Client) -> None:
    today = localdate()
    day = timedelta(days=1)
    for title, start, end in (
        ("давно", -90, -80),
        ("скоро", 5, 9),
        ("идёт", -1, 1),
        ("недавно", -9, -3),
        ("последний день", -5, 0),
    ):
        CollectionDrivePageFactory(title=title, starts_on=today + start * day, ends_on=today + end * day)
    titles = [words(title) for title in read(client, section().url).select("#results .card h3")]
    assert titles == ["последний день", "идёт", "скоро", "недавно", "давно"]


def test_real_and_invented_sums_are_never_added_up(client: Client) -> None:
    BatchFactory(amount=Decimal(10), income=Decimal(5))
    BatchFactory(amount=Decimal(7), is_demo=True, drive__is_demo=True)
    said = [words(one) for one in read(client, section().url).select(".numbers .number")]
    assert said == ["10 кг сдали в переработку", "5 ₽ выручили за это", "7 кг сдали в переработку демо"]


def test_a_material_narrows_the_list_down(client: Client) -> None:
    paper, cans = MaterialFactory(), MaterialFactory(slug="cans", name="Банки")
    CollectionDrivePageFactory(title="Бумажный", takes=[paper])
    CollectionDrivePageFactory(title="Жестяной", takes=[cans])
    html = read(client, f"{section().url}?material=cans")
    assert [words(title) for title in html.select("#results .card h3")] == ["Жестяной"]


def test_an_empty_section_says_so(client: Client) -> None:
    assert "Сборов пока не было" in words(read(client, RecyclingIndexPageFactory().url))


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"ends_on": date(2026, 9, 1)}, "ends_on"),
        ({"event_on": date(2026, 9, 1)}, "event_on"),
        ({"result_number": 2}, "result_noun"),
        ({"result_noun": "качели"}, "result_number"),
        ({"goal": Decimal(0)}, "goal"),
    ],
)
def test_what_contradicts_itself_is_told_by_field(fields: dict[str, Any], wrong: str) -> None:
    page = CollectionDrivePage(title="Сбор", slug="sbor", starts_on=date(2026, 9, 5), **fields)
    with pytest.raises(ValidationError) as refusal:
        page.full_clean(exclude=["path", "depth", "content_type", "draft_title", "url_path"])
    assert wrong in refusal.value.message_dict
