"""Many files for those who write, one for those who read."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

from core import bundles
from core.bundles import BUNDLES, BundleFinder, BundleStorage, join, minified_css, parts, source_folder


def folder_with(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        path = tmp_path / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_parts_are_joined_in_their_order_and_components_by_the_alphabet(tmp_path: Path) -> None:
    files = {f"css/{name}.css": f".{name}{{a:b}}" for name in ("tokens", "base", "layout", "print")}
    files |= {f"css/components/{name}.css": f".{name}{{a:b}}" for name in ("wall", "card")}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert re.findall(r"\.(\w+)\{", join("css/site.css", tmp_path)) == [
        "tokens",
        "base",
        "layout",
        "card",
        "wall",
        "print",
    ]


def test_a_changed_part_changes_the_bundle(tmp_path: Path) -> None:
    part = tmp_path / "css/low-vision/reading.css"
    part.parent.mkdir(parents=True)
    part.write_text("a{b:c}")
    assert join("css/reading.css", tmp_path) == "a{b:c}"
    part.write_text("a{b:longer}")
    assert join("css/reading.css", tmp_path) == "a{b:longer}"


def test_a_bundle_without_parts_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"css/site\.css"):
        join("css/site.css", tmp_path)


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("@layer c { .prose :is(p, ul) { a: b } }", "@layer c{.prose *:is(p,ul){a:b}}"),
        ("@layer c { .deep\n  :focus-visible { a: b } }", "@layer c{.deep *:focus-visible{a:b}}"),
        (".a:hover { width: calc(1px + 2px) }", ".a:hover{width:calc(1px + 2px)}"),
        ("/* words : is( */ .a { b: c }", ".a{b:c}"),
    ],
)
def test_minifying_keeps_the_meaning_of_selectors(written: str, served: str) -> None:
    assert minified_css(written) == served


def test_no_selector_of_the_site_is_closed_up_by_minifying() -> None:
    """Descendants told by a pseudo-class are counted before and after."""
    for name in ("css/site.css", "css/reading.css"):
        source = "\n".join(
            re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S) for path in parts(name, source_folder())
        )
        descendants = len(re.findall(r"[\w\])]\s+:[a-z]", source))
        assert descendants == len(re.findall(r"[\w\])] \*:[a-z]", join(name, source_folder()))) > 0


@pytest.mark.parametrize("name", list(BUNDLES))
def test_the_finder_finds_every_bundle_as_a_file(name: str) -> None:
    found = finders.find(name)
    assert Path(found).read_text() == join(name, source_folder())
    assert finders.find(name, find_all=True)[0] == found


def test_the_finder_leaves_other_files_to_others() -> None:
    assert BundleFinder().find("css/tokens.css") == []
    assert finders.find("css/tokens.css") == str(source_folder() / "css/tokens.css")


def test_the_finder_lists_the_bundles_for_collectstatic() -> None:
    listed = [name for name, _ in BundleFinder().list([])]
    assert listed == list(BUNDLES)
    assert BundleStorage().open("css/site.css").read().decode() == join("css/site.css", source_folder())


def test_collected_with_hashes_every_address_in_the_style_sheet_leads_to_a_file(
    tmp_path: Path, settings: Any
) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    }
    settings.INSTALLED_APPS = ["django.contrib.staticfiles"]
    call_command("collectstatic", verbosity=0, interactive=False)
    sheet = next(tmp_path.glob("static/css/site.????????????.css"))
    addresses = re.findall(r'url\("?([^")]+)', sheet.read_text())
    assert len(addresses) == 6
    for address in addresses:
        assert re.search(r"\.[0-9a-f]{12}\.woff2$", address)
        assert (sheet.parent / address).resolve().is_file()


def test_two_servers_that_start_at_once_do_not_read_half_a_file(tmp_path: Path, settings: Any) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    first = bundles.write("css/site.css", source_folder())
    assert bundles.write("css/site.css", source_folder()) == first
    assert [path.name for path in first.parent.iterdir()] == ["site.css"]
