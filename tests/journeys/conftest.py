"""Journeys in real Chromium over the site as `make run` makes it.

    def test_a_resident_finds_an_initiative(visit, site):
        page = visit().open("/initiatives/")          # or visit(device=PHONE, scheme="dark", javascript=False)

Whatever a visitor does, the test fails when a page asked another host, wrote an error to the console or lost a file,
or when the server logged an exception.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support import browser as browsers
from tests.support.browser import Visitor
from tests.support.site import RunningSite, shared


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """The running site with the real content and the demonstration data."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    own = tmp_path_factory.getbasetemp()
    with shared(own.parent if worker else own, worker or "alone") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright's loop runs in this thread for the whole session. Django takes that for asynchronous code and would
    # refuse its database to the other tests of this process, which are as synchronous as ever.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        started = browsers.start(playwright)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, site: RunningSite) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors; afterwards none of them may have met a problem."""
    visitors: list[Visitor] = []
    crashed_before = len(site.crashes())

    def come(**options: object) -> Visitor:
        visitors.append(browsers.visitor(browser, site.url, **options))  # type: ignore[arg-type]
        return visitors[-1]

    yield come
    problems = [problem for guest in visitors for problem in guest.problems]
    for guest in visitors:
        guest.context.close()
    assert [*problems, *site.crashes()[crashed_before:]] == []
