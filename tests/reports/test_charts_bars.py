"""Bars by Altair, and what is left of Vega's drawing on our pages."""

import re
from decimal import Decimal
from typing import Any

import pytest
from bs4 import BeautifulSoup

from reports.charts.clean import TOKENS, inner_shapes
from reports.charts.render import render
from reports.charts.specs import short_money, ticks


def spec(size: str = "wide", plan: str = "") -> dict[str, Any]:
    row = {
        "name": "Инфраструктура добровольчества",
        "amount": "400",
        "amount_text": "400 ₽",
        "href": "/reports/ledger/?year=2017&category=infrastructure",
        "pieces": [{"amount": "100", "flow": "budget"}, {"amount": "300", "flow": "other"}],
        "plan": plan,
        "plan_text": f"план {plan} ₽" if plan else "",
    }
    marks = [{"amount": "0", "text": "0"}, {"amount": "200", "text": "200 ₽"}]
    return {
        "kind": "bars",
        "size": size,
        "title": "Затраты",
        "desc": "По статьям",
        "rows": [row],
        "ticks": marks,
    }


def drawn(told: dict[str, Any]) -> BeautifulSoup:
    return BeautifulSoup(render(told), "html.parser", multi_valued_attributes=None)


def extent(path: str) -> tuple[float, float]:
    """Left and right edge of a bar."""
    numbers = [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?", path)]
    xs = numbers[0::2]
    return min(xs), max(xs)


def test_a_bar_is_made_of_its_sources_in_their_colours() -> None:
    picture = drawn(spec("narrow"))
    budget, other = picture.find("path", class_="budget"), picture.find("path", class_="other")
    assert budget is not None
    assert other is not None
    assert extent(str(budget["d"])) == (0, 85)
    assert extent(str(other["d"]))[1] == 340


def test_the_sum_leads_to_its_entries() -> None:
    link = drawn(spec()).find("a")
    assert link is not None
    assert link["href"] == "/reports/ledger/?year=2017&category=infrastructure"
    assert link.get_text() == "400 ₽"


def test_a_plan_is_a_bar_of_its_own_with_its_words() -> None:
    picture = drawn(spec(plan="500"))
    assert len(picture.find_all("path", class_="plan")) == 1
    assert "план 500 ₽" in picture.get_text()
    assert drawn(spec()).find_all("path", class_="plan") == []


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_nothing_of_vega_is_left_but_shapes(size: str) -> None:
    picture = drawn(spec(size))
    assert {tag.name for tag in picture.find_all(True)} <= {"svg", "title", "desc", "path", "text", "a"}
    names = {name for tag in picture.find_all(True) for name in tag.attrs}
    assert names <= {
        "class", "viewbox", "role", "aria-labelledby", "id", "d", "x", "y", "text-anchor", "href", "transform",
    }  # fmt: skip


def test_marks_without_our_tokens_do_not_pass() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="white"/><script>1</script>'
        f'<g transform="translate(5,6)"><path d="M0,0H9.876" fill="{TOKENS["budget"]}"/></g></svg>'
    )
    assert inner_shapes(svg, links=[]) == '<path class="budget" d="M0,0H9.9" transform="translate(5.0 6.0)"/>'


@pytest.mark.parametrize(
    ("longest", "words"),
    [
        ("2089000", ["0", "500 тыс. ₽", "1 млн ₽", "1,5 млн ₽", "2 млн ₽"]),
        ("999", ["0", "200 ₽", "400 ₽", "600 ₽", "800 ₽"]),
        ("5", ["0", "1 ₽", "2 ₽", "3 ₽", "4 ₽", "5 ₽"]),
    ],
)
def test_the_axis_has_round_sums(longest: str, words: list[str]) -> None:
    assert [tick["text"].replace("\u00a0", " ") for tick in ticks(Decimal(longest))] == words


def test_a_round_sum_is_short() -> None:
    assert short_money(Decimal(2500000)) == "2,5\u00a0млн\u00a0₽"
