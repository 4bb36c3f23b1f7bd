"""Rows of several tables by one query, whatever their number.

A page that shows everything it has would ask a table for every list; here they answer together, each row as a JSON
object, and fill the page's relations as `prefetch_related` would. Templates go on reading `page.stages.all`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import models
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, JSONObject


@dataclass(frozen=True)
class Part:
    """Rows of one table, and the foreign keys of theirs that are followed one step."""

    rows: QuerySet[Any]
    follow: tuple[str, ...] = ()


def read_together(parts: Mapping[str, Part]) -> dict[str, list[Any]]:
    """By name, the rows of every part, in the order of `sort_order` and key. One query."""
    queries = [_as_json(name, part) for name, part in parts.items()]
    found: dict[str, list[Any]] = {name: [] for name in parts}
    for name, row in queries[0].union(*queries[1:], all=True):
        found[name].append(_made(parts[name].rows.model, row, parts[name].follow))
    return {name: sorted(rows, key=_place) for name, rows in found.items()}


def keep_rows(page: Any, name: str, rows: list[Any]) -> None:
    """As Django's own prefetching keeps them: an answered queryset in the page's cache."""
    answered = getattr(page, name).all()
    answered._result_cache = rows
    answered._prefetch_done = True
    page.__dict__.setdefault("_prefetched_objects_cache", {})[name] = answered


def _as_json(name: str, part: Part) -> Any:
    return (
        part.rows.order_by()
        .annotate(
            part=Value(name, output_field=CharField()), row=_json_of(part.rows.model, follow=part.follow)
        )
        .values_list("part", "row")
    )


def _json_of(model: type[models.Model], *, follow: tuple[str, ...] = (), prefix: str = "") -> JSONObject:
    values: dict[str, Any] = {field.attname: _exact(field, prefix) for field in _fields(model)}
    for name in follow:
        values[name] = _json_of(_target(model, name), prefix=f"{name}__")
    return JSONObject(**values)


def _fields(model: type[models.Model]) -> list[Any]:
    return list(model._meta.concrete_fields)


def _exact(field: Any, prefix: str) -> Any:
    """JSON knows only binary fractions, so decimals travel as text."""
    column = F(f"{prefix}{field.attname}")
    return Cast(column, CharField(max_length=40)) if isinstance(field, models.DecimalField) else column


def _target(model: type[models.Model], name: str) -> Any:
    return model._meta.get_field(name).related_model


def _made(model: type[models.Model], row: dict[str, Any], follow: tuple[str, ...]) -> Any:
    made: Any = model(**{field.attname: _value(field, row[field.attname]) for field in _fields(model)})
    made._state.adding = False
    for name in follow:
        target, key = _target(model, name), model._meta.get_field(name).attname  # type: ignore[union-attr]
        setattr(made, name, None if row[key] is None else _made(target, row[name], ()))
    return made


def _value(field: Any, raw: Any) -> Any:
    """SQLite tells moments in UTC and does not say so."""
    value = field.to_python(raw)
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) and value.tzinfo is None else value


def _place(row: Any) -> tuple[Any, ...]:
    return (getattr(row, "sort_order", 0) or 0, row.pk)
