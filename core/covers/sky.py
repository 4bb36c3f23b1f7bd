"""Above the hills: the low sun, clouds, birds, and what falls from the sky."""

from random import Random

from .scene import Hour, Scene, Season
from .shapes import circle, path


def sun(scene: Scene) -> str:
    """A low sun: high and small, or large and half behind the hills; one halo or two."""
    rng = scene.rng
    radius = rng.uniform(26, 44) if scene.snow else rng.uniform(30, 60)
    heights = (-6, 18, 34, 48) if scene.hour is not Hour.DAY else (18, 48, 76, 100)
    y = max(scene.horizon - rng.choice(heights) - rng.uniform(0, 12), radius + 14)
    rings = [circle("halo", scene.sun_x, y, radius * 1.9)]
    if rng.random() < 0.4:
        rings.append(circle("halo", scene.sun_x, y, radius * 1.42))
    return "".join(rings) + circle("s", scene.sun_x, y, radius)


def backdrop(scene: Scene) -> str:
    """The sky of an hour that is not plain day: one flat colour, and a lighter band where it meets the hills."""
    if scene.hour is Hour.DAY:
        return ""
    level, w = scene.horizon - scene.rng.uniform(50, 74), scene.width
    band = f"M0 {level:.0f}Q{w * 0.25:.0f} {level - 22:.0f} {w * 0.5:.0f} {level:.0f}T{w} {level:.0f}V360H0z"
    return (
        path("sky", f"M0 0H{w}V360H0z")
        + path("sky-low", band)
        + (_stars(scene) if scene.hour is Hour.DUSK else "")
    )


def _stars(scene: Scene) -> str:
    """The first stars, above the band."""
    out = ""
    for _ in range(scene.width // 40):
        x, y = scene.rng.randint(6, scene.width - 6), scene.rng.randint(8, int(scene.horizon) - 76)
        out += f"M{x} {y}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z"
    return path("star", out)


def clouds(rng: Random, *, width: int, level: float) -> str:
    """Two or three flat clouds above the level."""
    out = ""
    for _ in range(rng.randint(2, 3)):
        x, y, long = rng.uniform(0, width), level - rng.uniform(40, 96), rng.uniform(70, 130)
        out += (
            f"M{x:.0f} {y:.0f}h{long:.0f}a9 9 0 0 0 0-18h-{long * 0.16:.0f}a{long * 0.2:.0f} {long * 0.2:.0f} 0 0 0-"
            f"{long * 0.38:.0f}-5a14 14 0 0 0-{long * 0.22:.0f} 6h-{long * 0.24:.0f}a8 8 0 0 0 0 17z"
        )
    return path("cloud", out)


def birds(x: float, y: float, *, count: int, size: float = 9, spread: float = 26) -> str:
    """A wedge of birds whose leader flies at (x, y)."""
    out = ""
    for k in range(count):
        side, row = (-1 if k % 2 else 1), (k + 1) // 2
        wing = size - row * 0.8
        left, level = x + row * spread * side - row * 6 - wing, y + row * spread * 0.46 - wing * 0.55
        out += (
            f"M{left:.0f} {level:.0f}q{wing * 0.7:.1f} 0 {wing:.1f} {wing * 0.6:.1f}"
            f"q{wing * 0.3:.1f}-{wing * 0.6:.1f} {wing:.1f}-{wing * 0.6:.1f}"
        )
    return path("bird", out)


def snowfall(rng: Random, *, width: int) -> str:
    """Flakes over the whole picture."""
    out = ""
    for _ in range(width // 14):
        r = rng.choice((1, 1, 2, 2, 3))
        out += (
            f"M{rng.randint(0, width)} {rng.randint(6, 336)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0-{2 * r} 0z"
        )
    return path("flake", out)


def rain(rng: Random, *, width: int) -> str:
    """Slanting strokes of a shower."""
    return path(
        "rain", "".join(f"M{rng.randint(0, width)} {rng.randint(0, 250)}l-7 22" for _ in range(width // 16))
    )


def weather(scene: Scene) -> str:
    """What this page's day is like: mostly clear; snow in winter, now and then a shower in autumn."""
    rng = scene.rng
    if scene.season is Season.WINTER:
        return snowfall(rng, width=scene.width) if rng.random() < 0.6 else ""
    if scene.season is Season.AUTUMN and rng.random() < 0.3:
        return rain(rng, width=scene.width)
    return ""


def heights(scene: Scene) -> str:
    """Clouds or birds behind the hills, or an open sky."""
    rng, roll = scene.rng, scene.rng.random()
    if roll < 0.34:
        return clouds(rng, width=scene.width, level=scene.horizon)
    if roll < 0.56 and not scene.snow:
        x = scene.anchor + (-1 if scene.sun_x > scene.anchor else 1) * rng.uniform(30, 130)
        return birds(x, scene.horizon - rng.uniform(36, 56), count=rng.choice((3, 5)), size=7, spread=18)
    return ""
