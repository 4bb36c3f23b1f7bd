"""The river: width is amount, and everything has room."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from bs4 import BeautifulSoup

from reports.charts.metrics import text_width, wrap
from reports.charts.pack import fitting_scale, pack
from reports.charts.render import render


def spec(*amounts: str, size: str = "wide", results: bool = False) -> dict[str, Any]:
    """Money of one source to as many categories as there are amounts."""
    targets = [
        {
            "key": f"c{place}",
            "name": f"Статья {place}",
            "amount": amount,
            "amount_text": f"{amount} ₽",
            "share_text": "1 %",
            "href": f"/reports/ledger/?category=c{place}",
            "result": "Двор <убран>" if results else "",
        }
        for place, amount in enumerate(amounts)
    ]
    whole = str(sum(Decimal(amount) for amount in amounts))
    source = {"key": "s", "name": "Бюджет", "flow": "budget", "amount": whole, "amount_text": whole}
    return {
        "kind": "river",
        "size": size,
        "results": results,
        "title": "Откуда и на что",
        "desc": "Бюджет & другие",
        "sources": [{**source, "share_text": "100 %", "href": "/reports/ledger/?fund=s"}],
        "targets": targets,
        "flows": [{"source": "s", "target": t["key"], "amount": t["amount"]} for t in targets],
    }


def drawn(told: dict[str, Any]) -> BeautifulSoup:
    return BeautifulSoup(render(told), "html.parser", multi_valued_attributes=None)


def widths(picture: BeautifulSoup) -> list[float]:
    """How wide each ribbon is where it starts: the height of the bars there."""
    return [float(bar["height"]) for bar in picture.find_all("rect") if bar.get("class") == "budget"]


def test_a_ribbon_is_as_wide_as_its_sum_at_both_ends() -> None:
    sizes = sorted(widths(drawn(spec("300", "100"))))
    assert sizes == [86.0, 86.0, 258.0, 258.0]


def test_the_narrow_ribbons_keep_the_same_proportion() -> None:
    sizes = sorted(set(widths(drawn(spec("300", "100", size="narrow")))))
    assert sizes == pytest.approx([81.5, 244.5], abs=0.1)


def test_the_same_specification_gives_the_same_drawing() -> None:
    assert render(spec("300", "100")) == render(spec("300", "100"))


def test_words_are_escaped() -> None:
    picture = drawn(spec("300", results=True))
    assert picture.find("desc").get_text() == "Бюджет & другие"  # type: ignore[union-attr]
    assert "Двор <убран>" in picture.get_text()
    assert "<убран>" not in render(spec("300", results=True))


def test_a_result_hangs_on_a_dotted_line_and_never_on_a_ribbon() -> None:
    with_results, without = drawn(spec("300", "100", results=True)), drawn(spec("300", "100"))
    assert len(with_results.find_all("path", class_="link")) == 2
    assert len(without.find_all("path", class_="link")) == 0
    assert len(with_results.find_all("path", class_="ribbon budget")) == 2


def test_a_picture_with_links_is_a_group_and_one_without_is_an_image() -> None:
    alone = spec("300", size="narrow")
    assert drawn(alone).svg["role"] == "group"  # type: ignore[index]
    alone["sources"][0]["href"] = ""
    assert drawn(alone).svg["role"] == "img"  # type: ignore[index]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_source_of_the_narrow_river_leads_to_its_entries(count: int) -> None:
    told = spec("300", size="narrow")
    (source,) = told["sources"]
    part = {**source, "amount": str(Decimal(300) / count)}
    told["sources"] = [{**part, "key": f"s{n}", "href": f"/reports/ledger/?fund=s{n}"} for n in range(count)]
    told["flows"] = [{**told["flows"][0], "source": f"s{n}", "amount": part["amount"]} for n in range(count)]
    found = drawn(told).find_all("a")
    assert [(link["href"], link.get_text()) for link in found] == [
        (f"/reports/ledger/?fund=s{n}", "300") for n in range(count)
    ]
    rooms = [link.find("rect", class_="hit") for link in found]
    assert [float(room["height"]) for room in rooms] == [36.0] * count
    assert min(float(room["x"]) for room in rooms) >= 0
    assert max(float(room["x"]) + float(room["width"]) for room in rooms) <= 340.1


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_no_letter_is_smaller_than_the_least_class_allows(size: str) -> None:
    """Sizes come from the classes of the style sheet, never from the drawing."""
    picture = drawn(spec("300", "100", size=size))
    assert {text["class"] for text in picture.find_all("text")} <= {
        "col", "n", "t", "q", "big", "r", "on-dot",
    }  # fmt: skip
    assert not re.search(r"font-size|style=", str(picture))


def test_labels_of_small_sums_do_not_overlap() -> None:
    picture = drawn(spec("1000000", "1", "1", "1", "1"))
    baselines = [float(text["y"]) for text in picture.find_all("text", class_="n")][1:]
    gaps = [after - before for before, after in pairwise(baselines)]
    assert min(gaps) > 60


def test_numbered_mouths_stand_apart_and_inside_the_drawing() -> None:
    picture = drawn(spec("1000000", *["10"] * 6, size="narrow"))
    centres = [float(circle["cx"]) for circle in picture.find_all("circle")]
    assert len(centres) == 7
    assert min(after - before for before, after in pairwise(centres)) >= 31
    assert centres[0] >= 15
    assert centres[-1] <= 325.1


def test_bars_are_packed_in_the_middle_of_their_slots() -> None:
    nodes, length = pack([10, 40], least=[20, 20], gap=5)
    assert [(node.start, node.size) for node in nodes] == [(5, 10), (25, 40)]
    assert length == 65


def test_the_scale_leaves_room_for_the_small() -> None:
    scale = fitting_scale([Decimal(97), Decimal(3)], length=100, least=20, gap=0)
    assert scale == pytest.approx(80 / 97)


def test_a_line_breaks_at_spaces_but_not_after_a_short_word() -> None:
    assert wrap("Социальные программы и инициативы", width=230, size=17, weight=600) == [
        "Социальные программы",
        "и\u00a0инициативы",
    ]


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert wrap("Раз два три четыре пять", width=75, size=17, lines=2) == ["Раз два", "три…"]


def test_letters_are_as_wide_as_in_the_font() -> None:
    assert text_width("0", size=1000, weight=700) == 650
    assert text_width("ЖЖ", size=1000) == 1920
