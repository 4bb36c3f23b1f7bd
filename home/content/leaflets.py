"""Texts of the library: one plain file is read as a page and made into files to download.

# Title
A paragraph.
## Heading
- an item of a list
- [ ] something to tick off
? a question | a hint: a line of a form to fill in
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

TITLE, HEADING, TEXT, ITEM, TICK, QUESTION = "title", "heading", "text", "item", "tick", "question"
MARKS = (("# ", TITLE), ("## ", HEADING), ("- [ ] ", TICK), ("- ", ITEM), ("? ", QUESTION))
BOX = "☐"


@dataclass(frozen=True)
class Line:
    """One line of a leaflet: what it is, its words, and the hint of a question."""

    kind: str
    words: str
    hint: str = ""


def read_leaflet(path: Path) -> list[Line]:
    """The lines of a file. A file without its title on the first line is refused."""
    lines = list(parse(path.read_text(encoding="utf-8")))
    if not lines or lines[0].kind != TITLE:
        raise ValueError(f"{path.name}: первая строка — название: «# …»")
    return lines


def parse(text: str) -> Iterator[Line]:
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            continue
        mark, kind = next(((mark, kind) for mark, kind in MARKS if line.startswith(mark)), ("", TEXT))
        words, _, hint = (
            line.removeprefix(mark).partition(" | ") if kind == QUESTION else (line[len(mark) :], "", "")
        )
        yield Line(kind, words.strip(), hint.strip())


def as_html(lines: Iterable[Line]) -> str:
    """Paragraphs, headings and lists of a page, without the title: the page has its own."""
    parts = []
    for kind, group in groupby((line for line in lines if line.kind != TITLE), key=lambda line: line.kind):
        words = [_html(line) for line in group]
        if kind in (HEADING, TEXT):
            tag = "h2" if kind == HEADING else "p"
            parts += [f"<{tag}>{one}</{tag}>" for one in words]
        else:
            parts.append(f"<ul>{''.join(f'<li>{one}</li>' for one in words)}</ul>")
    return "".join(parts)


def _html(line: Line) -> str:
    words = escape(line.words, quote=False)
    return f"<b>{words}:</b> {escape(line.hint, quote=False)}" if line.hint else words


def as_text(lines: Iterable[Line], *, source: str) -> str:
    """The leaflet for any program and any printer; a question leaves a line for the answer."""
    forms = {
        TITLE: "{0}\n" + "=" * 40,
        HEADING: "\n{0}\n" + "-" * 40,
        TEXT: "{0}",
        ITEM: "• {0}",
        TICK: BOX + " {0}",
        QUESTION: "{0} ({1}):\n\n" + "." * 60 + "\n",
    }
    told = [forms[line.kind].format(line.words, line.hint) for line in lines]
    return "\n".join([*told, "", source, ""])
