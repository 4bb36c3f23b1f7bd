"""Every kind of page a resident can meet: each page type, and what is no page of the tree."""

from functools import cache

from tests.support.site import RunningSite

STATES = {
    "catalogue-filtered": "/initiatives/?form=series&sort=title",
    "catalogue-empty": "/initiatives/?q=ыыыы",
    "search-start": "/search/",
    "search-found": "/search/?q=инициатива",
    "search-empty": "/search/?q=ыыыы",
    "ledger": "/reports/ledger/",
    "ledger-of-2017": "/reports/ledger/?year=2017",
    "ledger-empty": "/reports/ledger/?year=1999",
    "ledger-entry": "/reports/ledger/1/",
    "grants-for-nobody": "/grants/?for=business&level=municipal",
    "grants-calendar": "/grants/calendar/",
    "grants-results": "/grants/results/",
    "grants-awards": "/grants/awards/",
    "grants-archive": "/grants/archive/",
    "grants-contest": "/grants/top-20/",
    "partners-nobody": "/partners/?support=knowledge",
    "partner": "/partners/tyoplaya-korka/",
    "partner-of-the-passport": "/partners/ghk/",
    "partner-thanked": "/partners/tyoplaya-korka/thanks/",
    "participant": "/partners/gruppy-gorozhan/",
    "low-vision-settings": "/reading/",
    "not-found": "/such-a-page-never-was/",
}
NOT_FOUND = "not-found"


@cache
def every_address(site: RunningSite) -> dict[str, str]:
    """Name → path. A page type without a page has nothing to show: the content must hold one of each."""
    by_type = site.addresses()
    assert {label for label, paths in by_type.items() if not paths} == set()
    pages = {
        label.replace(".", "-").lower() + (f"-{number}" if number else ""): path
        for label, paths in by_type.items()
        for number, path in enumerate(paths)
    }
    return {**pages, **STATES}
