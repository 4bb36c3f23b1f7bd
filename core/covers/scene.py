"""What a cover is drawn from: a page's slug gives chance its seed, a date gives the season."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import Enum
from random import Random

from .geometry import Line

HEIGHT = 360
WIDTH = 640
WIDE = 1100


class Season(Enum):
    """Half of the Siberian year lies under snow; the rest is told apart by its weather."""

    WARM = "warm"
    AUTUMN = "autumn"
    WINTER = "winter"

    @classmethod
    def of(cls, day: date | None) -> "Season":
        """Season of the day in the town; without a day it is warm."""
        if day is None:
            return cls.WARM
        if day.month in {11, 12, 1, 2, 3}:
            return cls.WINTER
        return cls.AUTUMN if day.month in {9, 10} else cls.WARM


class Hour(Enum):
    """What light the picture is in. The value is the class that CSS paints by."""

    DAY = "day"
    GOLD = "gold"
    DUSK = "dusk"

    @classmethod
    def of(cls, roll: float) -> "Hour":
        """An hour by chance: `roll` is from 0 to 1."""
        return (cls.DAY, cls.GOLD, cls.DUSK)[int(roll * 3) % 3]


class Far(Enum):
    """What lies farthest off."""

    PEAKS = "peaks"
    PILLARS = "pillars"
    RIDGE = "ridge"
    MOUNTAIN = "mountain"
    VALLEY = "valley"

    @classmethod
    def of(cls, roll: float) -> "Far":
        """Heights by chance: `roll` is from 0 to 1."""
        return list(cls)[int(roll * len(cls)) % len(cls)]


class Ground(Enum):
    """What lies in the middle of the picture."""

    HILLS = "hills"
    WATER = "water"


@dataclass
class Scene:
    """One cover while it is drawn. `anchor` is where the motif stands, `hill` the ground under it."""

    rng: Random
    width: int
    season: Season
    horizon: float
    anchor: float
    sun_x: float
    hill: Line
    hour: Hour = Hour.DAY
    far: Far = Far.RIDGE
    height: int = HEIGHT

    @property
    def snow(self) -> bool:
        """Snow lies on the ground."""
        return self.season is Season.WINTER


def chance(*words: str) -> Random:
    """The same words always give the same chance, on every machine."""
    digest = hashlib.sha256("/".join(words).encode()).hexdigest()
    return Random(int(digest[:12], 16))
