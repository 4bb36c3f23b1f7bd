"""Bars: what costs more. A Vega-Lite specification by Altair, drawn by vl-convert, cleaned for our pages.

Colours in the specification are tokens, not colours: `clean` turns each into a class of the style sheet.
"""

from decimal import Decimal
from typing import Any

import altair as alt
import vl_convert

from reports.charts.bars_layout import LINE, WIDTH, Row, limit_of, rows_of
from reports.charts.clean import TOKENS, inner_shapes
from reports.charts.svg import Spec, document

COLOURS = ["budget", "other", "plan"]
PLAN_BAR = 8


def draw(spec: Spec) -> str:
    """One bar a row, its name above, its sum beside it (on a phone below it), its plan as a thin bar under it."""
    rows, limit, wide = rows_of(spec), limit_of(spec), spec["size"] == "wide"
    height = rows[-1].bottom if wide else rows[-1].sum_y + 12
    layers = [
        *(_axis(spec, limit, height) if wide else []),
        _bars(spec, rows, limit),
        _names(rows, limit),
        _sums(spec, rows, limit),
        _plans(spec, rows, limit),
    ]
    chart = (
        alt.layer(*layers)
        .properties(width=WIDTH[spec["size"]], height=height, padding=0, autosize="none")
        .configure_view(stroke=None)
    )
    svg = vl_convert.vegalite_to_svg(chart.to_dict(), show_warnings=False)
    shapes = inner_shapes(svg, links=[row["href"] for row in spec["rows"]])
    return document(spec, width=WIDTH[spec["size"]], height=height, body=shapes, cls=spec["size"])


def _x(field: str, limit: float) -> alt.X:
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=[0, limit], nice=False, zero=True))


def _y(field: str) -> alt.Y:
    """Vertical place: a field that already holds pixels."""
    return alt.Y(f"{field}:Q", axis=None, scale=None)


def _bars(spec: Spec, rows: list[Row], limit: float) -> alt.Chart:
    """A bar is made of a piece for every source of money, so that a source keeps its colour."""
    values: list[dict[str, Any]] = []
    for data, row in zip(spec["rows"], rows, strict=True):
        at = Decimal(0)
        for piece in data["pieces"]:
            end = at + Decimal(piece["amount"])
            values.append(_bar(at, end, piece["flow"], row.bar_y, row.bar))
            at = end
        if data["plan"]:
            values.append(_bar(Decimal(0), Decimal(data["plan"]), "plan", row.plan_y, PLAN_BAR))
    colours = alt.Scale(domain=COLOURS, range=[TOKENS[name] for name in COLOURS])
    return (
        _on(values)
        .mark_rect(cornerRadius=4, stroke=None)
        .encode(
            x=_x("start", limit),
            x2="end:Q",
            y=_y("y"),
            y2="y2:Q",
            color=alt.Color("colour:N", legend=None, scale=colours),
        )
    )


def _on(values: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.Data(values=values))  # type: ignore[no-untyped-call]


def _bar(start: Decimal, end: Decimal, colour: str, y: int, height: int) -> dict[str, Any]:
    return {"start": float(start), "end": float(end), "colour": colour, "y": y, "y2": y + height}


def _texts(values: list[dict[str, Any]], *, token: str, limit: float, **mark: Any) -> alt.Chart:
    """Lines of text at (x, y); the description carries the number of the row whose link the text is."""
    return (
        _on(values)
        .mark_text(baseline="alphabetic", color=TOKENS[token], **{"align": "left", **mark})
        .encode(x=_x("x", limit), y=_y("y"), text="text:N", description="row:N")
    )


def _text(x: float, y: float, text: str, row: str = "") -> dict[str, Any]:
    return {"x": x, "y": y, "text": text, "row": row}


def _names(rows: list[Row], limit: float) -> alt.Chart:
    values = [
        _text(0, row.name_y + LINE * place, line) for row in rows for place, line in enumerate(row.lines)
    ]
    return _texts(values, token="name", limit=limit)


def _sums(spec: Spec, rows: list[Row], limit: float) -> alt.Chart:
    wide = spec["size"] == "wide"
    values = [
        _text(float(data["amount"]) if wide else 0, row.sum_y, data["amount_text"], f"row {place}")
        for place, (data, row) in enumerate(zip(spec["rows"], rows, strict=True))
    ]
    return _texts(values, token="sum", limit=limit, dx=14 if wide else 0)


def _plans(spec: Spec, rows: list[Row], limit: float) -> alt.Chart:
    """The plan's sum: beside its thin bar, or on a phone at the right end of the line of the sum."""
    wide = spec["size"] == "wide"
    values = [
        _text(float(data["plan"]) if wide else limit, row.plan_text_y, data["plan_text"])
        for data, row in zip(spec["rows"], rows, strict=True)
        if data["plan"]
    ]
    return _texts(values, token="quiet", limit=limit, dx=14 if wide else 0, align="left" if wide else "right")


def _axis(spec: Spec, limit: float, height: float) -> list[alt.Chart]:
    lines = [{"x": float(tick["amount"]), "y": 28, "y2": height} for tick in spec["ticks"]]
    texts = [_text(float(tick["amount"]), 16, tick["text"]) for tick in spec["ticks"]]
    rules = _on(lines).mark_rule(color=TOKENS["axis"]).encode(x=_x("x", limit), y=_y("y"), y2="y2:Q")
    return [
        rules,
        _texts(texts[:1], token="quiet", limit=limit),
        _texts(texts[1:], token="quiet", limit=limit, align="center"),
    ]
