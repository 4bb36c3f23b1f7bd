#!/usr/bin/env python3
"""Draws the mark's files for the press into static/images/logo: SVG with the name as outlines, and PNG of the same.

Run it when the sign or the wordmark changes. Besides what the site runs on it needs, for this run alone, fonttools with
brotli: `uv run --with fonttools --with brotli --with vl-convert-python --with pillow scripts/build_logos.py`.
"""

import io
import re
from pathlib import Path

import vl_convert
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "static" / "images"
OUT = IMAGES / "logo"
NAME = ("Добрый", "Железногорск")
# As static/css/components/brand.css sets it: the sign is 44 × 40, letters 17 px of weight 700, drawn a little together.
SIZE, LEADING, SPACING, GAP = 17.0, 18.7, -0.045, 10.0
WIDE = 2400  # pixels of a PNG with the name
INK, ON_DEEP = "#14231D", "#F6F1E4"
DARK = {"#B93A12": "#FF8558", "#0E5A43": "#BFE8D6"}  # the sign on dark ground, as in brand.css


def sign() -> str:
    """The sign's shapes, without the frame of its file."""
    text = (IMAGES / "favicon.svg").read_text(encoding="utf-8")
    return text[text.index("</title>") + len("</title>") : text.rindex("</svg>")]


def outline(line: str, left: float, baseline: float, font: TTFont) -> tuple[str, float]:
    """A line of the name as one path, and where it ends."""
    glyphs, letters, scale = font.getGlyphSet(), font.getBestCmap(), SIZE / font["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.2f}".rstrip("0").rstrip("."))
    for letter in line:
        glyph = glyphs[letters[ord(letter)]]
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, left, baseline)))
        left += glyph.width * scale + SPACING * SIZE
    return pen.getCommands(), left


def with_name(font: TTFont, *, ink: str, shapes: str) -> str:
    """The sign with the name beside it."""
    lines = [outline(line, 44 + GAP, 17.2 + place * LEADING, font) for place, line in enumerate(NAME)]
    width = (
        max(end for _path, end in lines) - SPACING * SIZE
    )  # after the last letter nothing is drawn together
    words = "".join(f'<path fill="{ink}" d="{path}"/>' for path, _end in lines)
    return framed(f"0 0 {width:.1f} 40", shapes + words)


def framed(box: str, shapes: str) -> str:
    title = "<title>Добрый Железногорск</title>"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{title}{shapes}</svg>\n'


def save(name: str, svg: str, width: int) -> None:
    """Both files of a drawing; the PNG is `width` pixels wide, on a transparent ground."""
    (OUT / f"{name}.svg").write_text(svg, encoding="utf-8")
    drawn = float(re.search(r'viewBox="0 0 ([\d.]+)', svg)[1])  # type: ignore[index]
    png = vl_convert.svg_to_png(svg, scale=width / drawn)
    picture = Image.open(io.BytesIO(png))
    picture.quantize(256, method=Image.Quantize.FASTOCTREE).save(OUT / f"{name}.png", optimize=True)


def main() -> None:
    """Writes three drawings, two files each."""
    OUT.mkdir(exist_ok=True)
    font = instancer.instantiateVariableFont(
        TTFont(ROOT / "static" / "fonts" / "unbounded-wordmark.woff2"), {"wght": 700}
    )
    shapes = sign()
    light = re.sub("|".join(DARK), lambda found: DARK[found[0]], shapes)
    save("dobry-zheleznogorsk", with_name(font, ink=INK, shapes=shapes), WIDE)
    save("dobry-zheleznogorsk-dark", with_name(font, ink=ON_DEEP, shapes=light), WIDE)
    save("dobry-zheleznogorsk-mark", framed("0 0 44 40", shapes), 1200)


if __name__ == "__main__":
    main()
