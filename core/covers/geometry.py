"""Lines of hills and edges of forest: points, and the SVG paths made of them.

Lengths are units of the drawing's viewBox; y grows downwards, as in SVG.
"""

import math
from itertools import pairwise
from random import Random

Point = tuple[float, float]
Line = list[Point]

TURN = 2 * math.pi


def ridge(rng: Random, *, width: float, y: float, height: float, waves: int = 3, step: int = 40) -> Line:
    """A soft ridge around the level `y`, up to `height` above and below it: a sum of sines of random phase."""
    parts = [
        (height / (k + 1), rng.uniform(0, TURN), (k + 1) * rng.uniform(0.8, 1.25) * TURN / width)
        for k in range(waves)
    ]
    xs = range(-step, int(width) + 2 * step, step)
    return [(x, y + sum(a * math.sin(phase + rate * x) for a, phase, rate in parts)) for x in xs]


def peaks(rng: Random, *, width: float, y: float, height: float) -> Line:
    """A ridge of sharp tops, `height` high on average."""
    line: Line = [(-40, y)]
    x = rng.uniform(-30, 40)
    while x < width + 40:
        half = rng.uniform(46, 92)
        line.append((x + half, y - height * rng.uniform(0.55, 1.5)))
        line.append((x + 2 * half, y - height * rng.uniform(-0.1, 0.3)))
        x += 2 * half
    return [*line, (width + 80, y)]


def pillars(rng: Random, *, width: float, y: float, height: float) -> Line:
    """A ridge with the granite pillars of the Yenisei banks standing on it."""
    line = ridge(rng, width=width, y=y, height=height * 0.35, step=20)
    for _ in range(rng.randint(2, 3)):
        start = rng.randint(4, len(line) - 8)
        tops = [rng.uniform(0.5, 1.5) * height for _ in range(rng.randint(2, 3))]
        for offset, top in enumerate(tops):
            x, base = line[start + offset]
            line[start + offset] = (x, base - top)
    return line


def mountain(rng: Random, *, width: float, y: float, height: float) -> Line:
    """One great mountain that stands alone, `height` above the level `y`, with a lower shoulder."""
    top, foot = width * rng.uniform(0.2, 0.8), width * rng.uniform(0.3, 0.42)
    side = rng.choice((-1, 1))
    shoulder = (top + side * foot * 0.55, y - height * rng.uniform(0.36, 0.5))
    notch = (top + side * foot * 0.4, y - height * rng.uniform(0.3, 0.36))
    slope = [(top - side * foot, y), (top, y - height), notch, shoulder, (top + side * foot * 1.2, y)]
    return [(-width, y), *sorted(slope), (width * 2, y)]


def valley(rng: Random, *, width: float, y: float, height: float) -> Line:
    """Slopes that come down from both sides to the level `y` in the middle."""
    left, right = (height * rng.uniform(0.75, 1.2) for _ in range(2))
    low = width * rng.uniform(0.42, 0.58)
    return [
        (-40, y - left),
        (width * 0.12, y - left * 0.86),
        (low - width * 0.16, y - left * 0.14),
        (low, y),
        (low + width * 0.16, y - right * 0.16),
        (width * 0.9, y - right * 0.9),
        (width + 40, y - right),
    ]


def height_at(line: Line, x: float) -> float:
    """Level of the line at `x`, eased between its points."""
    for (x0, y0), (x1, y1) in pairwise(line):
        if x0 <= x <= x1:
            t = (x - x0) / (x1 - x0)
            return y0 + (y1 - y0) * (t * t * (3 - 2 * t))
    return line[-1][1]


def smooth(line: Line, floor: float) -> str:
    """Closed path below a Catmull–Rom curve through the points, down to the level `floor`."""
    out = [f"M{line[0][0]:.0f} {line[0][1]:.0f}"]
    for i in range(len(line) - 1):
        before, start, end, after = line[max(i - 1, 0)], line[i], line[i + 1], line[min(i + 2, len(line) - 1)]
        bends = (
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            *end,
        )
        out.append("C" + " ".join(f"{v:.0f}" for v in bends))
    return "".join(out) + f"V{floor:.0f}H{line[0][0]:.0f}Z"


def straight(line: Line, floor: float) -> str:
    """Closed path below a broken line, for peaks."""
    points = "L".join(f"{x:.0f} {y:.0f}" for x, y in line)
    return f"M{points}V{floor:.0f}H{line[0][0]:.0f}Z"


def teeth(rng: Random, line: Line, *, start: float, end: float, size: float) -> str:
    """Upper edge of a forest along the line, from `start` to `end`: "M…" and relative teeth of firs, `size` high."""
    x, y = round(start), round(height_at(line, start) + 2)
    out = [f"M{x} {y}"]
    while x < end:
        half = max(2, round(size * rng.uniform(0.2, 0.34)))
        top = round(size * rng.uniform(0.45, 1.15))
        foot = round(height_at(line, x + 2 * half) + 2)
        out.append(f"l{half}-{top} {half} {foot - y + top}")
        x, y = x + 2 * half, foot
    return "".join(out).replace(" -", "-")


def treeline(rng: Random, line: Line, *, width: float, floor: float, size: float) -> str:
    """Closed path of a forest that covers everything from the line down to the level `floor`."""
    return teeth(rng, line, start=-6, end=width + 6, size=size) + f"V{floor:.0f}H-6Z"
