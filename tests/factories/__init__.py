"""One factory for every page type, by model: the walk over all pages (tests/test_every_page.py) makes each from here.

Each app fills its own part in tests/factories/<app>.py and names it there in `PAGE_FACTORIES`, a dict of
"<app>.<PageModel>" → factory class. A factory called without arguments gives a complete, published page under
the home page; called with `parent=` it stands there. Nothing here is random: the same call makes the same page.

    # tests/factories/initiatives.py
    PAGE_FACTORIES = {"initiatives.InitiativePage": InitiativePageFactory}

`ROWS` says, for an index page, what it lists, so that the walk can show that its queries do not grow:

    ROWS = {"initiatives.InitiativeIndexPage": lambda index, number: InitiativePageFactory(parent=index)}
"""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

APPS = [
    "home",
    "initiatives",
    "partners",
    "reports",
    "report_pages",
    "search",
    "news",
    "events",
    "grants",
    "library",
    "recycling",
]

PAGE_FACTORIES: dict[str, Any] = {}
ROWS: dict[str, Callable[..., Any]] = {}


def _gather() -> None:
    for app in APPS:
        if find_spec(f"tests.factories.{app}"):
            part = import_module(f"tests.factories.{app}")
            PAGE_FACTORIES.update(getattr(part, "PAGE_FACTORIES", {}))
            ROWS.update(getattr(part, "ROWS", {}))


def page_factory(label: str) -> Any:
    """The factory of a page model named "<app>.<Model>"."""
    if not PAGE_FACTORIES:
        _gather()
    assert label in PAGE_FACTORIES, f"{label} has no factory: name one in PAGE_FACTORIES of tests/factories/"
    return PAGE_FACTORIES[label]


def row_maker(label: str) -> Callable[..., Any] | None:
    """What adds one more row to an index page, or None where the page lists nothing."""
    if not PAGE_FACTORIES:
        _gather()
    return ROWS.get(label)
