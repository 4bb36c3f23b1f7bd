"""Leaflets: one text is the page and the files; the files open and say the same."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from docx import Document

from core.uploads import check_document
from home.content.leaflets import BOX, HEADING, QUESTION, TICK, Line, as_html, as_text, parse, read_leaflet

FOLDER = Path(settings.ROOT) / "content" / "library"
LEAFLETS = sorted(FOLDER.glob("*.md"))


def test_there_are_leaflets() -> None:
    assert len(LEAFLETS) >= 6


def test_a_text_is_read_line_by_line() -> None:
    assert list(parse("# Имя\n\n## Глава\n- [ ] Сделать\n- Пункт\n? Кто | имя\nПросто слова")) == [
        Line("title", "Имя"),
        Line(HEADING, "Глава"),
        Line(TICK, "Сделать"),
        Line("item", "Пункт"),
        Line(QUESTION, "Кто", "имя"),
        Line("text", "Просто слова"),
    ]


def test_a_file_without_a_title_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bez.md"
    path.write_text("Просто слова", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bez\.md: первая строка — название"):
        read_leaflet(path)


def test_a_page_gets_lists_and_headings_and_nothing_unescaped() -> None:
    lines = parse("# Имя\n## Глава\n- [ ] А < Б\n- [ ] В\n? Кто | имя")
    assert (
        as_html(lines)
        == "<h2>Глава</h2><ul><li>А &lt; Б</li><li>В</li></ul><ul><li><b>Кто:</b> имя</li></ul>"
    )


def words_of(data: bytes) -> list[str]:
    """Everything a Word document says, in its order, tables included."""
    paper = Document(BytesIO(data))
    said: list[str] = []
    for part in paper.iter_inner_content():
        if hasattr(part, "rows"):
            said += [row.cells[0].text.replace("\n", " | ") for row in part.rows]
        else:
            said.append(part.text)
    return [words for words in said if words.strip()]


@pytest.mark.parametrize("path", LEAFLETS, ids=lambda path: path.stem)
def test_the_word_file_says_what_the_text_says(path: Path) -> None:
    marks = {TICK: f"{BOX}  "}
    wanted = [
        f"{line.words} | {line.hint}" if line.kind == QUESTION else marks.get(line.kind, "") + line.words
        for line in read_leaflet(path)
    ]
    assert words_of(path.with_suffix(".docx").read_bytes())[:-1] == wanted


@pytest.mark.parametrize("path", LEAFLETS, ids=lambda path: path.stem)
def test_the_plain_file_is_made_of_the_text_as_it_is_now(path: Path) -> None:
    said = path.with_suffix(".txt").read_text(encoding="utf-8")
    source = said.rstrip("\n").rsplit("\n", 1)[1]
    assert said == as_text(read_leaflet(path), source=source)


@pytest.mark.parametrize(
    "path", sorted([*FOLDER.glob("*.docx"), *FOLDER.glob("*.txt")]), ids=lambda path: path.name
)
def test_the_site_would_take_the_file_from_an_editor(path: Path) -> None:
    check_document(ContentFile(path.read_bytes(), name=path.name))
