"""How wide words are, so that a drawing made without a browser breaks its lines where a browser would.

`golos_widths.json` holds the advance widths of Golos Text at three weights, in thousandths of the font size, read from
the same font files that the site serves. A letter that the font lacks counts as an average one.
"""

import json
from functools import cache
from pathlib import Path

AVERAGE = 600


@cache
def _widths() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = json.loads((Path(__file__).parent / "golos_widths.json").read_text())[
        "widths"
    ]
    return table


def text_width(text: str, *, size: float, weight: int = 400) -> float:
    """Width of `text` in pixels, set in Golos Text of `size` pixels; `weight` is 400, 600 or 700."""
    widths = _widths()[str(weight)]
    return sum(widths.get(letter, AVERAGE) for letter in text) * size / 1000


def wrap(text: str, *, width: float, size: float, weight: int = 400, lines: int = 3) -> list[str]:
    """`text` in at most `lines` lines of `width` pixels, broken at spaces only, never after a word of one or two
    letters. What does not fit is cut at a word and ends in an ellipsis; a longer single word keeps its whole length."""
    rows: list[str] = []
    for word in _pieces(text):
        joined = f"{rows[-1]} {word}" if rows else word
        if rows and text_width(joined, size=size, weight=weight) <= width:
            rows[-1] = joined
        else:
            rows.append(word)
    if len(rows) <= lines:
        return rows
    last = rows[lines - 1]
    while " " in last and text_width(f"{last}…", size=size, weight=weight) > width:
        last = last.rsplit(" ", 1)[0]
    return [*rows[: lines - 1], f"{last}…"]


def _pieces(text: str) -> list[str]:
    """Words, short ones kept together with the next by a no-break space."""
    pieces: list[str] = []
    held = ""
    for word in text.split(" "):
        if not word:
            continue
        if len(word) <= 2 and word.isalpha():
            held += f"{word}\u00a0"
            continue
        pieces.append(held + word)
        held = ""
    return [*pieces, held.strip("\u00a0")] if held else pieces
