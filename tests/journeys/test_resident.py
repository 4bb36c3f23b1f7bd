"""A resident looks for something to do, and for where the money went."""

import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.journeys.words import chip, found, path, plain, promised, read, read_all
from tests.support.browser import PHONE, WIDE, Device, Visitor

BARRIERS, THIS_WORLD = "Без барьеров", "«Этот мир для тебя»"
CENTRE = "Центр медико-социальной реабилитации детей-инвалидов на базе общественной организации"
THREE_SUMS = {
    "455 000 ₽": ("infrastructure", "off-budget", 1),
    "2 089 000 ₽": ("programmes", "budget", 2),
    "351 000 ₽": ("forums", "off-budget", 3),
}


def to_the_catalogue(page: Page) -> None:
    page.locator("main").get_by_role("link", name="Найти инициативу").click()
    expect(page.locator("h1")).to_have_text("Инициативы")


def cards(page: Page) -> list[str]:
    return read_all(page.locator("#results .card h3"))


def test_a_resident_finds_an_initiative_by_theme_and_organiser(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/")
    to_the_catalogue(page)
    assert found(page) == "21 инициатива"

    assert promised(chip(page, BARRIERS)) == 6
    chip(page, BARRIERS).click()
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    assert path(page) == "/initiatives/?theme=barriers"

    assert promised(chip(page, THIS_WORLD)) == 1
    chip(page, THIS_WORLD).click()
    expect(page.locator("#h-results")).to_have_text("1 из 21")
    assert path(page) == "/initiatives/?theme=barriers&organisation=etot-mir-dlya-tebya"
    assert cards(page) == [CENTRE]

    page.get_by_role("link", name=CENTRE).click()
    expect(page.locator("h1")).to_have_text(CENTRE)
    assert path(page) == "/initiatives/centr-reabilitacii-detej/"


def test_the_address_holds_the_choice_and_back_takes_it_back(visit: Callable[..., Visitor]) -> None:
    guest = visit()
    page = guest.open("/initiatives/")
    chip(page, BARRIERS).click()
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    chip(page, THIS_WORLD).click()
    expect(page.locator("#h-results")).to_have_text("1 из 21")

    neighbour = guest.open(path(page))
    assert (found(neighbour), cards(neighbour)) == ("1 из 21", [CENTRE])
    assert neighbour.locator("form.filters :checked:not(option)").evaluate_all(
        "all => all.map(one => one.value)"
    ) == [
        "barriers",
        "etot-mir-dlya-tebya",
    ]

    page.go_back()
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    assert path(page) == "/initiatives/?theme=barriers"
    assert not chip(page, THIS_WORLD).locator("input").is_checked()
    page.go_back()
    expect(page.locator("#h-results")).to_have_text("21 инициатива")
    assert path(page) == "/initiatives/"
    assert page.locator("form.filters :checked:not(option)").count() == 0
    page.go_forward()
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    assert chip(page, BARRIERS).locator("input").is_checked()


def test_back_from_an_initiative_finds_the_choice_as_it_was(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/initiatives/")
    chip(page, BARRIERS).click()
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    page.locator("#results .card h3 a").first.click()
    page.wait_for_url(lambda url: "theme=" not in url)
    page.go_back()
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    assert chip(page, BARRIERS).locator("input").is_checked()


@pytest.mark.parametrize("device", [PHONE, WIDE], ids=lambda device: device.name)
def test_without_scripts_the_same_choices_lead_to_the_same_initiative(
    visit: Callable[..., Visitor], device: Device
) -> None:
    page = visit(device=device, javascript=False).open("/")
    to_the_catalogue(page)
    for name, shows, query in [
        (BARRIERS, "6 из 21", {"theme=barriers"}),
        (THIS_WORLD, "1 из 21", {"theme=barriers", "organisation=etot-mir-dlya-tebya"}),
    ]:
        if device is PHONE:
            page.get_by_role("button", name=re.compile("^Отбор")).click()
        assert promised(chip(page, name)) == int(shows.split()[0])
        chip(page, name).click()
        page.get_by_role("button", name=re.compile("^Показать")).click()
        expect(page.locator("#h-results")).to_have_text(shows)
        assert set(re.split("[?&#]", path(page))) >= query
    page.get_by_role("link", name=CENTRE).click()
    expect(page.locator("h1")).to_have_text(CENTRE)
    page.go_back()
    assert (found(page), cards(page)) == ("1 из 21", [CENTRE])


@pytest.mark.parametrize("chosen", ["", "status=recruiting&form=one_off", "theme=barriers&q=мастер"])
def test_every_number_beside_a_choice_is_what_choosing_gives(
    visit: Callable[..., Visitor], chosen: str
) -> None:
    """Beside an answer of the same question a number says what a further one adds: «ещё +2»."""
    request = visit().context.request
    catalogue = BeautifulSoup(request.get(f"/initiatives/?{chosen}").text(), "html.parser")
    told, given = {}, {}
    now = int(plain(catalogue.select_one("#h-results").get_text()).split()[0])
    for label in catalogue.select("form.filters label.chip"):
        box = label.select_one("input")
        before, _, number = plain(label.select_one("b").get_text()).rpartition("+")
        kept = [
            part for part in chosen.split("&") if part and (before or not part.startswith(f"{box['name']}="))
        ]
        address = "/initiatives/?" + "&".join([*kept, f"{box['name']}={box['value']}"])
        told[address] = int(number) + (now if before else 0)
        answer = BeautifulSoup(request.get(address).text(), "html.parser")
        given[address] = int(plain(answer.select_one("#h-results").get_text()).split()[0])
    assert told == given


def test_a_resident_follows_a_figure_of_an_initiative_to_its_entries(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/initiatives/centr-reabilitacii-detej/")
    figure = (
        page.locator("table.money tbody tr").filter(has_text="Бюджет").get_by_role("link", name="80 500 ₽")
    )
    figure.click()
    expect(page.locator("#h-results")).to_have_text("2 записи")
    assert read(page.locator(".sums .figure")) == "80 500 ₽"
    sums = [
        read(cell).removesuffix(" демо") for cell in page.locator("table.ledger td[data-label=Сумма]").all()
    ]
    assert sums == ["38 500 ₽", "42 000 ₽"]
    assert 38_500 + 42_000 == 80_500

    page.locator("table.ledger th a").first.click()
    assert read(page.locator("h1")) == "Запись № 8 демо"
    assert read(page.locator(".say .figure")) == "38 500 ₽"
    page.locator("main").get_by_role("link", name=CENTRE).click()
    expect(page.locator("h1")).to_have_text(CENTRE)


def test_a_resident_asks_where_the_money_went(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/")
    page.locator("main").get_by_role("link", name="Куда пошли деньги").click()
    assert path(page) == "/reports/2017/"
    assert read(page.locator(".say")) == (
        "По паспорту затраты — 2 895 000 ₽: 72,2 % — бюджет, 27,8 % — внебюджетные источники."
    )
    assert read_all(page.locator("#table tbody td[data-label='По паспорту'] a")) == list(THREE_SUMS)
    assert read(page.locator("#table tfoot a")) == "2 895 000 ₽"


@pytest.mark.parametrize("amount", THREE_SUMS)
def test_each_sum_of_the_report_leads_to_its_entry(visit: Callable[..., Visitor], amount: str) -> None:
    category, fund, number = THREE_SUMS[amount]
    page = visit().open("/reports/2017/")
    page.locator("#table tbody").get_by_role("link", name=amount).click()
    assert path(page) == f"/reports/ledger/?year=2017&kind=expense&category={category}&fund={fund}"
    assert found(page) == "1 запись"
    assert read(page.locator(".sums .figure")) == amount
    assert read_all(page.locator("table.ledger td[data-label=Сумма]")) == [amount]

    page.locator("table.ledger th a").click()
    assert path(page) == f"/reports/ledger/{number}/"
    assert read(page.locator("h1")) == f"Запись № {number}"
    assert read(page.locator(".say .figure")) == amount


def test_the_whole_sum_leads_to_all_three_entries(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/reports/2017/")
    page.locator("#table tfoot").get_by_role("link", name="2 895 000 ₽").click()
    assert found(page) == "3 записи"
    assert read_all(page.locator(".sums .figure")) == ["2 895 000 ₽"]
    assert read_all(page.locator("table.ledger td[data-label=Сумма]")) == [
        "351 000 ₽",
        "2 089 000 ₽",
        "455 000 ₽",
    ]


def test_every_sum_in_the_drawing_leads_to_entries_of_that_sum(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/reports/2017/")
    links = page.locator("figure a").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => [one.textContent, one.getAttribute('href')])"
    )
    told = {(plain(text), address) for text, address in links if "₽" in text}
    assert len(told) == 2 + 3, "two sources and three purposes; the bars repeat the purposes"
    for amount, address in told:
        page.goto(address)
        assert read_all(page.locator(".sums .figure")) == [amount], address


def test_a_resident_searches_for_an_initiative(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/")
    page.get_by_role("link", name="Поиск", exact=True).click()
    page.get_by_label("Что найти").fill("бабушкина сказка")
    page.get_by_role("button", name="Найти").click()
    page.locator(".answers").get_by_role("link", name="Бабушкины сказки", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Бабушкины сказки")


def test_words_in_the_catalogue_narrow_it_while_one_types(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/initiatives/")
    page.get_by_label("Слова в названии или описании").press_sequentially("бабушкин")
    expect(page.locator("#h-results")).to_have_text("2 из 21")
    assert sorted(cards(page)) == ["Бабушкина школа", "Бабушкины сказки"]
    expect(page.get_by_label("Слова в названии или описании")).to_be_focused()
    expect(page.get_by_label("Слова в названии или описании")).to_have_value("бабушкин")


def test_nothing_found_shows_a_way_on(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/initiatives/?theme=memory&status=recruiting")
    assert found(page) == "0 из 21"
    assert read_all(page.locator(".ways a")) == [
        "без «Память»: 8 инициатив",
        "без «Набор открыт»: 2 инициативы",
    ]
    page.locator(".ways a").last.click()
    expect(page.locator("#h-results")).to_have_text("2 из 21")
    assert path(page) == "/initiatives/?theme=memory"
