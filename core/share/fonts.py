"""The site's fonts as Pillow draws them. They are cut by script, so a line is drawn run by run."""

from functools import cache
from itertools import groupby
from pathlib import Path

from django.conf import settings
from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

CYRILLIC, LATIN, ROUBLE = "golos-text-cyrillic", "golos-text-latin", "golos-text-rouble"


@cache
def font(name: str, size: int, weight: int) -> FreeTypeFont:
    """A cut of Golos Text at `size` pixels and `weight` from 400 to 900."""
    path = Path(settings.ROOT) / "static" / "fonts" / f"{name}.woff2"
    cut = ImageFont.truetype(path, size)
    cut.set_variation_by_axes([weight])
    return cut


def cut_of(letter: str) -> str:
    """Which file has this letter; what neither has is drawn by the Latin one, as an empty box."""
    if letter == "₽":
        return ROUBLE
    return CYRILLIC if "Ѐ" <= letter <= "ӿ" or letter == "№" else LATIN


def runs(line: str, size: int, weight: int) -> list[tuple[str, FreeTypeFont]]:
    """A line as pieces of one file each."""
    return [("".join(letters), font(name, size, weight)) for name, letters in groupby(line, key=cut_of)]


def width(line: str, size: int, weight: int) -> float:
    """How long a line is, in pixels."""
    return sum(cut.getlength(piece) for piece, cut in runs(line, size, weight))
