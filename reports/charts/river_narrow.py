"""The river of money for a phone: it flows down, and its mouths are numbered; the words stand in the list below."""

from decimal import Decimal

from reports.charts.metrics import text_width
from reports.charts.pack import Node, fitting_scale, pack
from reports.charts.stream import Band, bar, currents, depths, ribbon
from reports.charts.svg import Spec, document, link, tag, words

WIDTH = 340.0
FLOW = 170.0  # how far the water falls
BAR = 10.0
GAP = 14.0
MOUTH = 32.0  # room of a numbered mouth


def draw(spec: Spec) -> str:
    """The narrow drawing: 340 units, read on phones; no letter below 16 units."""
    amounts = [Decimal(target["amount"]) for target in spec["targets"]]
    scale = fitting_scale(amounts, length=WIDTH, least=MOUTH, gap=GAP)
    heads, top = _source_words(spec)
    sizes = [max(float(amount) * scale, 1.5) for amount in amounts]
    mouths, _ = pack(sizes, least=[MOUTH] * len(sizes), gap=GAP)
    springs = _springs(spec, scale)
    body = [*heads, _water(spec, springs, mouths, scale=scale, top=top)]
    body += [mark for place, node in enumerate(mouths) for mark in _number(place + 1, node, top)]
    return document(
        spec, width=WIDTH, height=top + FLOW + 2 * BAR + 42, body="".join(body), cls="narrow river"
    )


def _springs(spec: Spec, scale: float) -> list[Node]:
    """Where the sources stand at the top: spread over the whole width."""
    sizes = [float(Decimal(source["amount"])) * scale for source in spec["sources"]]
    between = (WIDTH - sum(sizes)) / max(len(sizes) - 1, 1)
    nodes, _ = pack(sizes, least=[0.0] * len(sizes), gap=between)
    return nodes


def _source_words(spec: Spec) -> tuple[list[str], float]:
    """Names and sums of the sources, and where the water begins under them.

    Two short ones stand over their own springs, left and right; more are a list with a square of their colour.
    """
    sources = spec["sources"]
    room = sum(
        max(text_width(s["name"], size=17, weight=600), text_width(s["amount_text"], size=21, weight=700))
        for s in sources
    )
    if len(sources) <= 2 and room <= WIDTH - 12:
        anchors = (None, "end")
        pairs = list(zip(sources, anchors, (0.0, WIDTH), strict=False))
        names = [words(s["name"], x=x, y=18, cls="t", anchor=anchor) for s, anchor, x in pairs]
        return names + [_amount(s, x=x, y=44, anchor=anchor) for s, anchor, x in pairs], 66.0
    body = []
    for place, source in enumerate(sources):
        y = 18 + place * 52
        body += [
            tag("rect", cls=source["flow"], x=0, y=y - 13, width=14, height=14, rx=3),
            words(source["name"], x=22, y=y, cls="t"),
            _amount(source, x=22, y=y + 24),
        ]
    return body, 18 + 52 * len(sources) + 6.0


def _amount(source: dict[str, str], *, x: float, y: float, anchor: str | None = None) -> str:
    """The sum of a source, a link to its entries with room for a finger: 36 units are 24 px on the smallest phone."""
    text = source["amount_text"]
    width = text_width(text, size=21, weight=700)
    room = tag("rect", cls="hit", x=x - width if anchor else x, y=y - 26, width=width, height=36)
    return link(source["href"], room + words(text, x=x, y=y, cls="n", anchor=anchor))


def _water(spec: Spec, springs: list[Node], mouths: list[Node], *, scale: float, top: float) -> str:
    """The same ribbons as in the wide drawing, turned so that they flow down, with the bars at their ends."""
    flows = {source["key"]: source["flow"] for source in spec["sources"]}
    here = dict(zip(flows, (node.start for node in springs), strict=True))
    there = {target["key"]: node.start for target, node in zip(spec["targets"], mouths, strict=True)}
    bands = []
    for flow in spec["flows"]:
        size = max(float(Decimal(flow["amount"])) * scale, 1.5)
        a, b = here[flow["source"]], there[flow["target"]]
        here[flow["source"]], there[flow["target"]] = a + size, b + size
        bands.append(Band(top + BAR, top + BAR + FLOW, a, b, size, flows[flow["source"]]))
    ends = [
        bar(x=x, y=y, width=BAR, height=band.size, flow=band.flow)
        for band in bands
        for x, y in ((top, band.y0), (top + BAR + FLOW, band.y1))
    ]
    water = [
        *[ribbon(band) for band in bands],
        depths(bands, seed=spec["title"]),
        currents(bands, seed=spec["title"]),
    ]
    return tag("g", "".join(water + ends), transform="matrix(0 1 1 0 0 0)")


def _number(number: int, node: Node, top: float) -> list[str]:
    y = top + 2 * BAR + FLOW + 24
    return [
        tag("circle", cls="dot", cx=node.middle, cy=y, r=15),
        words(str(number), x=node.middle, y=y + 6, cls="on-dot", anchor="middle"),
    ]
