"""What a river is drawn of: ribbons, the water in them and the bars at their ends."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

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
        return f"M{_at(self.x0, start)}C{self.bend(start, end)} {_at(self.x1, end)}"

    def bend(self, start: float, end: float) -> str:
        """The two handles of a curve that leaves at height `start` and comes in at height `end`, both level."""
        return f"{_at(self.middle, start)} {_at(self.middle, end)}"

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def ribbon(band: Band) -> str:
    """The water of one sum."""
    return tag("path", cls=f"ribbon {band.flow}", d=band.curve(0) + _back(band))


def _back(band: Band) -> str:
    """From the far end down to the lower bank and back along it."""
    near, far = band.y0 + band.size, band.y1 + band.size
    return f"V{num(far)}C{band.bend(far, near)} {_at(band.x0, near)}z"


def _at(x: float, y: float) -> str:
    return f"{num(x)} {num(y)}"


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
    half = (band.y0 + band.y1) / 2 + band.size * middle
    near, far = band.y0 + band.size * first, band.y1 + band.size * last
    third = (band.middle - band.x0) / 2
    rise = third * (band.y1 - band.y0) * 1.5 / (band.x1 - band.x0)
    handles = f"{_at(band.x0 + third, near)} {_at(band.middle - third, half - rise)}"
    line = f"M{_at(band.x0, near)}C{handles} {_at(band.middle, half)}"
    return f"{line}S{_at(band.x1 - third, far)} {_at(band.x1, far)}{_back(band)}"


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
