"""A cover put together: sky, far ridges, water or hills, the motif in the middle, spruces in front."""

from datetime import date
from functools import lru_cache
from random import Random

from .geometry import (
    Line,
    height_at,
    mountain,
    peaks,
    pillars,
    ridge,
    smooth,
    straight,
    treeline,
    valley,
)
from .motifs import Motif, choose
from .scene import HEIGHT, WIDTH, Far, Ground, Hour, Scene, Season, chance
from .shapes import path
from .sky import backdrop, heights, sun, weather
from .trees import spruces

# A number that no reader sees: with it the programme's own 21 initiatives of 2017 got, within their theme, another
# motif each, and light and heights as different as they can be. Another number redraws every cover.
EDITION = "cover 11975"

# Heights by kind: who draws them, and how high they are at least and at most.
SHARP = {Far.PEAKS: (peaks, 34, 62), Far.MOUNTAIN: (mountain, 90, 124)}
SOFT = {Far.PILLARS: (pillars, 24, 36), Far.RIDGE: (ridge, 16, 38), Far.VALLEY: (valley, 50, 96)}


def cover_svg(*, slug: str, motif: str, width: int = WIDTH, on: date | None = None) -> str:
    """SVG of `width` × 360 for a page's slug and its theme's motif, in the season of the day `on`."""
    return _drawn(slug, motif, width, Season.of(on))


@lru_cache(maxsize=1024)
def _drawn(slug: str, theme: str, width: int, season: Season) -> str:
    rng = chance(EDITION, slug, theme)
    chosen, hour, far = choose(theme, season, rng.random()), Hour.of(rng.random()), Far.of(rng.random())
    scene = _lay_out(rng, chosen, width, season, hour, far)
    body = (
        backdrop(scene)
        + sun(scene)
        + heights(scene)
        + _far(scene)
        + _middle(scene, chosen)
        + _front(scene, chosen)
        + weather(scene)
    )
    return (
        f'<svg viewBox="0 0 {width} {HEIGHT}" preserveAspectRatio="xMidYMax slice"'
        f' aria-hidden="true" focusable="false"><g class="{hour.value}">{body}</g></svg>'
    )


def _lay_out(rng: Random, motif: Motif, width: int, season: Season, hour: Hour, far: Far) -> Scene:
    """Where things stand: the motif near the middle, which every crop keeps, and the sun to one side of it."""
    anchor = width * 0.5 + rng.uniform(-34, 34)
    side = rng.choice((-1, 1))
    sun_x = min(max(anchor + side * rng.uniform(70, 0.36 * width), 40), width - 40)
    level = 262 if motif.ground is Ground.WATER else 284
    hill = ridge(rng, width=width, y=level + rng.uniform(-6, 12), height=rng.uniform(6, 16), waves=2)
    horizon = rng.uniform(136, 190) if motif.ground is Ground.WATER else rng.uniform(142, 210)
    return Scene(rng, width, season, horizon, anchor, sun_x, hill, hour, far)


def _far(scene: Scene) -> str:
    """The farthest heights, and an edge of forest or a bare ridge before them."""
    rng, width, horizon = scene.rng, scene.width, scene.horizon
    back = _heights(scene)
    middle = ridge(rng, width=width, y=horizon + rng.uniform(24, 40), height=rng.uniform(10, 26))
    if rng.random() < 0.3:
        return back + path("l2", smooth(middle, HEIGHT))
    return back + path("l2", treeline(rng, middle, width=width, floor=HEIGHT, size=rng.uniform(14, 20)))


def _heights(scene: Scene) -> str:
    """What lies farthest off: sharp ones carry snow in winter, and half of the time in summer too."""
    rng, width, horizon = scene.rng, scene.width, scene.horizon
    if scene.far in SHARP:
        draw, least, most = SHARP[scene.far]
        line = draw(rng, width=width, y=horizon + 14, height=rng.uniform(least, most))
        return path("l1", straight(line, HEIGHT)) + (
            _snowcaps(line) if scene.snow or rng.random() < 0.5 else ""
        )
    draw, least, most = SOFT[scene.far]
    line = draw(rng, width=width, y=horizon - 4, height=rng.uniform(least, most))
    return path("l1", smooth(line, HEIGHT))


def _snowcaps(line: Line) -> str:
    """White tops of the higher peaks."""
    out = ""
    for (x0, y0), (x, y), (x1, y1) in zip(line, line[1:], line[2:], strict=False):
        if y < y0 - 12 and y < y1 - 12:
            a, b, c, d = x - (x - x0) * 0.3, y + (y0 - y) * 0.3, x + (x1 - x) * 0.34, y + (y1 - y) * 0.34
            out += f"M{x:.0f} {y:.0f}L{a:.0f} {b:.0f}l{(c - a) * 0.35:.0f} {(d - b) * 0.3 - 5:.0f}L{c:.0f} {d:.0f}Z"
    return path("cap", out) if out else ""


def _middle(scene: Scene, motif: Motif) -> str:
    """The near forest and the ground the motif stands on, with the motif."""
    rng, width, x = scene.rng, scene.width, round(scene.anchor)
    on_water = motif.ground is Ground.WATER
    drop, swell = (
        (rng.uniform(44, 56), rng.uniform(7, 13)) if on_water else (rng.uniform(62, 88), rng.uniform(10, 24))
    )
    near = ridge(rng, width=width, y=scene.horizon + drop, height=swell)
    out = path("l3", treeline(rng, near, width=width, floor=HEIGHT, size=rng.uniform(20, 28)))
    if on_water:
        shore = round(scene.horizon + rng.uniform(74, 84))
        return out + _water(scene, shore) + _placed(scene, motif, x, shore + 28)
    kind = "drift" if scene.snow else "l4"
    return (
        out
        + path(kind, smooth(scene.hill, HEIGHT))
        + _placed(scene, motif, x, round(height_at(scene.hill, x) + 4))
    )


def _placed(scene: Scene, motif: Motif, x: int, y: int) -> str:
    """The motif on its spot, larger or smaller, and half of the time mirrored."""
    size = round(scene.rng.uniform(0.95, 1.4), 2)
    flip = -size if scene.rng.random() < 0.5 else size
    place = f"matrix({flip:g} 0 0 {size:g} {x * (1 - flip):.0f} {y * (1 - size):.0f})"
    return f'<g transform="{place}">{motif.draw(scene, x, y)}</g>'


def _water(scene: Scene, shore: int) -> str:
    """The lake: the sun's path on it, or the ice of winter."""
    rng, w = scene.rng, scene.width
    out = path(
        "w", f"M0 {shore}Q{w * 0.3:.0f} {shore - 9} {w * 0.55:.0f} {shore + 2}T{w} {shore - 3}V{HEIGHT}H0z"
    )
    if scene.snow:
        ice = "".join(
            f"M{rng.randint(0, w)} {shore + 12 + k * 9}h{rng.randint(60, 150)}v4h-40z" for k in range(8)
        )
        return out + path("drift", ice)
    streaks = "".join(
        f"M{scene.sun_x - k * 5 - rng.uniform(4, 16):.0f} {shore + 9 + k * 11}h{rng.uniform(18, 34) + k * 10:.0f}"
        for k in range(7)
    )
    return out + path("glint", streaks)


def _front(scene: Scene, motif: Motif) -> str:
    """The foreground slope with spruces to one side or both; the middle stays open."""
    rng, width = scene.rng, scene.width
    on_water = motif.ground is Ground.WATER
    level, swell = (340, rng.uniform(6, 12)) if on_water else (rng.uniform(314, 330), rng.uniform(10, 20))
    slope = ridge(rng, width=width, y=level, height=swell, waves=2)
    left, right = (-10.0, width * 0.2), (width * 0.8, width + 10.0)
    spans = rng.choice(([left, right], [left], [right], [left, (width * 0.93, width + 10.0)]))
    size, count = rng.uniform(68, 118), 8 // len(spans)
    ground = path("cap" if scene.snow else "l5", smooth(slope, HEIGHT))
    return ground + spruces(rng, slope, spans=spans, size=size, count=count, snow=scene.snow)
