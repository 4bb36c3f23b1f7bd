"""Motifs that stand on the water; `y` is the level of the water under them."""

from ..scene import Scene
from ..shapes import circle, path, person, scaled
from ..sky import birds


def boat(scene: Scene, x: int, y: int) -> str:
    """A sailing boat: the town's school of sailing takes everyone aboard."""
    return (
        path("sail", f"M{x} {y - 8}v-66q36 26 42 66zM{x - 5} {y - 8}v-52q-20 22-26 52z")
        + path("l5", f"M{x - 36} {y - 3}h86q-6 14-18 14h-48q-14 0-20-14z")
        + path("glint", f"M{x - 42} {y + 19}h62m-34 9h78")
    )


def pier(scene: Scene, x: int, y: int) -> str:
    """A level pier with a lamp, and two who look at the water; one sits in a wheelchair."""
    posts = "".join(f"M{x + dx} {y - 8}h6v34h-6z" for dx in (-66, -26, 14, 54))
    return (
        path("l5", f"M{x - 150} {y - 14}h226v8h-226z{posts}M{x + 62} {y - 14}v-60h4v60z")
        + circle("lit", x + 64, y - 78, 7)
        + person(x - 34, y - 14, 44)
        + path("l5", f"M{x - 2} {y - 24}v-18q7-8 13 0l3 12h12v14h-5v-9h-14z")
        + circle("l5", x + 4, y - 49, 6)
        + path("arch thin", f"M{x - 6} {y - 24}a10 10 0 1 0 20 0a10 10 0 1 0-20 0")
        + path("glint", f"M{x + 84} {y + 6}h58m-22 10h70m-190 12h74")
    )


def paper_boats(scene: Scene, x: int, y: int) -> str:
    """Paper boats: somebody folded them together."""
    out = ""
    for dx, dy, size in ((-86, 4, 0.8), (-8, 14, 1.25), (84, 0, 0.7)):
        at = (x + dx, y + dy, size)
        out += scaled("sail", "M0-14l-26 14h52zm0-26l14 40h-28z", *at)
        out += scaled("l4", "M-34-8h68l-14 20h-40z", *at) + scaled("glint thin", "M-26 19h60", *at)
    return out


def cranes(scene: Scene, x: int, y: int) -> str:
    """Cranes that fly away over the water, and nothing else."""
    return birds(x - 20, scene.horizon - 34, count=9, size=13, spread=27)


def candles(scene: Scene, x: int, y: int) -> str:
    """Candles set afloat on the lake."""
    spots = ((-132, -6, 0.7), (-70, 8, 1), (-6, 20, 1.4), (62, 4, 1), (118, 16, 0.85), (20, -8, 0.65))
    out = ""
    for dx, dy, size in spots:
        at = (x + dx, y + dy, size)
        out += scaled("l5", "M-15 0h30l-6 8h-18z", *at) + scaled("sail", "M-5 0v-15h10v15z", *at)
        out += scaled("lit", "M0-34q9 11 0 18q-9-7 0-18z", *at) + circle(
            "halo", x + dx, y + dy - 22 * size, 20 * size
        )
        out += scaled("glint thin", "M-8 15h16m-12 7h8", *at)
    return out


def bridge(scene: Scene, x: int, y: int) -> str:
    """An arched bridge from bank to bank."""
    top, low = y - 6, y + 20
    hang = "".join(
        f"M{v} {top}v-{52 * (1 - ((v - x - 10) / 132) ** 2):.0f}" for v in range(x - 98, x + 122, 24)
    )
    return (
        path("arch", f"M{x - 420} {top}H{x + 440}M{x - 122} {low}Q{x + 10} {y - 136} {x + 142} {low}")
        + path("arch thin", hang)
        + ("" if scene.snow else path("glint", f"M{x - 70} {y + 34}h120m-80 11h130"))
    )


def rowers(scene: Scene, x: int, y: int) -> str:
    """One boat, four pairs of oars, one rhythm."""
    crew = "".join(person(x - 62 + k * 36, y - 4, 40) for k in range(4))
    oars = "".join(f"M{x - 54 + k * 36} {y - 18}l-26 34" for k in range(4))
    return (
        crew
        + path("l5", f"M{x - 112} {y - 10}q14 22 44 22h140q28 0 40-24q-14 8-34 8h-152q-22 0-38-6z")
        + path("pole", oars)
        + path("glint", f"M{x - 104} {y + 26}h70m20 8h96m-150 8h54")
    )


def fishing(scene: Scene, x: int, y: int) -> str:
    """A grown-up and a child fish from a raft."""
    return (
        person(x - 46, y - 8, 46)
        + person(x - 10, y - 8, 32)
        + path("arch thin", f"M{x - 40} {y - 26}l76-52M{x - 6} {y - 20}l52-30")
        + path("pole thin", f"M{x + 36} {y - 78}V{y + 6}M{x + 46} {y - 50}V{y + 10}")
        + path("l5", f"M{x - 86} {y - 8}h112v7h-112zM{x - 92} {y}a6 6 0 0 0 0 12h124a6 6 0 0 0 0-12z")
        + circle("lit", x + 36, y + 8, 4)
        + circle("lit", x + 46, y + 12, 4)
        + path("glint", f"M{x - 70} {y + 24}h96m18-8h40")
    )
