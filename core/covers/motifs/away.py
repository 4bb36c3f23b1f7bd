"""Motifs of the open: trails, races, camps, memory and growing things; `y` is the ground under them."""

from ..scene import Scene, Season
from ..shapes import circle, path, person, scaled
from ..trees import birch


def trail(scene: Scene, x: int, y: int) -> str:
    """A trail with flags that leads uphill."""
    h = scene.height
    near = f"C{x + 60} {h - 34} {x - 70} {y + 62} {x + 10} {y + 36}"
    out = path("path", f"M{x - 70} {h}{near}S{x + 34} {y + 12} {x + 8} {y + 2}")
    for dx, dy, size in ((10, 2, 1.2), (-30, 50, 1.05), (50, 24, 0.85)):
        at = (x + dx, y + dy, size)
        out += scaled("pole", "M0 0v-48", *at) + scaled("lit", "M0-48l26 9-26 9z", *at)
    return out


def finish(scene: Scene, x: int, y: int) -> str:
    """The finish of a race: an arch, pennants, one arm up."""
    flags = "".join(
        path("lit" if k % 2 else "sail", f"M{x - 78 + k * 22} {y - 84 + dip}h16l-8 15z")
        for k, dip in enumerate((0, 4, 7, 8, 7, 4, 0))
    )
    return (
        path("arch", f"M{x - 88} {y + 6}v-92h168v92")
        + flags
        + person(x - 8, y + 6, 48)
        + path("arch thin", f"M{x - 2} {y - 24}l16-24M{x - 14} {y - 24}l-15-22")
        + person(x - 128, y + 4, 38)
        + person(x + 116, y + 4, 34)
    )


def skis(scene: Scene, x: int, y: int) -> str:
    """A ski track, and a pair of skis stuck in the snow."""
    h = scene.height
    tracks = "".join(
        f"M{x - 150 + d} {h}C{x - 20 + d} {h - 40} {x - 90 + d} {y + 40} {x + 24 + d // 2} {y + 4}"
        for d in (0, 12)
    )
    return (
        path("pole", tracks)
        + path("l5", f"M{x - 8} {y + 8}l-20-104q-1-12 7-9l21 113zM{x + 6} {y + 8}l20-104q2-12-6-9l-22 113z")
        + path("arch thin", f"M{x - 58} {y + 4}l12-78M{x + 52} {y + 4}l-12-78")
        + person(x + 110, y - 2, 40)
    )


def kite(scene: Scene, x: int, y: int) -> str:
    """A kite over two who hold its string."""
    kx, ky = x + 78, y - 112
    return (
        path("path thin", f"M{x - 10} {y - 20}C{x + 24} {y - 50} {kx - 40} {ky + 66} {kx} {ky + 34}")
        + path("sail", f"M{kx} {ky + 34}l-24-38 28-26 28 28z")
        + path("lit", f"M{kx} {ky + 34}l4-64 28 28z")
        + path("pole", f"M{kx} {ky + 34}q12 12 4 22t6 22")
        + person(x - 24, y + 5, 46)
        + person(x + 4, y + 5, 32)
    )


def camp(scene: Scene, x: int, y: int) -> str:
    """A tent and a fire in the evening."""
    return (
        path("l5", f"M{x - 96} {y + 8}l58-72 58 72z")
        + path("lit", f"M{x - 54} {y + 8}l16-52 16 52z")
        + circle("halo", x + 72, y - 10, 34)
        + path("lit", f"M{x + 72} {y - 40}q18 22 8 40h-16q-12-16 8-40z")
        + path("l5", f"M{x + 50} {y + 4}l44-6v7l-44 6z")
        + person(x + 36, y + 6, 34)
        + person(x + 112, y + 6, 42)
    )


def snowman(scene: Scene, x: int, y: int) -> str:
    """A snowman and those who rolled him."""
    return (
        circle("cap", x, y - 18, 28)
        + circle("cap", x, y - 58, 21)
        + circle("cap", x, y - 88, 14)
        + path(
            "l5",
            f"M{x - 13} {y - 99}h26v-4h-6v-18h-14v18h-6zM{x - 5} {y - 91}h3v3h-3zM{x + 3} {y - 91}h3v3h-3z",
        )
        + path("lit", f"M{x} {y - 86}l18 4-18 2z")
        + path("arch thin", f"M{x - 18} {y - 62}l-24-16M{x + 18} {y - 62}l26-12")
        + person(x + 72, y + 4, 34)
        + person(x - 70, y + 4, 28)
    )


def birches(scene: Scene, x: int, y: int) -> str:
    """A grove of birches, silent."""
    leaves = {Season.WARM: "l3", Season.AUTUMN: "lit", Season.WINTER: ""}[scene.season]
    spots = ((-104, 118), (-58, 146), (-8, 128), (46, 152), (98, 120))
    return "".join(birch(scene.rng, x + dx, y + 8, h, leaves=leaves) for dx, h in spots)


def flame(scene: Scene, x: int, y: int) -> str:
    """A stele and a flame that is kept burning."""
    return (
        path("l5", f"M{x - 50} {y + 8}l10-118q1-8 9-8t9 8l10 118z")
        + path("l5", f"M{x + 10} {y + 8}v-14h66v14zM{x + 22} {y - 4}v-8h42v8z")
        + circle("halo", x + 43, y - 30, 34)
        + path("lit", f"M{x + 43} {y - 58}q22 26 8 46h-16q-16-20 8-46z")
        + path("sail", f"M{x + 43} {y - 36}q8 14 3 24h-7q-6-10 4-24z")
        + person(x - 96, y + 6, 40)
        + person(x + 116, y + 6, 38)
    )


def saplings(scene: Scene, x: int, y: int) -> str:
    """A row of young trees tied to their stakes, and a spade."""
    out = ""
    for dx, size in ((-112, 0.8), (-56, 1), (6, 1.25), (70, 0.95)):
        at = (x + dx, y + 6, size)
        out += scaled("pole", "M7 0v-46", *at) + scaled("arch thin", "M0 0v-66", *at)
        out += scaled("lit", "M0-84q22 18 0 46q-22-28 0-46z", *at)
    spade = f"M{x + 118} {y + 8}l-9-10v-20h7v-44h-9v-5h24v5h-9v44h7v20z"
    return out + path("l5", spade) + person(x + 36, y + 6, 40)


def sledge(scene: Scene, x: int, y: int) -> str:
    """Two pull a sledge, the third rides: nobody stays at home in winter."""
    runner = f"M{x - 96} {y + 6}h86q16 0 18-14M{x - 80} {y + 4}v-16M{x - 24} {y + 4}v-16"
    return (
        path("pole", f"M{x - 4} {y - 10}L{x + 58} {y - 26}L{x + 92} {y - 26}")
        + person(x - 50, y - 12, 46)
        + path("l5", f"M{x - 90} {y - 16}h74v7h-74z")
        + path("arch thin", runner)
        + person(x + 60, y + 6, 44)
        + person(x + 94, y + 6, 50)
    )


def ring(scene: Scene, x: int, y: int) -> str:
    """Everybody in one ring; one of them came in a wheelchair."""
    spots = ((-104, 2, 44), (-60, 6, 36), (56, 6, 46), (102, 2, 38))
    crowd = "".join(person(x + dx, y + dy, h) for dx, dy, h in spots)
    hands = f"M{x - 94} {y - 16}l26-2M{x - 50} {y - 14}l32-4M{x + 14} {y - 18}l34-2M{x + 68} {y - 20}l26 2"
    flags = "l-14 20-16-10-18 18-18-12-20 18-20-14-18 14-20-18-18 12-18-18-16 10"
    return (
        crowd
        + path("arch thin", hands)
        + circle("l5", x - 4, y - 42, 8)
        + path("l5", f"M{x - 12} {y - 10}v-18q8-9 16 0l3 10h14v20h-6v-12h-14z")
        + path("arch thin", f"M{x - 16} {y - 4}a12 12 0 1 0 24 0a12 12 0 1 0-24 0")
        + path("lit", f"M{x - 120} {y - 106}q116 44 236 0{flags}z")
    )


def tandem(scene: Scene, x: int, y: int) -> str:
    """One bicycle for two."""
    wheels = "".join(f"M{x + dx - 26} {y - 18}a26 26 0 1 0 52 0a26 26 0 1 0-52 0" for dx in (-74, 74))
    bars = f"M{x - 74} {y - 18}l30-32h86l32 32M{x - 44} {y - 50}l26 36 60-36"
    frame = f"{bars}M{x + 42} {y - 50}v-14h14M{x - 18} {y - 14}h40"
    return (
        path("arch thin", wheels + frame)
        + circle("l5", x - 36, y - 100, 9)
        + path("l5", f"M{x - 56} {y - 54}q2-36 20-36t18 20l20 6-2 6-24-4-4 8 12 26-7 3-18-29z")
        + circle("l5", x + 26, y - 100, 9)
        + path("l5", f"M{x + 6} {y - 54}q2-36 20-36t18 20l18 4-2 6-22-2-4 8 12 26-7 3-18-29z")
    )


def goal(scene: Scene, x: int, y: int) -> str:
    """A goal, a keeper, a ball in the air."""
    upright = "".join(f"M{x - 20 + k * 20} {y + 4}v-70" for k in range(6))
    net = upright + "".join(f"M{x - 30} {y - 14 - k * 17}h120" for k in range(3))
    return (
        path("pole thin", net)
        + path("arch", f"M{x - 34} {y + 6}v-76h130v76")
        + person(x + 34, y + 6, 46)
        + path("arch thin", f"M{x + 26} {y - 20}l-16-22M{x + 42} {y - 20}l16-22")
        + circle("sail", x - 62, y - 50, 9)
        + person(x - 112, y + 6, 44)
        + path("arch thin", f"M{x - 106} {y + 2}l16-8")
    )


def guide(scene: Scene, x: int, y: int) -> str:
    """One with a white cane and a dog that leads, and a friend who walks beside."""
    dog = (
        f"M{x - 92} {y + 6}v-22q-12-2-14-14l-10 2-2-8 14-8 4-8 5 7 8 1q6 12 20 12h22q10 0 12 10l4 28"
        f"h-7l-6-20h-28l-4 20h-8l-2-20-2 20z"
    )
    return (
        path("l5", dog)
        + path("arch thin", f"M{x - 76} {y - 38}L{x - 24} {y - 40}")
        + person(x - 10, y + 6, 72)
        + path("pole", f"M{x + 6} {y - 30}L{x + 40} {y + 6}")
        + person(x + 78, y + 6, 66)
    )
