"""Writes loaded values into the database without touching what an editor changed.

Each loaded object has a ContentRecord with a fingerprint of every value as it was loaded. A value that still has its
fingerprint is ours: it follows the files. Any other value is an editor's and stays. An object an editor deleted is not
brought back.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from home.content.errors import ContentError
from home.content.fingerprint import fingerprint, read, wanted
from home.models import ContentRecord

Say = Callable[[str], None]


class Keeper:
    """One loading: the day it happens, whether demonstration is wanted, what it remembers and what it has done."""

    def __init__(self, *, today: date, demo: bool, say: Say) -> None:
        self.today = today
        self.demo = demo
        self.say = say
        self.records = {record.key: record for record in ContentRecord.objects.all()}
        self.counts: dict[str, Counter[str]] = {}

    def keep(self, *, key: str, model: type[models.Model], find: dict[str, Any], values: dict[str, Any],
             demo_fields: Iterable[str] = ()) -> Any:  # fmt: skip
        """Bring one object in line with the files; return it, or None if an editor deleted it."""
        obj, record = self.find(key=key, model=model, find=find)
        if obj is None:
            return self.count(key, "deleted")
        is_new = obj.pk is None
        changed = self.apply(obj=obj, record=record, values=values, demo_fields=demo_fields)
        if is_new or changed:
            self.check(key, obj)
            obj.save()
        self.remember(record, obj)
        self.count(key, "new" if is_new else "changed" if changed else "same")
        return obj

    def find(self, *, key: str, model: type[models.Model], find: dict[str, Any]) -> tuple[Any, ContentRecord]:
        """The object of `key` and its record. A new object is not saved yet; None means an editor deleted it."""
        record = self.records.get(key) or ContentRecord(key=key, model=model._meta.label_lower)
        manager: Any = model._default_manager
        if record.object_pk:
            return manager.filter(pk=record.object_pk).first(), record
        return manager.filter(**find).first() or model(**find), record

    def apply(self, *, obj: models.Model, record: ContentRecord, values: dict[str, Any],
              demo_fields: Iterable[str] = ()) -> list[str]:  # fmt: skip
        """Write into `obj` the values that are ours to write; return the names of those that changed."""
        changed = []
        flags = set(getattr(obj, "demo_fields", []))
        for name, value in values.items():
            if not self.demo and is_invented(obj, name):
                continue  # loading without demonstration adds none and removes none: remove_demo does
            want = wanted(obj, name, value)
            mark = fingerprint(want)
            if not self.is_ours(obj, name, record) and fingerprint(read(obj, name)) != mark:
                self.count(record.key, "kept")
                continue
            if fingerprint(read(obj, name)) != mark:
                write(obj, name, want)
                changed.append(name)
            record.loaded[name] = mark
            flags = flags | {name} if name in demo_fields else flags - {name}
        if sorted(flags) != sorted(getattr(obj, "demo_fields", [])):
            obj.demo_fields = sorted(flags)  # type: ignore[attr-defined]
            changed.append("demo_fields")
        return changed

    def is_ours(self, obj: models.Model, name: str, record: ContentRecord) -> bool:
        """Whether nobody but the loader has written this value."""
        if obj.pk is None:
            return True
        now = fingerprint(read(obj, name))
        if name in record.loaded:
            return now == record.loaded[name]
        return now == fingerprint(read(type(obj)(), name))

    def remember(self, record: ContentRecord, obj: models.Model) -> None:
        """Keep the fingerprints, if they are news."""
        before = ContentRecord.objects.filter(pk=record.pk).values_list("loaded", "object_pk").first()
        record.object_pk = str(obj.pk)
        if before != (record.loaded, record.object_pk):
            record.save()
        self.records[record.key] = record

    def check(self, key: str, obj: models.Model) -> None:
        """Let the model judge; turn its verdict into words about the file."""
        try:
            obj.full_clean()
        except ValidationError as error:
            raise ContentError.from_model(key, error) from error

    def count(self, key: str, what: str) -> None:
        self.counts.setdefault(key.split(":")[0], Counter())[what] += 1


def is_invented(obj: models.Model, name: str) -> bool:
    """Whether field `name` holds demonstration now: a flagged value, or rows of which one is invented."""
    if name in getattr(obj, "demo_fields", []):
        return True
    return obj._meta.get_field(name).one_to_many and any(row.get("is_demo") for row in read(obj, name))


def write(obj: models.Model, name: str, value: Any) -> None:
    """Put a value of any kind into field `name`; nothing is saved."""
    field: Any = obj._meta.get_field(name)
    if field.one_to_many:
        rows = [field.related_model(**row) for row in value]
        for place, row in enumerate(rows):
            if hasattr(row, "sort_order"):
                row.sort_order = place
        setattr(obj, name, rows)
    elif field.many_to_many:
        setattr(obj, name, list(field.related_model._default_manager.filter(pk__in=value)))
    elif hasattr(field, "stream_block"):
        setattr(obj, name, field.stream_block.to_python(value))
    else:
        setattr(obj, field.attname, value)
