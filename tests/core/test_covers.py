"""Covers: every page its own landscape, the same on every visit, without a colour of its own."""

import re
from datetime import date, datetime
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
import yaml
from django.template import Context, Template

from core.covers import cover_svg, footer_ridge_svg, panorama_svg
from core.covers.assembly import EDITION
from core.covers.motifs import MOTIFS, choose
from core.covers.scene import Season, chance
from core.reading.settings import Reading
from tests.support.repository import ROOT

THEMES = ("barriers", "elders", "yard", "sport", "family", "memory", "volunteers", "festival")
JANUARY, JULY, OCTOBER = date(2027, 1, 15), date(2027, 7, 15), date(2027, 10, 2)


def render(source: str, **context: object) -> str:
    return Template("{% load look_tags %}" + source).render(Context(context))


def test_every_theme_of_the_programme_has_its_motifs() -> None:
    assert tuple(MOTIFS) == THEMES


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("season", list(Season))
def test_every_theme_has_a_motif_for_every_season(theme: str, season: Season) -> None:
    assert all(season in choose(theme, season, roll / 10).seasons for roll in range(10))


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_at_least_two_motifs_even_under_snow(theme: str) -> None:
    assert len({choose(theme, Season.WINTER, roll / 10).draw for roll in range(10)}) >= 2
    assert len({choose(theme, Season.WARM, roll / 10).draw for roll in range(10)}) >= 2


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("day", [None, JANUARY, OCTOBER])
def test_a_cover_is_well_formed_and_holds_classes_but_no_colours(theme: str, day: date | None) -> None:
    for number in range(12):
        drawing = cover_svg(slug=f"page-{number}", motif=theme, on=day)
        root = ElementTree.fromstring(drawing)
        assert root.attrib["viewBox"] == "0 0 640 360"
        assert {child.tag for child in root.iter()} <= {"svg", "g", "path", "circle"}
        assert not re.search(r"style=|fill=|stroke=|#[0-9a-f]{3}|<script|nan|inf", drawing)


def test_the_same_slug_gives_the_same_cover_and_another_slug_another() -> None:
    first = cover_svg(slug="prazdnik-oseni", motif="yard")
    assert first == cover_svg(slug="prazdnik-oseni", motif="yard")
    assert len({cover_svg(slug=f"page-{number}", motif="yard") for number in range(50)}) == 50


def test_covers_of_one_theme_differ_in_what_they_show() -> None:
    shown = [choose("yard", Season.WARM, roll / 50).draw.__name__ for roll in range(50)]
    assert {name: shown.count(name) for name in set(shown)} == {
        "houses": 10,
        "swing": 10,
        "garland": 10,
        "slide": 10,
        "table": 10,
    }


def test_pages_of_one_theme_stand_in_different_light() -> None:
    hours = [
        re.findall(r'<g class="(\w+)">', cover_svg(slug=f"page-{n}", motif="yard"))[0] for n in range(60)
    ]
    assert {hour: hours.count(hour) >= 10 for hour in set(hours)} == {"day": True, "gold": True, "dusk": True}


def test_the_21_initiatives_of_the_programme_are_told_apart_within_their_theme() -> None:
    rows = yaml.safe_load((ROOT / "content/initiatives.yaml").read_text())["initiatives"]
    shown: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        drawing = cover_svg(slug=row["slug"], motif=row["theme"])
        hour = re.findall(r'<g class="(\w+)">', drawing)[0]
        motif = chance(EDITION, row["slug"], row["theme"]).random()
        shown.setdefault(row["theme"], []).append(
            (hour, choose(row["theme"], Season.WARM, motif).draw.__name__)
        )
    assert sum(len(covers) for covers in shown.values()) == 21
    for theme, covers in shown.items():
        assert len({motif for _, motif in covers}) == len(covers), theme
        assert len({hour for hour, _ in covers}) >= 2, theme


def test_an_unknown_theme_still_gets_a_cover() -> None:
    assert cover_svg(slug="page", motif="nothing").startswith('<svg viewBox="0 0 640 360"')


@pytest.mark.parametrize(
    ("day", "season"),
    [
        (None, Season.WARM),
        (date(2026, 11, 1), Season.WINTER),
        (date(2027, 3, 31), Season.WINTER),
        (date(2027, 4, 1), Season.WARM),
        (date(2027, 8, 31), Season.WARM),
        (date(2027, 9, 1), Season.AUTUMN),
        (date(2027, 10, 31), Season.AUTUMN),
    ],
)
def test_snow_lies_from_november_to_march(day: date | None, season: Season) -> None:
    assert Season.of(day) is season


def test_winter_brings_snow_to_the_ground_and_to_the_spruces() -> None:
    winter = [cover_svg(slug=f"page-{number}", motif="elders", on=JANUARY) for number in range(20)]
    assert all('class="drift"' in drawing and 'class="cap"' in drawing for drawing in winter)
    assert any('class="flake"' in drawing for drawing in winter)
    assert not any("drift" in cover_svg(slug=f"page-{n}", motif="elders", on=JULY) for n in range(20))


def test_no_boat_sails_on_ice() -> None:
    drawn = {choose(theme, Season.WINTER, roll / 20).draw.__name__ for theme in THEMES for roll in range(20)}
    assert not drawn & {"boat", "pier", "paper_boats", "cranes", "candles", "rowers"}


def test_what_matters_stands_in_the_middle_that_every_crop_keeps() -> None:
    for theme in THEMES:
        for number in range(20):
            drawing = cover_svg(slug=f"page-{number}", motif=theme)
            flip, shift = re.findall(r"matrix\((-?[\d.]+) 0 0 [\d.]+ (-?\d+)", drawing)[0]
            if flip.startswith("-"):  # mirrored around the anchor, which can then be told from the shift
                assert 280 <= int(shift) / (1 - float(flip)) <= 360


def test_a_wide_cover_is_a_drawing_of_its_own_width() -> None:
    assert cover_svg(slug="page", motif="sport", width=1100).startswith('<svg viewBox="0 0 1100 360"')
    assert 'viewBox="0 0 1100 360"' in render("{% cover 'page' 'sport' True %}")


def test_the_tag_takes_the_day_of_the_page() -> None:
    page = SimpleNamespace(slug="elka", starts_on=JANUARY)
    assert render("{% cover page.slug 'family' on=page.starts_on %}", page=page) == cover_svg(
        slug="elka", motif="family", on=JANUARY
    )
    assert "drift" in render("{% cover 'elka' 'elders' on=day %}", day=datetime(2027, 1, 15, 12))  # noqa: DTZ001
    assert render("{% cover 'elka' 'family' on=page.nothing %}", page=page) == cover_svg(
        slug="elka", motif="family"
    )


def test_a_slug_cannot_smuggle_markup_into_the_drawing() -> None:
    drawing = render("{% cover slug motif %}", slug='"><script>', motif="</svg><script>")
    assert "<script" not in drawing
    ElementTree.fromstring(drawing)


def test_the_panorama_and_the_ridge_never_change_and_hold_no_colours() -> None:
    for drawing in (panorama_svg(), footer_ridge_svg()):
        ElementTree.fromstring(drawing)
        assert not re.search(r"style=|fill=|stroke=|#[0-9a-f]{3}", drawing)
        assert len(drawing) < 32_000
    assert panorama_svg() == panorama_svg()


def test_covers_stay_light() -> None:
    sizes = [len(cover_svg(slug=f"page-{n}", motif=theme, on=JANUARY)) for theme in THEMES for n in range(12)]
    assert max(sizes) < 12_000


@pytest.mark.parametrize("tag", ["{% cover 'page' 'yard' %}", "{% panorama %}", "{% footer_ridge %}"])
def test_drawings_are_left_out_when_the_reader_wants_no_pictures(tag: str) -> None:
    assert render(tag, reading=Reading(images=False)) == ""
    assert render(tag, reading=Reading()) != ""
    assert render(tag, reading="") != ""
