"""The landscape of the first screen and the ridge above the footer: the town between the hills and the Yenisei.

Always the same picture: it belongs to the site, not to a page. Classes only; static/css/components/view.css paints.
"""

from functools import lru_cache
from random import Random

from .geometry import Line, height_at, smooth, teeth, treeline
from .scene import chance
from .shapes import circle, path, windows
from .sky import birds
from .trees import spruce

WIDTH, HEIGHT = 1600, 640
FOOT = 150
# Houses of the town from west to east: windows in a row, rows of windows.
TOWN = ((4, 2), (2, 4), (2, 3), (5, 2), (2, 5), (4, 2), (2, 4), (2, 6), (5, 2), (2, 3))
OPENING = (
    '<svg class="view" viewBox="0 0 {} {}" preserveAspectRatio="xMidYMax slice"'
    ' aria-hidden="true" focusable="false">'
)

# Ridges as points a draughtsman set: far hills, two forests, both banks, the near slope.
FAR: Line = [
    (-60, 262),
    (180, 232),
    (420, 246),
    (640, 204),
    (860, 238),
    (1080, 268),
    (1320, 236),
    (1680, 262),
]
FOREST: Line = [
    (-60, 322),
    (200, 328),
    (440, 316),
    (660, 274),
    (860, 262),
    (1060, 288),
    (1260, 322),
    (1680, 318),
]
SECOND: Line = [
    (-60, 346),
    (220, 352),
    (460, 344),
    (700, 326),
    (940, 338),
    (1160, 372),
    (1400, 366),
    (1680, 344),
]
WEST: Line = [(-60, 380), (200, 372), (460, 374), (700, 392), (880, 408), (960, 414)]
EAST: Line = [(1150, 418), (1260, 408), (1400, 394), (1680, 372)]
WEST_NEAR: Line = [(-60, 436), (200, 428), (420, 434), (640, 440), (800, 446), (880, 452)]
EAST_NEAR: Line = [(1150, 482), (1230, 468), (1330, 450), (1460, 432), (1680, 420)]
SLOPE: Line = [
    (-60, 508),
    (180, 532),
    (420, 570),
    (680, 596),
    (900, 602),
    (1120, 588),
    (1340, 556),
    (1680, 500),
]


@lru_cache(maxsize=1)
def panorama_svg() -> str:
    """SVG 1600 × 640: sun, hills, forests, the town on its bank, the bend of the river, spruces in front."""
    rng = chance("panorama")
    return (
        OPENING.format(WIDTH, HEIGHT)
        + _sky()
        + _hills(rng)
        + _river(rng)
        + _banks(rng)
        + _slope(rng)
        + "</svg>"
    )


def _sky() -> str:
    sun = circle("glow", 1060, 222, 196) + circle("glow", 1060, 222, 132) + circle("sun", 1060, 222, 76)
    return sun + birds(760, 150, count=5, size=13, spread=38)


def _hills(rng: Random) -> str:
    back = path("a", smooth(FAR, HEIGHT)) + path("mist", "M0 292Q400 262 800 290T1600 280V340H0z")
    forest = path("b", treeline(rng, FOREST, width=WIDTH, floor=HEIGHT, size=11))
    return back + forest + path("c", treeline(rng, SECOND, width=WIDTH, floor=HEIGHT, size=16))


def _river(rng: Random) -> str:
    """Still water with the sun's path on it."""
    wide = "".join(
        f"M{1060 - 60 - rng.randint(0, 70) - k * 7} {414 + k * 13}h{70 + rng.randint(0, 40) + k * 15}"
        for k in range(13)
    )
    thin = "".join(f"M{rng.randint(840, 1330)} {428 + k * 11}h{rng.randint(30, 110)}" for k in range(14))
    return path("w", f"M-20 402H1620V{HEIGHT}H-20z") + path("w2", wide) + path("w2 thin", thin)


def _banks(rng: Random) -> str:
    """Far banks with the town on the west one, near banks that run into the water as tongues."""
    west = teeth(rng, WEST, start=-20, end=930, size=20) + "Q700 470 -20 560Z"
    east = teeth(rng, EAST, start=1170, end=1620, size=20) + "V432Q1400 430 1170 420Z"
    near_west = (
        teeth(rng, WEST_NEAR, start=-20, end=860, size=22) + "C700 470 590 500 600 560Q606 610 680 640H-20Z"
    )
    near_east = teeth(rng, EAST_NEAR, start=1180, end=1620, size=24) + "V640H1500C1500 560 1420 500 1180 478Z"
    return path("d", east) + path("d", west) + _town(rng) + path("e", near_west) + path("e", near_east)


def _town(rng: Random) -> str:
    """Panel houses along the bank; half of the windows are lit."""
    walls, lit, x = "", "", 262.0
    for columns, rows in TOWN:
        wide, tall = columns * 12 + 8, rows * 13 + 8
        foot = height_at(WEST, x) + 26
        walls += f"M{x:.0f} {foot - tall:.0f}h{wide}v{tall}h-{wide}z"
        on = [rng.random() < 0.5 for _ in range(columns * rows)]
        lit += windows(x + 7, foot - tall + 6, columns=columns, rows=rows, lit=on)
        x += wide + rng.choice((6, 9, 14, 22))
    return path("wall", walls) + path("lit", lit)


def _slope(rng: Random) -> str:
    """The dark near slope that turns into the ground of the page, with spruces at both edges."""
    trees = ""
    for low, high, size, count in (
        (-10, 170, 190, 9),
        (190, 460, 96, 7),
        (640, 1000, 46, 9),
        (1180, 1420, 96, 7),
        (1430, 1610, 190, 9),
    ):
        for _ in range(count):
            x = rng.uniform(low, high)
            trees += spruce(x, height_at(SLOPE, x) + 6, size * rng.uniform(0.62, 1.12))
    return path("f", smooth(SLOPE, HEIGHT)) + path("f", trees)


@lru_cache(maxsize=1)
def footer_ridge_svg() -> str:
    """SVG 1600 × 150: a forest, the lights of the town, spruces, on the dark ground of the footer."""
    rng = chance("footer")
    back: Line = [(-60, 52), (300, 66), (640, 82), (900, 70), (1200, 64), (1680, 54)]
    front: Line = [(-60, 118), (300, 122), (620, 100), (860, 84), (1120, 112), (1680, 118)]
    walls, lit, x = "", "", 980
    for columns, rows in ((2, 5), (4, 4), (2, 6), (5, 3), (2, 5), (3, 4)):
        wide, top = columns * 12 + 8, 136 - rows * 13 - 12
        walls += f"M{x} {top}h{wide}V140h-{wide}z"
        lit += windows(
            x + 7,
            top + 7,
            columns=columns,
            rows=rows,
            lit=[rng.random() < 0.45 for _ in range(columns * rows)],
        )
        x += wide + rng.choice((5, 8, 14))
    trees = ""
    for low, high, size, count in ((20, 190, 78, 6), (640, 760, 52, 3), (1440, 1590, 84, 6)):
        for _ in range(count):
            at = rng.uniform(low, high)
            trees += spruce(at, height_at(front, at) + 6, size * rng.uniform(0.7, 1.1))
    forest = path("c", treeline(rng, back, width=WIDTH, floor=FOOT, size=18))
    near = path("f", treeline(rng, front, width=WIDTH, floor=FOOT, size=22)) + path("f", trees)
    return OPENING.format(WIDTH, FOOT) + forest + path("wall", walls) + path("lit", lit) + near + "</svg>"
