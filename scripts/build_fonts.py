#!/usr/bin/env python3
"""Cuts the site's fonts out of Fontsource's npm packages into static/fonts.

Run it only when a font or its set of letters changes; the result is committed. It needs npm and, for this
run alone, fonttools with brotli: `uv run --with fonttools --with brotli scripts/build_fonts.py`.
The unicode-range of every file is repeated in static/css/tokens.css: change both.
"""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "static" / "fonts"
PACKAGES = {"golos-text": "5.3.0", "unbounded": "5.3.0"}
WEIGHTS = {"unbounded": (600, 700)}  # Golos Text keeps 400 to 900: narrowing it makes the file larger
PUNCTUATION = (
    "U+00A0,U+00A7,U+00A9,U+00AB,U+00AD,U+00B0-00B2,U+00B7,U+00BB,U+00D7,U+2009,U+2011,U+2013,U+2014"
)
QUOTES = "U+2018-201E,U+2022,U+2026,U+202F,U+2030,U+2212"


@dataclass(frozen=True)
class Cut:
    """One woff2 of the site: which Fontsource file it is cut from and which letters it keeps."""

    family: str
    source: str
    name: str
    unicodes: str = ""
    text: str = ""


CUTS = (
    Cut(
        "golos-text", "cyrillic", "cyrillic", unicodes="U+0301,U+0401,U+0406,U+0410-044F,U+0451,U+0456,U+2116"
    ),
    Cut("golos-text", "latin", "latin", unicodes=f"U+0020-007E,{PUNCTUATION},{QUOTES}"),
    Cut("golos-text", "latin-ext", "rouble", unicodes="U+20BD"),
    Cut(
        "unbounded",
        "latin",
        "figures",
        unicodes="U+0020,U+0025,U+002B-003A,U+00A0,U+2013,U+2014,U+202F,U+2212",
    ),
    Cut("unbounded", "cyrillic", "wordmark", text="ДобрыйЖелезногорск"),
    Cut("unbounded", "latin-ext", "rouble", unicodes="U+20BD"),
)


def install(folder: Path) -> Path:
    """Fetches the pinned packages; returns the folder that holds them."""
    names = [f"@fontsource-variable/{name}@{version}" for name, version in PACKAGES.items()]
    subprocess.run(["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", *names], check=True)
    return folder / "node_modules" / "@fontsource-variable"


def cut(one: Cut, packages: Path, scratch: Path) -> Path:
    """Writes one subset, its weights narrowed where that saves bytes, and returns its path."""
    source = packages / one.family / "files" / f"{one.family}-{one.source}-wght-normal.woff2"
    target = OUT / f"{one.family}-{one.name}.woff2"
    letters = f"--text={one.text}" if one.text else f"--unicodes={one.unicodes}"
    small = scratch / target.name
    tables = "--drop-tables+=vhea,vmtx,VVAR,gasp"
    features = "--layout-features=kern,ccmp,locl,mark,mkmk,tnum,pnum"
    subset.main([str(source), letters, features, "--no-hinting", tables, f"--output-file={small}"])
    if one.family in WEIGHTS:
        font = instancer.instantiateVariableFont(TTFont(small), {"wght": WEIGHTS[one.family]})
        font.flavor = "woff2"
        font.save(small)
    shutil.copyfile(small, target)
    return target


def main() -> None:
    """Remakes every file of static/fonts, licences included."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        packages = install(Path(folder))
        for one in CUTS:
            target = cut(one, packages, Path(folder))
            print(f"{target.relative_to(ROOT)}: {target.stat().st_size} bytes")
        for family in PACKAGES:
            shutil.copyfile(packages / family / "LICENSE", OUT / f"OFL-{family}.txt")


if __name__ == "__main__":
    main()
