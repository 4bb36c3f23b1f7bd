"""The badge of a partner: an SVG for other sites. Words are outlines, so no font is needed; the ground is opaque, so it
stands on light and dark pages alike; colours are attributes, for a picture on its own has no style sheet of ours."""

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from django.conf import settings
from django.utils.html import escape

from partners.enums import PartnerTier

if TYPE_CHECKING:
    from partners.models import Partner

LEFT, BASELINE, SIZE = 26.0, 79.0, 15.0
LOGO_WIDTH, HEIGHT = 210, 100
DEMO_LEFT, DEMO_BASELINE = 247.0, 31.0
PAPER, LINE, TAIGA, SOFT = "#FBF7EF", "#7F7968", "#0E5A43", "#4B5B53"
LOGO = Path("static/images/logo/dobry-zheleznogorsk.svg")
LETTERS = Path(__file__).parent / "badge_letters.json"
UNKNOWN_TIER = "Партнёр программы"
DEMO = "демо"


class Glyph(NamedTuple):
    """A letter as an outline and how far the next one stands, in units of the font."""

    advance: int
    outline: str


def badge_svg(partner: "Partner") -> str:
    """The whole picture. One that is made up for show says so."""
    wide, high = size(partner)
    title = escape(told(partner))
    words = line(line_of(partner), at=(LEFT, BASELINE), fill=TAIGA)
    demo = line(DEMO, at=(DEMO_LEFT, DEMO_BASELINE), fill=SOFT) if partner.is_invented else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        f'role="img" aria-labelledby="t d"><title id="t">{title}</title><desc id="d">Знак: сердце с холмами тайги, '
        f"название программы и слова «{escape(line_of(partner))}».</desc>"
        f'<rect x=".5" y=".5" width="{wide - 1}" height="{high - 1}" rx="14" fill="{PAPER}" stroke="{LINE}"/>'
        f'<g transform="translate({LEFT:.0f} 18)">{_logo()}</g>{words}{demo}</svg>'
    )


def size(partner: "Partner") -> tuple[int, int]:
    """Width and height in pixels: as wide as the name of the programme, or as the words below it."""
    right = [LEFT + LOGO_WIDTH, LEFT + width(line_of(partner))]
    if partner.is_invented:
        right.append(DEMO_LEFT + width(DEMO) - LEFT / 4)
    return round(max(right) + LEFT), HEIGHT


def told(partner: "Partner") -> str:
    """The badge in words, for who does not see it: «Пекарня — друг программы «Добрый Железногорск» с 2019 года»."""
    tier = _tier(partner).lower()
    whose = tier if tier.endswith("программы") else f"{tier} программы"
    invented = ", демонстрация" if partner.is_invented else ""
    return f"{partner.organisation.title} — {whose} «{settings.SITE_NAME}»{_since(partner)}{invented}"


def line_of(partner: "Partner") -> str:
    """«Основной партнёр с 2019 года»."""
    return f"{_tier(partner)}{_since(partner)}"


def _tier(partner: "Partner") -> str:
    """A tier that is only for show is not named."""
    return UNKNOWN_TIER if partner.is_demo_field("tier") else str(PartnerTier(partner.tier).label)


def _since(partner: "Partner") -> str:
    known = partner.since_year and not partner.is_demo_field("since_year")
    return f" с {partner.since_year} года" if known else ""


@cache
def _letters() -> dict[str, Any]:
    """Outlines that scripts/build_badge.py drew from the site's own font."""
    drawn: dict[str, Any] = json.loads(LETTERS.read_text(encoding="utf-8"))
    return drawn


@cache
def _logo() -> str:
    """The sign and the name as the press gets them, without the frame of their file."""
    text = (Path(settings.ROOT) / LOGO).read_text(encoding="utf-8")
    return re.sub(r"</?svg[^>]*>|<title>.*?</title>|\n", "", text)


def _scale() -> float:
    """Units of the picture in a unit of the font."""
    return SIZE / float(_letters()["units"])


def width(text: str) -> float:
    """How long a line of the badge is."""
    return sum(Glyph(*_letters()["letters"][letter]).advance for letter in text) * _scale()


def line(text: str, *, at: tuple[float, float], fill: str) -> str:
    """Words as outlines, from the left end of their baseline on."""
    shapes, moved = [], 0
    for letter in text:
        glyph = Glyph(*_letters()["letters"][letter])
        if glyph.outline:
            shapes.append(f'<path transform="translate({moved})" d="{glyph.outline}"/>')
        moved += glyph.advance
    placed = f"translate({at[0]:.1f} {at[1]:.1f}) scale({_scale():.4f} {-_scale():.4f})"
    return f'<g fill="{fill}" transform="{placed}">{"".join(shapes)}</g>'
