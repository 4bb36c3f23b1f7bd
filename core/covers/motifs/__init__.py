"""What stands in the middle of a cover, by the theme of the page: three to seven motifs for each."""

from collections.abc import Callable
from dataclasses import dataclass

from ..scene import Ground, Scene, Season
from . import away, feast, water, yard

Draw = Callable[[Scene, int, int], str]
ALWAYS = frozenset(Season)
NO_SNOW = frozenset({Season.WARM, Season.AUTUMN})
SNOW = frozenset({Season.WINTER})
WATER, HILLS = Ground.WATER, Ground.HILLS


@dataclass(frozen=True)
class Motif:
    """A drawing, the ground it needs and the seasons that suit it."""

    draw: Draw
    ground: Ground = HILLS
    seasons: frozenset[Season] = ALWAYS


MOTIFS: dict[str, tuple[Motif, ...]] = {
    "barriers": (
        Motif(water.boat, WATER, NO_SNOW),
        Motif(feast.balloon),
        Motif(water.pier, WATER, NO_SNOW),
        Motif(away.sledge, HILLS, SNOW),
        Motif(away.ring),
        Motif(away.tandem, HILLS, NO_SNOW),
        Motif(away.guide),
    ),
    "elders": (
        Motif(yard.izba),
        Motif(yard.bench),
        Motif(yard.garden, HILLS, NO_SNOW),
        Motif(yard.dance),
        Motif(yard.well),
    ),
    "yard": (
        Motif(yard.houses),
        Motif(yard.swing),
        Motif(yard.garland),
        Motif(yard.slide),
        Motif(yard.table),
    ),
    "sport": (
        Motif(away.trail, HILLS, NO_SNOW),
        Motif(away.finish),
        Motif(away.skis, HILLS, SNOW),
        Motif(away.goal),
    ),
    "family": (
        Motif(away.kite, HILLS, NO_SNOW),
        Motif(away.camp),
        Motif(water.paper_boats, WATER, NO_SNOW),
        Motif(away.snowman, HILLS, SNOW),
        Motif(water.fishing, WATER, NO_SNOW),
    ),
    "memory": (
        Motif(water.cranes, WATER, NO_SNOW),
        Motif(water.candles, WATER, NO_SNOW),
        Motif(away.birches),
        Motif(away.flame),
    ),
    "volunteers": (
        Motif(water.bridge, WATER),
        Motif(away.saplings, HILLS, NO_SNOW),
        Motif(water.rowers, WATER, NO_SNOW),
        Motif(yard.birdhouse),
    ),
    "festival": (
        Motif(feast.hearts),
        Motif(feast.wheel),
        Motif(feast.marquee, HILLS, NO_SNOW),
        Motif(feast.fir, HILLS, SNOW),
    ),
}
DEFAULT = "volunteers"


def choose(theme: str, season: Season, roll: float) -> Motif:
    """The theme's motif for this season; `roll`, from 0 to 1, decides between several. Unknown themes get a bridge."""
    fitting = [motif for motif in MOTIFS.get(theme, MOTIFS[DEFAULT]) if season in motif.seasons]
    return fitting[int(roll * len(fitting)) % len(fitting)]
