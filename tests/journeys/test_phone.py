"""The same site on a phone: in the hand, at the narrowest, with letters twice as large."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.addresses import every_address
from tests.journeys.words import chip, found, path, promised, read_all
from tests.support.browser import PHONE, Device, Visitor, scrolls_sideways
from tests.support.site import RunningSite

NARROWEST = Device("narrowest", 320, 640, touch=True)  # also what 1280 pixels are at 400 % zoom
# What a finger must hit at once: 44 pixels high. Anything else that can be pressed: 24 by 24.
BUTTONS = "header a, header button, .nav a, .button, .chip, .pages a, .crumbs a, .foot nav a, summary"

# A link within a sentence is as high as its line (WCAG 2.5.8 lets it); a hidden checkbox is hit by its chip.
TARGETS = """(buttons) => {
    const shown = [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select")].filter(
        (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true})
            && !one.matches(".vh, .skip, :disabled") && !one.closest(".scroll"));
    const inSentence = (one) => getComputedStyle(one).display === "inline"
        && [...one.parentElement.childNodes].some((near) => near !== one && near.textContent.trim());
    const small = [];
    for (const one of shown) {
        const stretched = getComputedStyle(one, "::after").position === "absolute" ? one.closest(".card") : one;
        const box = (stretched ?? one).getBoundingClientRect();
        const least = one.matches(buttons) ? 44 : 24;
        if (!box.width || inSentence(one) || (box.height >= least - 0.5 && box.width >= Math.min(least, 24) - 0.5)) continue;
        small.push(`${Math.round(box.width)}×${Math.round(box.height)} ${one.className} «${one.textContent.trim().slice(0, 40)}»`);
    }
    return small;
}"""


def test_the_menu_opens_leads_on_and_closes(visit: Callable[..., Visitor]) -> None:
    page = visit(device=PHONE).open("/")
    menu = page.get_by_role("navigation", name="Главное меню")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Меню", exact=True).tap()
    expect(menu).to_be_visible()
    assert read_all(menu.get_by_role("link")) == [
        "Инициативы",
        "Семинары",
        "Фестиваль",
        "Гранты",
        "Отчёты",
        "Партнёры",
        "О программе",
    ]
    page.get_by_role("button", name="Закрыть меню").tap()
    expect(menu).to_be_hidden()

    page.get_by_role("button", name="Меню", exact=True).tap()
    menu.get_by_role("link", name="Отчёты").tap()
    page.wait_for_url("**/reports/")
    expect(page.get_by_role("navigation", name="Главное меню")).to_be_hidden()


def test_the_filters_are_a_sheet_that_tells_how_many_it_will_show(visit: Callable[..., Visitor]) -> None:
    page = visit(device=PHONE).open("/initiatives/")
    sheet = page.locator("#filters")
    expect(sheet).to_be_hidden()
    page.get_by_role("button", name="Отбор", exact=True).tap()
    expect(sheet).to_be_visible()
    box = sheet.bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, PHONE.width, PHONE.height)

    assert promised(chip(page, "Без барьеров")) == 6
    chip(page, "Без барьеров").tap()
    expect(sheet.get_by_role("button", name="Показать")).to_have_text("Показать 6")
    sheet.get_by_role("button", name="Показать").tap()
    expect(sheet).to_be_hidden()
    expect(page.locator("#h-results")).to_have_text("6 из 21")
    assert path(page) == "/initiatives/?theme=barriers"
    assert page.get_by_role("button", name=re.compile("^Отбор")).inner_text() == "Отбор: выбрано 1"

    page.get_by_role("button", name=re.compile("^Отбор")).tap()
    page.get_by_role("button", name="Закрыть", exact=True).tap()
    expect(sheet).to_be_hidden()
    assert found(page) == "6 из 21"


def test_no_page_scrolls_sideways_at_400_per_cent(visit: Callable[..., Visitor], site: RunningSite) -> None:
    """At 390 pixels the walk through every page looks for the same."""
    guest = visit(device=NARROWEST)
    guest.expected_statuses.add(404)
    wide = {}
    for name, address in every_address(site).items():
        page = guest.open(address)
        wide[name] = scrolls_sideways(page)
        page.close()
    assert {name: what for name, what in wide.items() if what} == {}


def test_a_finger_hits_every_button_and_link(visit: Callable[..., Visitor], site: RunningSite) -> None:
    guest = visit(device=PHONE)
    guest.expected_statuses.add(404)
    small: dict[str, list[str]] = {}
    for name, address in every_address(site).items():
        page = guest.open(address)
        small[name] = page.evaluate(TARGETS, BUTTONS)
        page.close()
    assert {name: what for name, what in small.items() if what} == {}


def test_letters_of_twice_the_size_hide_nothing(visit: Callable[..., Visitor], site: RunningSite) -> None:
    """As somebody who has set large letters in the phone's browser itself."""
    guest = visit(device=PHONE)
    guest.expected_statuses.add(404)
    broken = {}
    for name, address in every_address(site).items():
        page = with_letters_doubled(guest)
        page.goto(address)
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= 32, name
        broken[name] = [*scrolls_sideways(page), *cut_off(page)]
        page.close()
    assert {name: what for name, what in broken.items() if what} == {}


def with_letters_doubled(guest: Visitor) -> Page:
    page = guest.new_page()
    guest.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    return page


def cut_off(page: Page) -> list[str]:
    """Words that a box with hidden overflow cuts off."""
    return page.evaluate(
        """() => [...document.querySelectorAll("main *, header *, footer *")].filter((one) => {
            const style = getComputedStyle(one);
            const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
            return hides && one.checkVisibility() && !one.matches(".vh, svg, svg *") && one.innerText?.trim()
                && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
        }).map((one) => `${one.tagName}.${one.className}`)"""
    )
