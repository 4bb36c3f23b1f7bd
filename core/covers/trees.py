"""Spruces and birches of the foreground."""

from random import Random

from .geometry import Line, height_at
from .shapes import path


def spruce(x: float, y: float, size: float) -> str:
    """Outline of a spruce in four tiers that grows from (x, y), `size` high."""
    left: list[tuple[float, float]] = []
    right: list[tuple[float, float]] = []
    for tier in range(4):
        low, half = y - size + (tier + 1.75) * size * 0.2, size * (0.07 + 0.05 * tier)
        left += [(x - half, low), (x - half * 0.42, low - size * 0.035)]
        right += [(x + half, low), (x + half * 0.42, low - size * 0.035)]
    trunk = size * 0.025
    foot = [
        (x - trunk, y - size * 0.04),
        (x - trunk, y + 4),
        (x + trunk, y + 4),
        (x + trunk, y - size * 0.04),
    ]
    points = [(x, y - size), *left[:-1], *foot, *right[:-1][::-1]]
    return "M" + "L".join(f"{a:.0f} {b:.0f}" for a, b in points) + "Z"


def snow_on_spruce(x: float, y: float, size: float) -> str:
    """Snow on the left side of every tier."""
    out = ""
    for tier in range(4):
        top, low = y - size + tier * size * 0.2, y - size + (tier + 1.75) * size * 0.2
        half = size * (0.07 + 0.05 * tier)
        out += f"M{x:.0f} {top:.0f}L{x - half:.0f} {low:.0f}L{x - half * 0.25:.0f} {low - size * 0.09:.0f}Z"
    return out


def spruces(
    rng: Random, line: Line, *, spans: list[tuple[float, float]], size: float, count: int, snow: bool
) -> str:
    """Groups of spruces rooted on the line, `count` in each span of x."""
    trees, caps = "", ""
    for low, high in spans:
        for _ in range(count):
            x, tall = rng.uniform(low, high), size * rng.uniform(0.5, 1.1)
            y = height_at(line, x) + 5
            trees += spruce(x, y, tall)
            caps += snow_on_spruce(x, y, tall) if snow else ""
    return path("l5", trees) + (path("cap", caps) if caps else "")


def birch(rng: Random, x: float, y: float, size: float, *, leaves: str) -> str:
    """A birch: a pale trunk with dark marks and a loose crown of the class `leaves` ("" for a bare one)."""
    lean = rng.uniform(-0.06, 0.06) * size
    trunk = f"M{x - 3:.0f} {y + 4:.0f}L{x + lean - 1:.0f} {y - size:.0f}h2L{x + 4:.0f} {y + 4:.0f}z"
    marks = "".join(f"M{x - 2 + lean * k / 5:.0f} {y - size * k / 5:.0f}h4v2h-4z" for k in range(1, 4))
    crown = ""
    for k in range(7):
        high = 0.46 + k * 0.085
        r = size * (0.15 - k * 0.013) * rng.uniform(0.9, 1.15)
        cx, cy = x + lean * high + (-1 if k % 2 else 1) * size * (0.09 - k * 0.011), y - size * high
        crown += (
            f"M{cx - r:.0f} {cy:.0f}a{r:.0f} {r:.0f} 0 1 0 {2 * r:.0f} 0a{r:.0f} {r:.0f} 0 1 0-{2 * r:.0f} 0z"
        )
    twigs = ""
    for high, side in ((0.5, 1), (0.6, -1), (0.72, 1), (0.82, -1)):
        reach = f"q{side * size * 0.1:.0f}-{size * 0.05:.0f} {side * size * 0.17:.0f}-{size * 0.2:.0f}"
        twigs += f"M{x + lean * high:.0f} {y - size * high:.0f}{reach}"
    top = path(leaves, crown) if leaves else path("pole thin", twigs)
    return (top if leaves else "") + path("sail", trunk) + path("l5", marks) + ("" if leaves else top)
