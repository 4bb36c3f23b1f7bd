"""axe-core on a page in the browser: WCAG 2.0 to 2.2, levels A and AA, and axe's own good practices."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.support.repository import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _source() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe found, one line for each rule with up to three places. It enters past the page's own policy,
    through the browser's debugger, so that the page is judged exactly as readers get it."""
    page.evaluate(_source())
    found = page.evaluate(
        "(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
        RULES,
    )
    return [_told(violation) for violation in found["violations"]]


def _told(violation: dict[str, Any]) -> str:
    places = [f"{node['html'][:160]} ({node['failureSummary']})" for node in violation["nodes"][:3]]
    return f"{violation['id']} × {len(violation['nodes'])}: " + " | ".join(places)


def assert_no_axe_violations(page: Page) -> None:
    assert violations(page) == []
