"""What a river is drawn of: ribbons, the water in them and the bars at their ends."""

import hashlib
from dataclasses import dataclass
from collections.abc import Sequence

from reports.charts.svg import num, tag

STRAND = 17.0  # pixels between two lines of water
LAYER = 26.0  # pixels of a layer of water


@dataclass(frozen=True)
class Band:
    """A ribbon from (x0, y0) to (x1, y1), `size` pixels wide at both ends."""

    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    flow: str

    def curve(self, share: float) -> str:
        """The line of flow at `share` of the width, from 0 (upper bank) to 1 (lower bank)."""
        start, end = self.y0 + self.size * share, self.y1 + self.size * share
        return f"M{num(self.x0)} {num(start)}C{num(self.middle)} {num(start)} {num(self.middle)} {num(end)} {num(self.x1)} {num(end)}"

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def ribbon(band: Band) -> str:
    """The water of one sum."""
    lower = band.y1 + band.size
    back = f"V{num(lower)}C{num(band.middle)} {num(lower)} {num(band.middle)} {num(band.y0 + band.size)} {num(band.x0)} {num(band.y0 + band.size)}z"
    return tag("path", cls=f"ribbon {band.flow}", d=band.curve(0) + back)


def depths(bands: Sequence[Band], *, seed: str) -> str:
    """Layers of water, darker one before another, as the hills of the covers are: a wide sum is no slab."""
    drawn = []
    for place, band in enumerate(bands):
        count = min(round(band.size / LAYER), 6)
        for layer in range(1, count):
            dice = hashlib.sha256(f"{seed}/depth/{place}/{layer}".encode()).digest()
            shares = [min(max((layer + (roll - 128) / 200) / count, 0.04), 0.96) for roll in dice[:3]]
            drawn.append(tag("path", cls="layer", d=_bank(band, *shares)))
    return "".join(drawn)


def _bank(band: Band, first: float, middle: float, last: float) -> str:
    """Everything below a line that crosses the ribbon at these shares of its width: at its start, middle and end."""
    line = [
        (band.x0, band.y0 + band.size * first),
        (band.middle, (band.y0 + band.y1) / 2 + band.size * middle),
        (band.x1, band.y1 + band.size * last),
    ]
    low = [band.y0 + band.size, (band.y0 + band.y1) / 2 + band.size, band.y1 + band.size]
    slope = (band.y1 - band.y0) * 1.5 / (band.x1 - band.x0)
    third = (band.middle - band.x0) / 2
    (xa, ya), (xb, yb), (xc, yc) = line
    there = (
        f"M{num(xa)} {num(ya)}C{num(xa + third)} {num(ya)} {num(xb - third)} {num(yb - slope * third)} {num(xb)} {num(yb)}"
        f"S{num(xc - third)} {num(yc)} {num(xc)} {num(yc)}"
    )
    back = f"V{num(low[2])}C{num(band.middle)} {num(low[2])} {num(band.middle)} {num(low[0])} {num(xa)} {num(low[0])}z"
    return there + back


def currents(bands: Sequence[Band], *, seed: str) -> str:
    """Lines of water inside the ribbons. They say which way it flows; their number says nothing."""
    drawn = []
    for place, band in enumerate(bands):
        count = max(round(band.size / STRAND), 1)
        for line in range(count):
            dice = hashlib.sha256(f"{seed}/{place}/{line}".encode()).digest()
            dashes = f"{6 + dice[0] % 15} {12 + dice[1] % 20} {3 + dice[2] % 9} {20 + dice[3] % 24}"
            drawn.append(
                tag(
                    "path",
                    cls="current",
                    pathLength="100",
                    stroke_dasharray=dashes,
                    stroke_dashoffset=str(dice[4] % 60),
                    d=band.curve((line + 0.5) / count),
                )
            )
    return "".join(drawn)


def bar(*, x: float, y: float, width: float, height: float, flow: str) -> str:
    """The end of a ribbon."""
    return tag("rect", cls=flow, x=x, y=y, width=width, height=height, rx=min(3.0, height / 2))
