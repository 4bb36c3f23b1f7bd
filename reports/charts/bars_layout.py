"""Where the parts of a bar chart stand, in pixels: words first, bars under them."""

from dataclasses import dataclass
from decimal import Decimal

from reports.charts.metrics import text_width, wrap
from reports.charts.svg import Spec

WIDTH = {"wide": 1200, "narrow": 340}
HEAD = {"wide": 28, "narrow": 0}
LINE = 21


@dataclass(frozen=True)
class Row:
    """One row: its name in lines, its bar, the bar of its plan, and the baseline of its sum."""

    lines: list[str]
    name_y: int
    bar_y: int
    bar: int
    plan_y: int
    sum_y: int
    plan_text_y: int
    bottom: int


def rows_of(spec: Spec) -> list[Row]:
    """Rows from top to bottom. A plan, where any row has one, makes every row taller by the same."""
    planned = any(row["plan"] for row in spec["rows"])
    place = _wide_row if spec["size"] == "wide" else _narrow_row
    rows: list[Row] = []
    for row in spec["rows"]:
        top = rows[-1].bottom if rows else HEAD[spec["size"]]
        rows.append(place(row["name"], top, planned=planned))
    return rows


def _wide_row(name: str, top: int, *, planned: bool) -> Row:
    lines = wrap(name, width=WIDTH["wide"], size=17, weight=600, lines=1)
    bar = top + 38
    return Row(lines, top + 28, bar, 26, bar + 31, bar + 21, bar + 42, bar + (56 if planned else 38))


def _narrow_row(name: str, top: int, *, planned: bool) -> Row:
    lines = wrap(name, width=WIDTH["narrow"], size=17, weight=600, lines=2)
    bar = top + 28 + LINE * (len(lines) - 1)
    under = bar + (31 if planned else 22)
    return Row(lines, top + 18, bar, 22, bar + 26, under + 25, under + 25, under + 54)


def limit_of(spec: Spec) -> float:
    """The sum at the right edge: on a wide chart the longest bar leaves room for its own figure."""
    longest = max(max(Decimal(row["amount"]), Decimal(row["plan"] or 0)) for row in spec["rows"])
    if spec["size"] == "narrow":
        return float(longest)
    room = max(text_width(row["amount_text"], size=21, weight=700) for row in spec["rows"]) + 60
    return float(longest) * WIDTH["wide"] / (WIDTH["wide"] - room)
