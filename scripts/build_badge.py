#!/usr/bin/env python3
"""Draws the letters of a partner's badge as outlines into partners/badge_letters.json, out of the site's own font.

Run it when the badge gets a word with a new letter. Besides what the site runs on it needs, for this run alone, fonttools
with brotli: `uv run --no-project --with fonttools --with brotli scripts/build_badge.py`.
"""

import json
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "static" / "fonts"
OUT = ROOT / "partners" / "badge_letters.json"
WEIGHT = 600
CYRILLIC = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LATIN = " 0123456789«»—"


def glyphs(name: str, letters: str) -> tuple[int, dict[str, tuple[int, str]]]:
    """The units of the font, and for each letter its advance and its outline."""
    font = instancer.instantiateVariableFont(TTFont(FONTS / name), {"wght": WEIGHT})
    shapes, codes = font.getGlyphSet(), font.getBestCmap()
    drawn = {}
    for letter in letters:
        pen = SVGPathPen(shapes, ntos=lambda value: str(round(value)))
        glyph = shapes[codes[ord(letter)]]
        glyph.draw(pen)
        drawn[letter] = (round(glyph.width), pen.getCommands())
    return font["head"].unitsPerEm, drawn


def main() -> None:
    units, cyrillic = glyphs("golos-text-cyrillic.woff2", CYRILLIC)
    latin_units, latin = glyphs("golos-text-latin.woff2", LATIN)
    assert units == latin_units, "both files are cut from one font"
    told = {"font": "Golos Text, 600 (OFL)", "units": units, "letters": {**latin, **cyrillic}}
    OUT.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
