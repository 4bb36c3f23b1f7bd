"""A few words of the text around what was found."""

import re
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString, mark_safe
from wagtail.search.index import SearchField

BEFORE = 70
LENGTH = 220


def text_of(thing: Any) -> str:
    """The plain text of a page or a row, from its own searchable columns: nothing that would cost another query."""
    parts = []
    for field in type(thing).get_search_fields():
        if (
            isinstance(field, SearchField)
            and field.field_name != "title"
            and _is_own_column(thing, field.field_name)
        ):
            parts.append(_plain(field.get_value(thing)))
    return " ".join(" ".join(_ended(part.strip()) for part in parts if part.strip()).split())


def _ended(part: str) -> str:
    """A part with a full stop, so that two columns do not run into one sentence."""
    return part if part[-1] in ".!?…:;" else f"{part}."


def _is_own_column(thing: Any, name: str) -> bool:
    try:
        return bool(thing._meta.get_field(name).concrete)
    except FieldDoesNotExist:
        return False


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return " ".join(_plain(item) for item in value)
    return strip_tags(str(value)) if value else ""


def snippet(text: str, pattern: re.Pattern[str] | None) -> str:
    """At most LENGTH characters of `text` around the first match, cut at words; its beginning if nothing matches."""
    found = pattern.search(text) if pattern else None
    start = max(0, found.start() - BEFORE) if found else 0
    if start:
        start = text.find(" ", start) + 1 or start
    end = start + LENGTH
    piece = text[start:end]
    if end < len(text):
        piece = piece.rsplit(" ", 1)[0].rstrip(" ,.;:—–-") + "…"
    return ("… " if start else "") + piece


def marked(text: str, pattern: re.Pattern[str] | None) -> SafeString:
    """`text` as safe HTML with every match in <mark>; everything that came from people is escaped."""
    if pattern is None:
        return mark_safe(escape(text))
    parts, at = [], 0
    for match in pattern.finditer(text):
        parts += [escape(text[at : match.start()]), "<mark>", escape(match.group()), "</mark>"]
        at = match.end()
    return mark_safe("".join([*parts, escape(text[at:])]))
