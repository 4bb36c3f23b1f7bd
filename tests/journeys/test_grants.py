"""An НКО looks for a contest it may enter and for the last day; a journalist, for a figure with its source."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.words import chip, path, plain, promised, read_all
from tests.support.browser import PHONE, WIDE, Device, Visitor

NAMES = "#results .contest .name a"


@pytest.mark.parametrize("javascript", [True, False], ids=["with-scripts", "without"])
def test_an_nko_finds_a_contest_and_its_deadline_in_three_clicks(
    visit: Callable[..., Visitor], javascript: bool
) -> None:
    page = visit(javascript=javascript).open("/")
    page.get_by_role("navigation", name="Главное меню").get_by_role("link", name="Гранты").click()
    expect(page.locator("h1")).to_have_text("Гранты")
    number = promised(chip(page, "НКО"))
    chip(page, "НКО").click()
    if not javascript:
        page.get_by_role("button", name="Показать").click()
    expect(page.locator("#h-results")).to_have_text(f"{number} из 7")
    assert path(page) == "/grants/?for=nonprofit" if javascript else "for=nonprofit" in path(page)
    assert "ТОП 20" in read_all(page.locator(NAMES))
    page.get_by_role("link", name="ТОП 20", exact=True).click()
    expect(page.locator("h1")).to_contain_text("ТОП 20")
    assert "дней осталось на заявку" in plain(page.locator(".panel").inner_text())


@pytest.mark.parametrize("device", [PHONE, WIDE], ids=lambda device: device.name)
def test_a_journalist_finds_a_figure_with_its_source_and_date(
    visit: Callable[..., Visitor], device: Device
) -> None:
    page = visit(device=device).open("/grants/")
    page.get_by_role("link", name="Что дали конкурсы").click()
    told = page.locator(".reports li", has_text="87").first
    assert plain(told.inner_text()).endswith("Откуда: Паспорт проекта «Добрый Железногорск», 2017 год")


def test_the_deadline_goes_into_the_readers_own_calendar(visit: Callable[..., Visitor]) -> None:
    guest = visit()
    page = guest.open("/grants/top-20/")
    address = page.get_by_role("link", name="Сроки в календарь").get_attribute("href")
    answer = guest.context.request.get(str(address))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.text().startswith("BEGIN:VCALENDAR")
