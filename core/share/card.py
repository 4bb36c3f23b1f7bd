"""The picture a messenger shows beside a link: the page's title over the town's panorama (Open Graph, 1200 × 630)."""

import hashlib
import io
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageDraw

from core.share.fonts import runs, width
from core.typography import no_breaks

SIZE = (1200, 630)
LEFT, RIGHT = 80, 1120
KICKER_TOP, TITLE_TOP, TITLE_BOTTOM = 176, 226, 436
KICKER_SIZE, NAME_SIZE = 30, 34
TITLE_SIZES = (72, 62, 54, 46)
INK, TAIGA = "#14231D", "#0E5A43"
HEAVY, MEDIUM = 750, 600
EDITION = "1"
"""Raised when the drawing changes, so that every card is drawn anew."""


def digest(*, title: str, kicker: str) -> str:
    """The name of a card's drawing: equal words, equal card."""
    return hashlib.sha256("\x00".join((EDITION, title, kicker)).encode()).hexdigest()[:20]


def draw(*, title: str, kicker: str, name: str) -> bytes:
    """PNG of the card. `kicker` is the section above the title, `name` the site's own."""
    picture = Image.open(Path(settings.ROOT) / "static" / "images" / "share-ground.png").convert("RGB")
    canvas = ImageDraw.Draw(picture)
    _line(canvas, (LEFT + 92, 92), name, NAME_SIZE, HEAVY, INK)
    _line(canvas, (LEFT, KICKER_TOP), kicker, KICKER_SIZE, MEDIUM, TAIGA)
    size, lines = fit(title)
    for number, line in enumerate(lines):
        _line(canvas, (LEFT, TITLE_TOP + round(number * size * 1.12)), line, size, HEAVY, INK)
    kept = io.BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def fit(title: str) -> tuple[int, list[str]]:
    """The largest size at which a title fits, and its lines; the longest title of all is cut with «…»."""
    for size in TITLE_SIZES:
        lines = wrap(title, size)
        if len(lines) <= _room(size):
            return size, lines
    room = _room(size)
    return size, [*lines[: room - 1], _cut(lines[room - 1], size)]


def wrap(text: str, size: int) -> list[str]:
    """Words in lines no longer than the card."""
    lines: list[str] = []
    for word in no_breaks(text).split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, HEAVY) <= RIGHT - LEFT:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _room(size: int) -> int:
    return int((TITLE_BOTTOM - TITLE_TOP) // (size * 1.12)) or 1


def _cut(line: str, size: int) -> str:
    while line and width(f"{line}…", size, HEAVY) > RIGHT - LEFT:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _line(
    canvas: ImageDraw.ImageDraw, at: tuple[int, int], line: str, size: int, weight: int, fill: str
) -> None:
    x: float = at[0]
    for piece, cut in runs(line, size, weight):
        canvas.text((x, at[1] + size), piece, font=cut, fill=fill, anchor="ls")
        x += cut.getlength(piece)
