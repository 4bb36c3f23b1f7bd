"""The site as each reader wants it: for low vision, in the dark, on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from core.reading.settings import Scheme
from tests.accessibility.axe import assert_no_axe_violations
from tests.journeys.words import path, read, read_all
from tests.support.browser import PHONE, Visitor

COLOURS = {  # background and text as the browser computes them
    Scheme.BLACK: ("rgb(255, 255, 255)", "rgb(0, 0, 0)"),
    Scheme.WHITE: ("rgb(0, 0, 0)", "rgb(255, 255, 255)"),
    Scheme.BLUE: ("rgb(157, 209, 255)", "rgb(5, 42, 77)"),
    Scheme.BROWN: ("rgb(247, 243, 214)", "rgb(59, 39, 22)"),
}
PICTURES = "img, .cover, .view, .hero > svg"
WAYS = [
    "/initiatives/",
    "/initiatives/centr-reabilitacii-detej/",
    "/reports/2017/",
    "/reports/ledger/",
    "/about/",
]


def switch_on(page: Page, *choices: str) -> None:
    """By the link on top of the page, then the choices by their names."""
    page.get_by_role("link", name="Версия для слабовидящих").first.click()
    for choice in choices:
        page.locator("label.chip").filter(has_text=choice).click()
    leave_settings(page, "Сохранить и вернуться")


def leave_settings(page: Page, button: str) -> None:
    page.get_by_role("button", name=button).click()
    page.wait_for_url(lambda url: "/reading/" not in url)


def colours(page: Page) -> tuple[str, str]:
    return tuple(
        page.evaluate(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
        )
    )


def letters(page: Page) -> float:
    """Size of the ordinary letters, in CSS pixels."""
    return page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")


def pictures(page: Page) -> int:
    """How many pictures a reader sees."""
    return page.locator(PICTURES).filter(visible=True).count()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-scripts", "without-scripts"])
@pytest.mark.parametrize("scheme", list(COLOURS), ids=lambda scheme: scheme.value)
def test_each_scheme_changes_the_colours_and_stays(
    visit: Callable[..., Visitor], scheme: Scheme, javascript: bool
) -> None:
    page = visit(javascript=javascript).open("/reports/2017/")
    ordinary, told = colours(page), read_all(page.locator("main h1, main h2"))
    switch_on(page, scheme.label)
    assert path(page) == "/reports/2017/"
    assert colours(page) == COLOURS[scheme] != ordinary
    assert letters(page) == 24
    assert read_all(page.locator("main h1, main h2")) == told
    page.get_by_role("navigation", name="Главное меню").get_by_role("link", name="Инициативы").click()
    page.wait_for_url("**/initiatives/")
    assert colours(page) == COLOURS[scheme]


def test_without_images_no_picture_is_seen_and_every_word_is(visit: Callable[..., Visitor]) -> None:
    guest = visit()
    page = guest.open("/initiatives/")
    assert pictures(page) == 12 + 1, "twelve covers and the hills at the foot"
    titles = read_all(page.locator(".card h3"))
    switch_on(page, "Скрыть, оставить описания")
    assert pictures(page) == 0
    assert read_all(page.locator(".card h3")) == titles
    for address in ("/", *WAYS):
        page.goto(address)
        assert (address, pictures(page)) == (address, 0)


def test_switching_it_off_brings_the_ordinary_site_back(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/about/")
    ordinary = (colours(page), letters(page))
    switch_on(page, Scheme.WHITE.label, "Очень крупный, вдвое")
    assert (colours(page), letters(page)) == (COLOURS[Scheme.WHITE], 32)
    page.get_by_role("link", name="Настроить вид").click()
    leave_settings(page, "Вернуть обычный вид")
    assert path(page) == "/about/"
    assert (colours(page), letters(page)) == ordinary
    expect(page.get_by_role("link", name="Версия для слабовидящих").first).to_be_visible()


def test_wide_spacing_is_what_the_standard_asks(visit: Callable[..., Visitor]) -> None:
    """WCAG 1.4.12: letters 0.12, words 0.16, lines 1.5 of the size of type."""
    page = visit().open("/about/")
    switch_on(page, "Широкое")
    letter, word, line = page.locator("main .prose p").first.evaluate(
        """(one) => { const style = getComputedStyle(one); const size = parseFloat(style.fontSize);
            return [style.letterSpacing, style.wordSpacing, style.lineHeight].map((got) => parseFloat(got) / size); }"""
    )
    assert (round(letter, 2) >= 0.12, round(word, 2) >= 0.16, line >= 1.5) == (True, True, True)


@pytest.mark.parametrize("scheme", list(COLOURS), ids=lambda scheme: scheme.value)
def test_axe_is_content_with_the_catalogue_in_each_scheme(
    visit: Callable[..., Visitor], scheme: Scheme
) -> None:
    """The walk through every page looks at some schemes; here each is chosen by hand, on a phone."""
    page = visit(device=PHONE).open("/initiatives/")
    switch_on(page, scheme.label, "Очень крупный, вдвое", "Широкое")
    assert_no_axe_violations(page)


def test_the_dark_follows_the_reader_s_device(visit: Callable[..., Visitor]) -> None:
    light, dark = visit().open("/initiatives/"), visit(scheme="dark").open("/initiatives/")
    assert colours(light) == ("rgb(251, 247, 239)", "rgb(20, 35, 29)")
    assert colours(dark) == ("rgb(13, 22, 19)", "rgb(243, 238, 227)")
    assert_no_axe_violations(dark)


@pytest.mark.parametrize("address", WAYS)
def test_paper_carries_the_words_and_no_navigation(visit: Callable[..., Visitor], address: str) -> None:
    page = visit(scheme="dark").open(address)
    title = read(page.locator("h1"))
    page.emulate_media(media="print")
    hidden = (
        ".top, #menu, .menu-button, .filters, .open-filters, .crumbs, .skip, .pages, .foot nav, .no-print"
    )
    assert page.locator(hidden).filter(visible=True).count() == 0
    assert read(page.locator("h1")) == title
    assert colours(page)[0] in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert page.locator("button").filter(visible=True).count() == 0


def test_paper_shows_where_every_sum_came_from(visit: Callable[..., Visitor]) -> None:
    page = visit().open("/reports/2017/")
    page.emulate_media(media="print")
    assert read(page.locator("#table tfoot a")) == "2 895 000 ₽"
    expect(page.locator("#cite")).to_be_visible()
    expect(page.locator("#get")).to_be_hidden()
