"""Makes the files that the library gives out, content/library/*.docx and *.txt, from the texts beside them.

    .venv/bin/python scripts/build_library.py

The files are committed: the site needs no word processor. Run it after a text has changed; a test compares.
"""

import sys
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Paper
from docx.shared import Cm, Pt, RGBColor

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from home.content import leaflets  # noqa: E402

FOLDER = ROOT / "content" / "library"
SOURCE = "Составлено для сайта «Добрый Железногорск». Берите, меняйте, передавайте дальше."
WHEN = datetime(2026, 11, 22, tzinfo=UTC)  # the same text makes the same file, byte for byte
TAIGA = RGBColor(0x0E, 0x5A, 0x43)
FONT = "Arial"  # on every office computer; the site's own font is not


def main() -> None:
    for path in sorted(FOLDER.glob("*.md")):
        lines = leaflets.read_leaflet(path)
        path.with_suffix(".txt").write_text(leaflets.as_text(lines, source=SOURCE), encoding="utf-8")
        made = path.with_suffix(".docx")
        written(lines).save(str(made))
        without_clock(made)
        print(made.relative_to(ROOT))


def written(lines: list[leaflets.Line]) -> Paper:
    """The leaflet as a document of A4 pages."""
    paper = Document()
    set_up(paper)
    paper.core_properties.title = lines[0].words
    for asks, group in groupby(lines, key=lambda line: line.kind == leaflets.QUESTION):
        if asks:
            ask(paper, list(group))
        else:
            for line in group:
                add(paper, line)
    note = paper.add_paragraph(SOURCE)
    note.paragraph_format.space_before = Pt(12)
    note.runs[0].font.size = Pt(9)
    return paper


def set_up(paper: Paper) -> None:
    page = paper.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    for name in ("Normal", "Title", "Heading 2"):
        style = paper.styles[name]
        style.font.name = FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        if name != "Normal":
            style.font.color.rgb = TAIGA
        for kind in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[kind]
    paper.styles["Normal"].font.size = Pt(11)
    facts = paper.core_properties
    facts.author, facts.language, facts.comments = "Добрый Железногорск", "ru-RU", ""
    facts.created = facts.modified = WHEN


def add(paper: Paper, line: leaflets.Line) -> None:
    if line.kind == leaflets.TITLE:
        paper.add_heading(line.words, level=0)
    elif line.kind == leaflets.HEADING:
        paper.add_heading(line.words, level=2)
    elif line.kind == leaflets.ITEM:
        paper.add_paragraph(line.words, style="List Bullet")
    elif line.kind == leaflets.TICK:
        paper.add_paragraph(f"{leaflets.BOX}  {line.words}").paragraph_format.space_after = Pt(3)
    else:
        paper.add_paragraph(line.words)


def ask(paper: Paper, lines: list[leaflets.Line]) -> None:
    """Boxes to write in: a question and its hint left, room for the answer right."""
    table = paper.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    for line in lines:
        row = table.add_row()
        row.height = Cm(1.3)
        question, answer = row.cells
        question.width, answer.width = Cm(6), Cm(11)
        words = question.paragraphs[0]
        words.add_run(line.words).bold = True
        words.add_run(f"\n{line.hint}").font.size = Pt(9)


def without_clock(path: Path) -> None:
    """Write the archive again with one date, so that nothing but the text tells two of them apart."""
    with ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(ZipInfo(name, WHEN.timetuple()[:6]), data, ZIP_DEFLATED)


if __name__ == "__main__":
    main()
