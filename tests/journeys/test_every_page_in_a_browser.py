"""Every kind of page on a phone and a wide screen: light, dark and for low vision.

SCREENSHOTS=<folder> in the environment keeps a picture of each: `make screenshots`.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from core.reading.settings import COOKIE, Reading, Scheme, Size, Spacing
from tests.accessibility import axe, nu
from tests.journeys.addresses import NOT_FOUND, every_address
from tests.support.browser import PHONE, WIDE, Device, Visitor, scrolls_sideways
from tests.support.site import RunningSite

ORDINARY = Reading()
LARGE_BLACK = Reading(Size.LARGE, Scheme.BLACK, Spacing.ORDINARY, images=True)
HUGE_WHITE = Reading(Size.HUGE, Scheme.WHITE, Spacing.WIDE, images=False)
BLUE = Reading(Size.LARGE, Scheme.BLUE, Spacing.WIDE, images=True)
BROWN = Reading(Size.LARGE, Scheme.BROWN, Spacing.ORDINARY, images=True)


READERS = [
    ("light", ORDINARY, PHONE),
    ("light", ORDINARY, WIDE),
    ("dark", ORDINARY, PHONE),
    ("dark", ORDINARY, WIDE),
    ("light", HUGE_WHITE, PHONE),
    ("light", HUGE_WHITE, WIDE),
    ("light", LARGE_BLACK, PHONE),
    ("light", BLUE, WIDE),
    ("dark", BROWN, PHONE),
]


@pytest.mark.parametrize(
    ("scheme", "reading", "device"),
    READERS,
    ids=[f"{scheme}-{reading.scheme}-{device.name}" for scheme, reading, device in READERS],
)
def test_every_page_is_readable_by_everyone(
    visit: Callable[..., Visitor], site: RunningSite, scheme: str, reading: Reading, device: Device
) -> None:
    guest = visit(device=device, scheme=scheme)
    guest.expected_statuses.add(404)
    if reading.active:
        guest.context.add_cookies([{"name": COOKIE, "value": reading.cookie, "url": site.url}])
    problems = {}
    for name, path in every_address(site).items():
        page = guest.open(path)
        picture(page, f"{name}-{device.name}-{scheme}{'-' + reading.scheme if reading.active else ''}")
        problems[name] = [*axe.violations(page), *scrolls_sideways(page)]
        page.close()
    assert {name: found for name, found in problems.items() if found} == {}


def picture(page: Page, name: str) -> None:
    """Keeps a picture of the whole page when somebody wants to look."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def test_only_the_missing_page_is_missing(visit: Callable[..., Visitor], site: RunningSite) -> None:
    guest = visit()
    guest.expected_statuses.add(404)
    statuses = {name: guest.context.request.get(path).status for name, path in every_address(site).items()}
    assert {name: status for name, status in statuses.items() if status != 200} == {NOT_FOUND: 404}


def test_the_nu_checker_finds_no_error_on_any_page(
    visit: Callable[..., Visitor], site: RunningSite, tmp_path: Path
) -> None:
    request = visit().context.request
    for name, path in every_address(site).items():
        (tmp_path / f"{name}.html").write_text(request.get(path).text(), encoding="utf-8")
    assert nu.errors(tmp_path) == []


@pytest.mark.parametrize("device", [PHONE, WIDE], ids=lambda device: device.name)
def test_without_scripts_every_page_says_the_same(
    visit: Callable[..., Visitor], site: RunningSite, device: Device
) -> None:
    plain, scripted = visit(device=device, javascript=False), visit(device=device)
    for guest in (plain, scripted):
        guest.expected_statuses.add(404)
    for name, path in every_address(site).items():
        without, with_scripts = plain.open(path), scripted.open(path)
        assert without.locator("h1").inner_text() == with_scripts.locator("h1").inner_text(), name
        assert scrolls_sideways(with_scripts) == [], name
        without.close()
        with_scripts.close()
