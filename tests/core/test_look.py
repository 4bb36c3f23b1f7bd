"""Colours that can be read, few bytes, no style or script inside a page."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.template import Context, Template
from django.template.loader import get_template

from core.bundles import join, minified_css, source_folder

ROOT = Path(settings.ROOT)
STATIC = source_folder()
TOKENS = (STATIC / "css/tokens.css").read_text(encoding="utf-8")
DAY_AND_NIGHT = re.findall(r"(--[\w-]+): light-dark\((#\w+), (#\w+)\);", TOKENS)
FIXED = re.findall(r"(--[\w-]+): (#\w{6});", TOKENS.partition("@supports not")[0])
DAY = {name: day for name, day, _ in DAY_AND_NIGHT} | dict(FIXED)
NIGHT = {name: night for name, _, night in DAY_AND_NIGHT} | dict(FIXED)
THEMES = ("river", "fireweed", "buckthorn", "cedar", "rowan", "dusk", "taiga")
GROUNDS = ("--paper", "--surface", "--sunk")

TEXT = [
    *((ink, ground) for ink in ("--ink", "--ink-soft", "--taiga", "--ember") for ground in GROUNDS),
    *((f"--{theme}-i", ground) for theme in THEMES for ground in GROUNDS),
    *((ink, "--moss") for ink in ("--ink", "--ink-soft", "--taiga")),
    *((ink, "--ice") for ink in ("--ink", "--ink-soft", "--taiga", "--ice-ink")),
    *((ink, "--taiga-deep") for ink in ("--on-deep", "--on-deep-soft", "--amber")),
    ("--on-taiga", "--taiga"),
    ("--on-ember", "--ember"),
    ("--on-ember", "--ember-press"),
    ("--on-amber", "--amber"),
    ("--paper", "--ink"),
]
GRAPHICS = [
    *((colour, ground) for colour in ("--edge", "--flow-budget") for ground in GROUNDS),
    *(("--flow-other", ground) for ground in ("--paper", "--surface")),  # no chart stands on a sunk band
    *((colour, "--paper") for colour in ("--mark-near", "--ember", "--taiga")),
]


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb by WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_has_a_contrast_of_four_and_a_half(theme: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(theme[ink], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("colour", "ground"), GRAPHICS)
def test_borders_and_data_have_a_contrast_of_three(theme: dict[str, str], colour: str, ground: str) -> None:
    assert contrast(theme[colour], theme[ground]) >= 3


def test_phones_without_light_dark_get_the_whole_day() -> None:
    fallback = dict(re.findall(r"(--[\w-]+): (#\w+);", TOKENS.partition("@supports not")[2]))
    assert fallback == {name: day for name, day, _ in DAY_AND_NIGHT}


def test_every_token_that_is_used_is_defined() -> None:
    css = "\n".join(path.read_text(encoding="utf-8") for path in STATIC.glob("css/**/*.css"))
    used = set(re.findall(r"var\((--(?!w-)[\w-]+)\)", css))  # --w-… are Wagtail's, for the admin
    defined = set(re.findall(r"(--[\w-]+):", css))
    assert used - defined == set()


def test_no_colour_is_written_outside_the_tokens_but_those_of_dark_ground() -> None:
    written = {
        (path.name, colour.lower())
        for path in STATIC.glob("css/components/*.css")
        for colour in re.findall(r"#[0-9a-fA-F]{3,6}\b", path.read_text(encoding="utf-8"))
    }
    on_dark = {("brand.css", "#bfe8d6"), ("brand.css", "#ff8558"), ("share.css", "#5fb393")}
    logos_on_white = {("participant.css", "#fff"), ("partner.css", "#fff")}
    assert written <= on_dark | logos_on_white


@pytest.mark.parametrize("name", [path.name for path in sorted(STATIC.glob("css/components/*.css"))])
def test_a_component_s_style_opens_with_what_it_is_and_stays_in_its_layer(name: str) -> None:
    text = (STATIC / "css/components" / name).read_text(encoding="utf-8")
    assert re.match(r"/\* [^\n]+\. \*/\n@layer components \{\n", text)
    assert text.rstrip().endswith("}")
    assert text.count("@layer") == 1


@pytest.mark.parametrize(
    ("name", "limit"), [("css/site.css", 20 * 1024), ("js/site.js", 15 * 1024), ("css/reading.css", 3 * 1024)]
)
def test_what_every_page_loads_is_light(name: str, limit: int) -> None:
    text = join(name, STATIC).encode()
    assert len(gzip.compress(text, 9)) <= limit
    assert len(brotli.compress(text)) <= limit


def test_fonts_are_light_and_licensed() -> None:
    fonts = {path.name: path.stat().st_size for path in STATIC.glob("fonts/*.woff2")}
    assert sum(fonts.values()) <= 60_000
    assert set(fonts) == set(re.findall(r"fonts/([\w-]+\.woff2)", TOKENS))
    for family in ("golos-text", "unbounded"):
        assert "SIL Open Font License, Version 1.1" in (STATIC / f"fonts/OFL-{family}.txt").read_text()
    assert "ISC License" in (STATIC / "images/ISC-lucide.txt").read_text()


def test_the_sprite_holds_exactly_the_icons_of_the_list() -> None:
    listed = (STATIC / "images/icons.txt").read_text().split()
    drawn = re.findall(r'<symbol id="([\w-]+)"', (STATIC / "images/icons.svg").read_text())
    assert drawn == sorted(set(listed))


def templates() -> list[Path]:
    return sorted(
        path
        for path in (ROOT / "templates").rglob("*.html")
        if "panels" not in path.parts and "admin" not in path.parts
    )


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_a_template_has_no_style_no_script_and_no_handler_inside(path: Path) -> None:
    text = re.sub(
        r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", "", path.read_text(encoding="utf-8"), flags=re.S
    )
    assert re.findall(r"<style\b|\sstyle=|\son[a-z]+=[\"']|href=[\"']javascript:", text, flags=re.I) == []
    scripts = re.findall(r"<script\b[^>]*>", text)
    assert [tag for tag in scripts if "src=" not in tag and "application/ld+json" not in tag] == []
    assert re.findall(r"(?:src|href)=[\"'](?:https?:)?//", text) == []


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_every_icon_a_template_names_is_in_the_sprite(path: Path) -> None:
    named = re.findall(r"""\{% icon ["']([\w-]+)["'] %\}""", path.read_text(encoding="utf-8"))
    assert set(named) <= set((STATIC / "images/icons.txt").read_text().split())


COMPONENTS = [*(ROOT / "templates/components").glob("*.html"), *(ROOT / "templates/blocks").glob("*.html")]


@pytest.mark.parametrize("path", sorted(COMPONENTS), ids=lambda path: path.name)
def test_a_component_opens_with_one_line_about_its_parameters(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert re.match(r"\{# [\w ]+[:.] .*#\}$", lines[0])
    assert len(lines) <= 100


@pytest.mark.parametrize(
    ("template", "heading"),
    [
        ("400.html", "Такой адрес мы не понимаем"),
        ("404.html", "Такой страницы нет"),
        ("413.html", "Это слишком много за один раз"),
        ("500.html", "Страница не открылась"),
    ],
)
def test_pages_of_trouble_need_no_database_and_no_context(template: str, heading: str) -> None:
    page = get_template(template).template.render(Context({}))
    assert re.findall(r"<h1>(.*?)</h1>", page.replace("\xa0", " ")) == [heading]
    assert page.count('<main id="main"') == 1
    assert 'href="/"' in page


@pytest.mark.parametrize(
    ("pages", "here", "steps"),
    [
        (1, 1, [1]),
        (3, 2, [1, 2, 3]),
        (9, 1, [1, 2, None, 9]),
        (9, 4, [1, 2, 3, 4, 5, None, 9]),
        (25, 7, [1, None, 6, 7, 8, None, 25]),
    ],
)
def test_pages_far_away_are_folded_into_a_gap(pages: int, here: int, steps: list[int | None]) -> None:
    from django.core.paginator import Paginator

    from core.templatetags.look_tags import pages as page_steps

    assert page_steps(Paginator(range(pages), 1).page(here)) == steps


def test_an_icon_is_hidden_from_those_who_hear_the_page() -> None:
    assert Template('{% load look_tags %}{% icon "users" %}').render(Context({})) == (
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="/static/images/icons.svg#users"/></svg>'
    )


def test_bars_are_written_for_svg_not_in_the_russian_way() -> None:
    from decimal import Decimal

    bar = get_template("components/track.html").render({"percent": Decimal("72.2")})
    assert 'width="72.2%"' in bar


def test_reading_styles_survive_minifying() -> None:
    assert "&" not in minified_css((STATIC / "css/low-vision/reading.css").read_text(encoding="utf-8"))
