#!/usr/bin/env python3
"""Draws favicon.ico and apple-touch-icon.png from static/images/favicon.svg. Run it when the sign changes.

It needs only what the site itself runs on: vl-convert-python draws, Pillow (Wagtail's own) writes.
"""

import io
from pathlib import Path

import vl_convert
from PIL import Image

IMAGES = Path(__file__).resolve().parents[1] / "static" / "images"
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


def main() -> None:
    """Writes both files."""
    squared(96, 84, (0, 0, 0, 0)).save(IMAGES / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
    squared(180, 124, PAPER).convert("RGB").save(IMAGES / "apple-touch-icon.png", optimize=True)


if __name__ == "__main__":
    main()
