"""Motifs of homes and yards; `y` is the ground under them."""

from ..scene import Scene, Season
from ..shapes import circle, path, person, windows
from ..trees import birch


def houses(scene: Scene, x: int, y: int) -> str:
    """A yard of panel houses whose windows are lit."""
    rng, out, left = scene.rng, "", x - 96
    for _ in range(3):
        columns, rows = rng.choice(((3, 6), (4, 4), (6, 3), (2, 7), (5, 3)))
        wide, tall = columns * 12 + 10, rows * 13 + 9
        top = y - tall
        out += path("l4", f"M{left} {top}h{wide}v{tall + 44}h-{wide}z")
        if scene.snow:
            out += path("cap", f"M{left - 1} {top}h{wide + 2}v-5h-{wide + 2}z")
        lit = [rng.random() < 0.5 for _ in range(columns * rows)]
        out += path("lit", windows(left + 8, top + 8, columns=columns, rows=rows, lit=lit))
        left += wide + rng.choice((6, 12, 26))
    return out


def swing(scene: Scene, x: int, y: int) -> str:
    """A swing in the yard: one swings, one waits."""
    frame = f"M{x - 62} {y + 4}l22-84l22 84M{x + 30} {y + 4}l22-84l22 84M{x - 40} {y - 78}h92"
    return (
        path("arch", frame)
        + path("pole", f"M{x - 14} {y - 78}l-26 48M{x + 6} {y - 78}l-26 50")
        + path("l5", f"M{x - 46} {y - 32}l30 6-1 5-30-6z")
        + circle("l5", x - 32, y - 58, 7)
        + path("l5", f"M{x - 42} {y - 32}q0-20 10-20t9 24l-16-3z")
        + person(x + 104, y + 3, 40)
    )


def garland(scene: Scene, x: int, y: int) -> str:
    """Lamps strung between posts, and neighbours under them."""
    posts = (x - 132, x - 8, x + 116)
    wires = "".join(f"M{a} {y - 88}q62 46 124 0" for a in posts[:-1])
    lamps = "".join(
        circle("lit", a + dx, y - 88 + 92 * (t := dx / 124) * (1 - t) + 6, 6)
        for a in posts[:-1]
        for dx in (18, 48, 78, 106)
    )
    crowd = "".join(
        person(x + dx, y + 6, h) for dx, h in ((-86, 38), (-58, 44), (-36, 26), (32, 44), (62, 38), (86, 24))
    )
    return path("arch", "".join(f"M{a} {y + 8}v-98" for a in posts)) + path("pole", wires) + lamps + crowd


def izba(scene: Scene, x: int, y: int) -> str:
    """A log house with smoke above the chimney: somebody is in and the stove is warm."""
    roof = path("cap", f"M{x - 46} {y - 34}l46-42 46 42-9 2-37-33-37 33z") if scene.snow else ""
    panes = f"M{x - 24} {y - 26}h16v18h-16zM{x + 6} {y - 26}h16v18h-16z"
    return (
        path("smoke", f"M{x + 21} {y - 84}c-11-13 13-20 4-34s9-20 18-30")
        + path("l5", f"M{x - 38} {y + 8}v-42l-9 4 47-43 47 43-9-4v42zM{x + 15} {y - 56}v-20h11v30z")
        + roof
        + path("lit", panes)
    )


def bench(scene: Scene, x: int, y: int) -> str:
    """A bench under a birch, two who have talked for forty years, a lamp."""
    leaves = {Season.WARM: "l3", Season.AUTUMN: "lit", Season.WINTER: ""}[scene.season]
    return (
        birch(scene.rng, x - 58, y + 4, 132, leaves=leaves)
        + person(x - 6, y - 6, 42)
        + person(x + 22, y - 6, 40)
        + path("l5", f"M{x - 34} {y - 14}h84v6h-84zM{x - 28} {y - 10}h5v18h-5zM{x + 40} {y - 10}h5v18h-5z")
        + path("l5", f"M{x + 92} {y + 8}v-78h4v78z")
        + circle("halo", x + 94, y - 76, 22)
        + circle("lit", x + 94, y - 76, 8)
    )


def garden(scene: Scene, x: int, y: int) -> str:
    """Sunflowers over a fence."""
    out = ""
    for dx, h, r in ((-92, 62, 12), (-52, 84, 15), (-6, 66, 13), (38, 92, 16), (84, 70, 12)):
        out += path(
            "arch thin",
            f"M{x + dx} {y}q{3 if dx > 0 else -3}-{h // 2} 0-{h}m0 {h // 2}q12-4 16-12m-16 18q-12-4-16-12",
        )
        out += circle("lit", x + dx, y - h, r) + circle("l5", x + dx, y - h, r * 0.5)
    pales = "".join(f"M{x + dx} {y + 12}v-40l6-8 6 8v40z" for dx in range(-126, 118, 20))
    return out + path("l5", f"{pales}M{x - 132} {y - 20}h262v5h-262zM{x - 132} {y}h262v5h-262z")


def birdhouse(scene: Scene, x: int, y: int) -> str:
    """A birdhouse on a birch, and its tenants."""
    leaves = {Season.WARM: "l3", Season.AUTUMN: "lit", Season.WINTER: ""}[scene.season]
    wings = f"M{x + 44} {y - 96}q8 0 11 7q4-8 12-9M{x + 84} {y - 66}q8 0 11 7q4-8 12-9"
    return (
        birch(scene.rng, x - 36, y + 6, 150, leaves=leaves)
        + path("pole", f"M{x + 22} {y + 6}v-84")
        + path("l5", f"M{x + 6} {y - 60}v-32l-5 2 21-20 21 20-5-2v32z")
        + circle("lit", x + 22, y - 84, 6)
        + path("bird", wings)
    )


def slide(scene: Scene, x: int, y: int) -> str:
    """A slide in the yard, poured with water in winter; those who wait their turn."""
    steps = "".join(f"M{x - 64} {y - 8 - k * 16}h18" for k in range(5))
    return (
        path("arch", f"M{x - 64} {y + 6}v-100M{x - 46} {y + 6}v-100M{x - 46} {y - 78}q40 8 66 44t70 42")
        + path("arch thin", steps)
        + path("l5", f"M{x - 74} {y - 94}l19-20 19 20z")
        + person(x + 22, y - 34, 34)
        + person(x - 96, y + 6, 36)
        + person(x - 122, y + 6, 28)
    )


def table(scene: Scene, x: int, y: int) -> str:
    """A long table under a lamp: neighbours, tea, a samovar."""
    crowd = "".join(
        person(x + dx, y - 14, h)
        for dx, h in ((-96, 40), (-62, 46), (-28, 34), (42, 44), (76, 38), (106, 46))
    )
    samovar = f"M{x} {y - 32}q-4-16 6-22h12q10 6 6 22zM{x + 8} {y - 54}v-9h8v9z"
    cups = "".join(f"M{x + dx} {y - 38}h9v8h-9z" for dx in (-84, -48, 56, 90))
    return (
        crowd
        + path("lit", samovar + cups)
        + path(
            "l5", f"M{x - 124} {y - 30}h256v9h-256zM{x - 108} {y - 22}h7v32h-7zM{x + 108} {y - 22}h7v32h-7z"
        )
        + path("smoke thin", f"M{x + 12} {y - 68}c-8-8 8-12 2-22")
    )


def dance(scene: Scene, x: int, y: int) -> str:
    """Two dance in the evening, a third plays the accordion."""
    bellows = "".join(f"M{x + 78 + k * 6} {y - 28}v18" for k in range(5))
    return (
        person(x - 34, y + 6, 54)
        + person(x, y + 6, 50)
        + path("arch thin", f"M{x - 34} {y - 26}l34 2M{x - 46} {y - 24}l-18-16M{x + 12} {y - 22}l16-18")
        + person(x + 90, y + 2, 46)
        + path("lit", f"M{x + 74} {y - 30}h32v22h-32z")
        + path("arch thin", bellows)
        + path("l5", f"M{x - 116} {y + 8}v-96h4v96z")
        + circle("halo", x - 114, y - 94, 24)
        + circle("lit", x - 114, y - 94, 8)
    )


def well(scene: Scene, x: int, y: int) -> str:
    """A village well with its sweep, somebody with two pails."""
    crib = f"M{x + 22} {y + 8}v-30h44v30zM{x + 16} {y - 22}h56v6h-56z"
    pails = f"M{x - 110} {y + 4}l-3-16h16l-3 16zM{x - 54} {y + 4}l-3-16h16l-3 16z"
    return (
        path("l5", f"M{x - 14} {y + 8}l3-90h5l3 90z")
        + path("arch", f"M{x - 84} {y - 44}L{x + 52} {y - 122}")
        + path("pole", f"M{x + 48} {y - 118}V{y - 22}")
        + path("l5", crib)
        + person(x - 76, y + 6, 48)
        + path("arch thin", f"M{x - 106} {y - 26}q30-8 60 0M{x - 105} {y - 26}v14M{x - 47} {y - 26}v14")
        + path("lit", pails)
    )
