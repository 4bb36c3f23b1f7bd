"""A resident without a mouse: Tab, Enter, the space bar, Escape."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.words import chip, path, read
from tests.support.browser import PHONE, WIDE, Device, Visitor

# What shows the focus: an outline on the thing itself, on its chip or on its card.
SHOWN = """() => {
    const at = document.activeElement;
    const holders = [at, at.closest(".chip"), at.closest(".card")].filter(Boolean);
    const seen = holders.some((one) => {
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 2 && box.height > 2;
    });
    const label = (at.labels?.[0] ?? at).textContent.trim().replace(/\\s+/g, " ").slice(0, 60);
    return [`${at.tagName} ${at.name ?? ""} «${label}»`, seen];
}"""
PLACES = [
    "/",
    "/initiatives/",
    "/initiatives/centr-reabilitacii-detej/",
    "/reports/2017/",
    "/reports/ledger/",
    "/search/",
]


def tab_until(page: Page, words: str, most: int = 60) -> None:
    """Tabs on until the thing with these words has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(SHOWN)[0].endswith(f"«{words}»"):
            return
    raise AssertionError(f"«{words}» was not reached in {most} steps")


def test_the_first_stop_leads_past_the_header(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/initiatives/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="К содержанию")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#main').contains(document.activeElement)")


@pytest.mark.parametrize("device", [PHONE, WIDE], ids=lambda device: device.name)
@pytest.mark.parametrize("address", PLACES)
def test_every_stop_is_seen_and_none_is_a_trap(
    visit: Callable[..., Visitor], address: str, device: Device
) -> None:
    page = visit(device=device).open(address)
    unseen, stops = [], []
    for _ in range(200):
        page.keyboard.press("Tab")
        stop, seen = page.evaluate(SHOWN)
        if stop.startswith("BODY"):
            break
        stops.append(stop)
        if not seen:
            unseen.append(stop)
    assert unseen == []
    assert stops[0] == "A  «К содержанию»"
    assert len(stops) < 200, "the end of the page was never reached"


def test_the_catalogue_is_filtered_by_keys_and_keeps_the_place(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/initiatives/")
    tab_until(page, "Без барьеров 6")
    page.keyboard.press("Space")
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    expect(page.locator("#announce")).to_have_text("6 из 21")
    expect(chip(page, "Без барьеров").locator("input")).to_be_focused()
    tab_until(page, "«Этот мир для тебя» 1")
    page.keyboard.press("Space")
    expect(page.locator("#h-results")).to_have_text("1 из 21")
    assert path(page) == "/initiatives/?theme=barriers&organisation=etot-mir-dlya-tebya"
    page.keyboard.press("Space")
    expect(page.locator("#h-results")).to_have_text("6 из 21")


def test_enter_in_the_words_searches_and_the_answer_is_followed(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/search/")
    tab_until(page, "Что найти")
    page.keyboard.type("бабушкина сказка")
    page.keyboard.press("Enter")
    expect(page.locator(".answers")).to_be_visible()
    tab_until(page, "Бабушкины сказки")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Бабушкины сказки")


@pytest.mark.parametrize(("opener", "box"), [("Меню", "#menu"), ("Отбор", "#filters")])
def test_escape_closes_what_opened_and_returns_the_focus(
    visit: Callable[..., Visitor], opener: str, box: str
) -> None:
    page = visit(device=PHONE).open("/initiatives/")
    tab_until(page, opener)
    page.keyboard.press("Enter")
    expect(page.locator(box)).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.querySelector('{box}').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.locator(box)).to_be_hidden()
    expect(page.get_by_role("button", name=opener, exact=True)).to_be_focused()


def test_a_figure_of_the_report_is_reached_and_followed(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/reports/2017/")
    tab_until(page, "2 895 000 ₽")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/ledger/?year=2017&kind=expense")
    assert read(page.locator(".sums .figure")) == "2 895 000 ₽"
