"""The river of money: from its sources through cost categories to what came of it.

Width is amount: every ribbon is as wide as its sum, to the same scale at both ends. What is not an amount, the result,
hangs on a dotted line. Vega draws no such thing (docs/decisions/0003-charts.md), so the geometry is ours; it needs
nothing but the specification and the widths of letters.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from reports.charts.metrics import wrap
from reports.charts.pack import Node, centred, pack
from reports.charts.stream import Band, bar, currents, depths, ribbon
from reports.charts.svg import Spec, document, link, tag, words

WIDTH = 1200.0
FLOW = 344.0  # pixels for the whole sum
TOP = 64.0
GAP = 30.0
BAR = 12.0
LINE = 21.0  # between lines of a label
SOURCE_BAR = 190.0
SOURCE_ROOM = 172.0


@dataclass(frozen=True)
class Columns:
    """Where the columns right of the ribbons stand; the report has no results, home has."""

    bar: float
    text: float
    room: float
    last: float
    last_room: float


REPORT = Columns(bar=730, text=764, room=262, last=1200, last_room=120)
HOME = Columns(bar=590, text=624, room=226, last=940, last_room=260)


@dataclass
class End:
    """A node with its words and the ribbons that touch it, in order."""

    data: dict[str, Any]
    node: Node
    lines: list[str]
    taken: float = 0.0
    pieces: list[tuple[float, float, str]] = field(default_factory=list)

    def take(self, size: float, flow: str) -> float:
        """Where the next ribbon of `size` pixels touches this end."""
        start = self.node.start + self.taken
        self.taken += size
        self.pieces.append((start, size, flow))
        return start


def draw(spec: Spec) -> str:
    """The wide drawing: 1200 units, read at 960 px and more."""
    columns = HOME if spec["results"] else REPORT
    scale = FLOW / float(sum(Decimal(source["amount"]) for source in spec["sources"]))
    sources, targets, height = _ends(spec, columns, scale)
    banks = _banks(spec, sources, targets, scale, columns)
    body = [
        *_heads(spec, columns),
        *[ribbon(band) for band in banks],
        depths(banks, seed=spec["title"]),
        currents(banks, seed=spec["title"]),
    ]
    for end in sources.values():
        body += [*_bars(end, SOURCE_BAR), *_source_words(end)]
    for end in targets.values():
        body += [*_bars(end, columns.bar), *_target_words(end, columns, results=spec["results"])]
    return document(spec, width=WIDTH, height=TOP + height + 6, body="".join(body), cls="wide river")


def _ends(spec: Spec, columns: Columns, scale: float) -> tuple[dict[str, End], dict[str, End], float]:
    """Both banks of the river, centred on each other, and their common height."""
    left = _column(spec["sources"], scale=scale, room=SOURCE_ROOM, extra=2)
    right = _column(spec["targets"], scale=scale, room=columns.room, extra=1)
    height = max(left[1], right[1])
    banks = []
    for rows, length in (left, right):
        nodes = centred([end.node for end in rows], length=length, within=height)
        banks.append(
            {
                end.data["key"]: End(end.data, node.moved(TOP), end.lines)
                for end, node in zip(rows, nodes, strict=True)
            }
        )
    return banks[0], banks[1], height


def _column(rows: list[dict[str, Any]], *, scale: float, room: float, extra: int) -> tuple[list[End], float]:
    lines = [wrap(row["name"], width=room, size=17, weight=600) for row in rows]
    sizes = [max(float(Decimal(row["amount"])) * scale, 1.5) for row in rows]
    nodes, length = pack(sizes, least=[LINE * (len(text) + extra) + 4 for text in lines], gap=GAP)
    return [End(row, node, text) for row, node, text in zip(rows, nodes, lines, strict=True)], length


def _banks(
    spec: Spec, sources: dict[str, End], targets: dict[str, End], scale: float, columns: Columns
) -> list[Band]:
    """Ribbons in the order of the specification: it names them source by source, target by target."""
    starts = {}
    for flow in spec["flows"]:
        source = sources[flow["source"]]
        size = max(float(Decimal(flow["amount"])) * scale, 1.5)
        starts[flow["source"], flow["target"]] = (source.take(size, source.data["flow"]), size)
    bands = []
    for target in targets.values():
        for (source_key, target_key), (start, size) in starts.items():
            if target_key != target.data["key"]:
                continue
            colour = sources[source_key].data["flow"]
            end = target.take(size, colour)
            bands.append(Band(SOURCE_BAR + BAR, columns.bar, start, end, size, colour))
    return bands


def _heads(spec: Spec, columns: Columns) -> list[str]:
    last = "Что получилось" if spec["results"] else "Доля"
    anchor = None if spec["results"] else "end"
    return [
        words("Откуда", x=0, y=18, cls="col"),
        words("На что", x=columns.text, y=18, cls="col"),
        words(last, x=columns.last, y=18, cls="col", anchor=anchor),
        tag("path", cls="axis", d=f"M0 32H{WIDTH:.0f}"),
    ]


def _bars(end: End, x: float) -> list[str]:
    return [bar(x=x, y=start, width=BAR, height=size, flow=flow) for start, size, flow in end.pieces]


def _source_words(end: End) -> list[str]:
    rows = len(end.lines) + 2
    y = end.node.middle - LINE * rows / 2 + 17
    body = [link(end.data["href"], words(end.data["amount_text"], x=0, y=y, cls="n"))]
    for line in end.lines:
        y += LINE + (2 if line is end.lines[0] else 0)
        body.append(words(line, x=0, y=y, cls="t"))
    return [*body, words(f"{end.data['share_text']} всех денег", x=0, y=y + LINE, cls="q")]


def _target_words(end: End, columns: Columns, *, results: bool) -> list[str]:
    y = end.node.middle - LINE * (len(end.lines) + 1) / 2 + 17
    amount = words(end.data["amount_text"], x=columns.text, y=y, cls="n")
    body = [link(end.data["href"], amount)]
    if results:
        shift = columns.text + _amount_width(end.data["amount_text"]) + 10
        body += [words(end.data["share_text"], x=shift, y=y, cls="q"), *_result(end, columns)]
    else:
        body.append(
            words(end.data["share_text"], x=columns.last, y=end.node.middle + 12, cls="big", anchor="end")
        )
    for line in end.lines:
        y += LINE + (2 if line is end.lines[0] else 0)
        body.append(words(line, x=columns.text, y=y, cls="t"))
    return body


def _amount_width(text: str) -> float:
    from reports.charts.metrics import text_width

    return text_width(text, size=21, weight=700)


def _result(end: End, columns: Columns) -> list[str]:
    """The words of a result on their dotted line; nothing when the report names none."""
    text = end.data.get("result", "")
    if not text:
        return []
    lines = wrap(text, width=columns.last_room, size=17)
    y = end.node.middle
    first = y - (LINE + 1) * (len(lines) - 1) / 2 + 6
    body = [
        tag("path", cls="link", d=f"M{columns.text + columns.room + 8:.0f} {y:.1f}H{columns.last - 24:.0f}")
    ]
    return body + [
        words(line, x=columns.last, y=first + (LINE + 1) * place, cls="r") for place, line in enumerate(lines)
    ]
