"""Motifs of holidays and of the air; `y` is the ground under them."""

import math

from ..scene import Scene
from ..shapes import circle, path, person, scaled


def balloon(scene: Scene, x: int, y: int) -> str:
    """A hot-air balloon: the basket takes everyone."""
    top = y - 96
    return (
        path(
            "sail",
            f"M{x} {top - 54}c44 0 62 34 54 62c-6 22-28 38-38 54h-32c-10-16-32-32-38-54c-8-28 10-62 54-62z",
        )
        + path(
            "lit",
            f"M{x} {top - 54}c22 0 30 30 27 58c-2 22-10 42-14 58h-26c-4-16-12-36-14-58c-3-28 5-58 27-58z",
        )
        + path(
            "sail", f"M{x} {top - 54}c9 0 12 30 11 58c-1 22-4 42-6 58h-10c-2-16-5-36-6-58c-1-28 2-58 11-58z"
        )
        + path("arch thin", f"M{x - 16} {top + 62}l4 20M{x + 16} {top + 62}l-4 20")
        + path("l5", f"M{x - 14} {top + 82}h28l-4 18h-20z")
        + circle("l5", x - 5, top + 78, 5)
        + circle("l5", x + 7, top + 79, 4)
    )


def hearts(scene: Scene, x: int, y: int) -> str:
    """Heart-shaped balloons over the hills."""
    heart = "M0 20C-38-4-18-30 0-11C18-30 38-4 0 20z"
    light = ((-112, 36, 1.0, "lit"), (32, 8, 1.25, "lit"), (140, 42, 0.75, "lit"))
    white = ((-48, -26, 1.5, "sail"), (96, -40, 0.95, "sail"))
    out = ""
    for k, (dx, dy, size, kind) in enumerate(light + white):
        a, b = x + dx, y - 112 + dy
        out += path(
            "path thin", f"M{a} {b + 20 * size:.0f}q{8 - 4 * k} {34 + 4 * k} {3 * k - 6} {78 + 6 * k}"
        )
        out += scaled(kind, heart, a, b, size)
    return out


def wheel(scene: Scene, x: int, y: int) -> str:
    """The Ferris wheel of the park."""
    cy, r = y - 76, 64
    rim = [(x + r * math.cos(k * math.pi / 5), cy + r * math.sin(k * math.pi / 5)) for k in range(10)]
    spokes = "".join(f"M{x} {cy}L{a:.0f} {b:.0f}" for a, b in rim)
    cabins = "".join(circle("lit" if k % 2 else "sail", a, b, 8) for k, (a, b) in enumerate(rim))
    return (
        path("arch thin", f"{spokes}M{x - r} {cy}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0-{2 * r} 0")
        + path("arch", f"M{x - 40} {y + 10}L{x} {cy}l40 {y + 10 - cy}")
        + cabins
        + circle("l5", x, cy, 7)
    )


def marquee(scene: Scene, x: int, y: int) -> str:
    """Two marquees with flags, and the queue for tea."""
    out = ""
    for dx, w in ((-118, 96), (6, 120)):
        a = x + dx
        out += path("sail", f"M{a} {y - 34}l{w // 2}-44 {w // 2} 44z")
        out += path("lit", f"M{a + w // 3} {y - 34}l{w // 2 - w // 3}-44 {w // 2 - w // 3} 44z")
        out += path("l5", f"M{a + 4} {y - 34}h{w - 8}v42h-{w - 8}z")
        out += path("lit", f"M{a + w // 2 - 14} {y - 18}h28v26h-28z")
        out += path("pole", f"M{a + w // 2} {y - 78}v-22") + path(
            "lit", f"M{a + w // 2} {y - 100}l18 6-18 6z"
        )
    return out + person(x - 14, y + 8, 36) + person(x + 138, y + 8, 40) + person(x + 158, y + 8, 26)


def fir(scene: Scene, x: int, y: int) -> str:
    """The town's fir with lights, and a round dance."""
    tiers = "".join(f"M{x} {y - 150 + k * 32}l-{26 + k * 12} {52 + k * 4}h{52 + k * 24}z" for k in range(4))
    lamps = "".join(
        circle("lit" if (k + row) % 2 else "sail", x - row * 12 + k * 24, y - 108 + row * 32, 4)
        for row in range(4)
        for k in range(row + 1)
    )
    star = f"M{x} {y - 172}l6 13 14 2-10 10 2 14-12-7-12 7 2-14-10-10 14-2z"
    ring = "".join(
        person(x + dx, y + 10, h) for dx, h in ((-112, 36), (-84, 30), (78, 34), (106, 38), (132, 26))
    )
    return path("l5", f"{tiers}M{x - 6} {y - 2}h12v14h-12z") + lamps + path("lit", star) + ring
