"""What a visit costs a resident with a slow connection: how many files, how many bytes, from whom."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.journeys.addresses import every_address
from tests.support.browser import PHONE, Visitor
from tests.support.site import RunningSite

KB = 1024
MOST_STYLES, MOST_SCRIPTS = 3, 2
STYLE_BYTES, SCRIPT_BYTES, HOME_BYTES = 20 * KB, 15 * KB, 250 * KB


def loaded(page: Page) -> list[dict]:
    """What the browser fetched for this page: name, kind and bytes on the wire without headers."""
    return page.evaluate(
        """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
            (entry) => ({name: entry.name, kind: entry.initiatorType, bytes: entry.encodedBodySize}))"""
    )


def named(files: list[dict], suffix: str) -> list[dict]:
    return [file for file in files if file["name"].split("?")[0].endswith(suffix)]


def test_no_page_needs_more_than_three_styles_and_two_scripts(
    visit: Callable[..., Visitor], site: RunningSite
) -> None:
    heavy = {}
    for name, path in every_address(site).items():
        guest = visit(device=PHONE)
        guest.expected_statuses.add(404)
        files = loaded(guest.open(path))
        styles, scripts = named(files, ".css"), named(files, ".js")
        weights = sum(file["bytes"] for file in styles), sum(file["bytes"] for file in scripts)
        if (
            len(styles) > MOST_STYLES
            or len(scripts) > MOST_SCRIPTS
            or weights[0] > STYLE_BYTES
            or weights[1] > SCRIPT_BYTES
        ):
            heavy[name] = (len(styles), len(scripts), *weights)
        guest.context.close()
    assert heavy == {}


def test_a_first_visit_to_home_fits_into_250_kb(visit: Callable[..., Visitor]) -> None:
    page = visit(device=PHONE).open("/")
    page.evaluate("document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })")
    page.wait_for_load_state("networkidle")
    files = loaded(page)
    assert sum(file["bytes"] for file in files) <= HOME_BYTES, sorted(files, key=lambda file: -file["bytes"])[
        :8
    ]


def test_the_admin_asks_no_other_host(visit: Callable[..., Visitor], site: RunningSite) -> None:
    name, password = site.account("admin-walker")
    page = visit().open("/admin/login/")
    page.fill("input[name=username]", name)
    page.fill("input[name=password]", password)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    for path in ("/admin/", "/admin/pages/", "/admin/images/", "/admin/documents/", "/admin/account/"):
        page.goto(site.url + path)
        page.wait_for_load_state("networkidle")
