#!/usr/bin/env python3
"""Draws favicon.ico and apple-touch-icon.png from static/images/favicon.svg, and share.png and share-ground.png with the panorama.

Run it when the sign, the panorama or the colours of the day change.

It needs only what the site itself runs on: vl-convert-python draws, Pillow (Wagtail's own) writes.
"""

import io
import re
import sys
from pathlib import Path

import vl_convert
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from core.covers import panorama_svg  # noqa: E402 - found once the root is on the path

IMAGES = ROOT / "static" / "images"
FILLS = {
    "glow": "--sun", "sun": "--sun", "mist": "--mist", "w": "--yenisei", "wall": "--wall", "lit": "--window",
    "a": "--ridge-1", "b": "--ridge-2", "c": "--ridge-3", "d": "--ridge-4", "e": "--ridge-5", "f": "--taiga-deep",
}  # fmt: skip
OPACITIES = ".glow{opacity:.16}.mist{opacity:.25}.w2{opacity:.85}.thin{opacity:.6}"
PAPER = (251, 247, 239, 255)


def sign(height: int) -> Image.Image:
    """The sign, `height` pixels high, on a transparent ground. The drawing is 44 × 40 units."""
    png = vl_convert.svg_to_png((IMAGES / "favicon.svg").read_text(encoding="utf-8"), scale=16)
    picture = Image.open(io.BytesIO(png)).convert("RGBA")
    picture = picture.crop(picture.getbbox())
    return picture.resize((round(picture.width * height / picture.height), height), Image.Resampling.LANCZOS)


def squared(side: int, height: int, ground: tuple[int, int, int, int]) -> Image.Image:
    """The sign in the middle of a square."""
    square = Image.new("RGBA", (side, side), ground)
    picture = sign(height)
    square.alpha_composite(picture, ((side - picture.width) // 2, (side - height) // 2))
    return square


def day_colours() -> dict[str, str]:
    """Colour tokens of the day theme."""
    text = (ROOT / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    return dict(
        re.findall(r"(--[\w-]+): (?:light-dark\()?(#[0-9a-fA-F]{6})", text.partition("@supports not")[0])
    )


def panorama(view: str) -> Image.Image:
    """The panorama at dawn, 1200 × 630; `view` is the part of the drawing that is seen."""
    colours = day_colours()
    rules = "".join(f".{name}{{fill:{colours[token]}}}" for name, token in FILLS.items()) + OPACITIES
    rules += f".w2,.bird{{fill:none;stroke-width:3;stroke:{colours['--glint']}}}.bird{{stroke:{colours['--ridge-4']}}}"
    stops = ((0, "--paper"), (0.5, "--dawn-1"), (0.75, "--dawn-2"))
    sky = "".join(f'<stop offset="{at}" stop-color="{colours[token]}"/>' for at, token in stops)
    drawing = panorama_svg().partition(">")[2].removesuffix("</svg>")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="1200" height="630">'
        f'<style>{rules}</style><linearGradient id="sky" x2="0" y2="1">{sky}</linearGradient>'
        f'<rect x="0" y="-600" width="1800" height="1300" fill="url(#sky)"/>{drawing}</svg>'
    )
    return Image.open(io.BytesIO(vl_convert.svg_to_png(svg))).convert("RGBA")


def share_picture() -> Image.Image:
    """The panorama with the sign above it: what a messenger shows beside a link to what is no page."""
    picture = panorama("260 -40 1220 640")
    picture.alpha_composite(sign(190), (120, 70))
    return picture.convert("RGB")


def share_ground() -> Image.Image:
    """The ground of a page's card: a small sign, much sky for the title, the town below (core.share.card)."""
    picture = panorama("40 -305 1340 703.5")
    picture.alpha_composite(sign(64), (80, 84))
    return picture.convert("RGB")


def main() -> None:
    """Writes the four files."""
    share_picture().quantize(128).save(IMAGES / "share.png", optimize=True)
    share_ground().save(IMAGES / "share-ground.png", optimize=True)
    squared(96, 84, (0, 0, 0, 0)).save(IMAGES / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
    squared(180, 124, PAPER).convert("RGB").save(IMAGES / "apple-touch-icon.png", optimize=True)


if __name__ == "__main__":
    main()
