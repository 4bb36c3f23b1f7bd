"""Reads a field of any kind as plain data and takes its fingerprint.

By it the loader tells a value of its own from one that an editor wrote.
"""

import hashlib
import json
import re
from decimal import Decimal
from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey

# The rich text editor marks blocks with keys of its own: a saved page differs by them though nobody changed a word.
BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


def fingerprint(value: Any) -> str:
    """Sixteen hexadecimal digits that stand for a value."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def plain(value: Any) -> Any:
    """The value in JSON's words, without what carries no meaning: ids of blocks, keys of the editor, 12.00 for 12."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if key != "id"}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, str):
        return BLOCK_KEY.sub("", value).strip()
    return value if value is None or isinstance(value, bool | int) else str(value)


def read(obj: models.Model, name: str) -> Any:
    """What field `name` of `obj` holds now: a value, the keys of a list of others, or rows as dictionaries."""
    field: Any = obj._meta.get_field(name)
    if field.one_to_many:
        return [row_values(row) for row in getattr(obj, name).all()]
    if field.many_to_many:
        return sorted(other.pk for other in getattr(obj, name).all()) if obj.pk else []
    if hasattr(field, "stream_block"):
        return list(getattr(obj, name).get_prep_value())
    return getattr(obj, field.attname)


def wanted(obj: models.Model, name: str, value: Any) -> Any:
    """The same form for a value out of a file: rows filled up with defaults, "11:00" as a time."""
    field: Any = obj._meta.get_field(name)
    if field.one_to_many:
        return [{**row_defaults(field.related_model), **converted(field.related_model, row)} for row in value]
    if field.many_to_many:
        return sorted(value)
    if hasattr(field, "stream_block"):
        return value
    return field.to_python(value)


def row_fields(model: type[models.Model]) -> list[Any]:
    """Fields of a row that carry meaning: neither its key, nor its place, nor the page it stands on."""
    return [
        field
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name != "sort_order" and not isinstance(field, ParentalKey)
    ]


def row_values(row: models.Model) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in row_fields(type(row))}


def row_defaults(model: type[models.Model]) -> dict[str, Any]:
    return {field.attname: field.get_default() for field in row_fields(model)}


def converted(model: type[models.Model], row: dict[str, Any]) -> dict[str, Any]:
    """A row out of a file with every value in its field's own type."""
    return {name: model._meta.get_field(name).to_python(value) for name, value in row.items()}  # type: ignore[union-attr]
