"""All lists of one initiative in one query, whatever their number.

A page that shows everything it has would ask eight tables; here they answer together, each row as a JSON object, and
fill the page's relations as `prefetch_related` would. Templates go on reading `page.stages.all`.
"""

from typing import Any

from django.db import models
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, JSONObject
from wagtail.images import get_image_model

from initiatives.models.rows import (
    InitiativeDocument,
    InitiativeHelp,
    InitiativeOrganiser,
    InitiativeResult,
    InitiativeStage,
    InitiativeUpdate,
)
from initiatives.models.taxonomy import Audience, Theme

# Relation of the page → model of its rows, and what each row leads to.
LISTS: dict[str, tuple[type[models.Model], tuple[str, ...]]] = {
    "organisers": (InitiativeOrganiser, ("organisation",)),
    "help_offers": (InitiativeHelp, ()),
    "stages": (InitiativeStage, ()),
    "results": (InitiativeResult, ()),
    "updates": (InitiativeUpdate, ()),
    "documents": (InitiativeDocument, ("document",)),
}


def prefetch_lists(page: Any) -> None:
    """Read theme, photo, audiences and all rows of a saved page by one query, and keep them on the page."""
    parts = {name: model._default_manager.filter(page=page) for name, (model, _) in LISTS.items()}
    parts |= {
        "audiences": Audience.objects.filter(initiatives=page),
        "theme": Theme.objects.filter(pk=page.theme_id),
        "cover_photo": get_image_model().objects.filter(pk=page.cover_photo_id),
    }
    queries = [_as_json(name, rows) for name, rows in parts.items()]
    found: dict[str, list[Any]] = {name: [] for name in parts}
    for name, row in queries[0].union(*queries[1:], all=True):
        found[name].append(_made(parts[name].model, row, _follow(name)))
    page.theme = found.pop("theme")[0]
    page.cover_photo = next(iter(found.pop("cover_photo")), None)
    for name, rows in found.items():
        _keep(page, name, sorted(rows, key=_place))


def _follow(name: str) -> tuple[str, ...]:
    return LISTS[name][1] if name in LISTS else ()


def _as_json(name: str, rows: Any) -> Any:
    part = Value(name, output_field=CharField())
    return (
        rows.order_by()
        .annotate(part=part, row=_json_of(rows.model, _follow(name)))
        .values_list("part", "row")
    )


def _fields(model: type[models.Model]) -> list[Any]:
    """Columns that a page shows; moments of time are the admin's affair."""
    return [field for field in model._meta.concrete_fields if not isinstance(field, models.DateTimeField)]


def _json_of(model: type[models.Model], follow: tuple[str, ...] = (), prefix: str = "") -> JSONObject:
    values: dict[str, Any] = {field.attname: _exact(field, prefix) for field in _fields(model)}
    for name in follow:
        values[name] = _json_of(_target(model, name), prefix=f"{name}__")
    return JSONObject(**values)


def _exact(field: Any, prefix: str) -> Any:
    """JSON knows only binary fractions, so decimals travel as text."""
    column = F(f"{prefix}{field.attname}")
    return Cast(column, CharField(max_length=40)) if isinstance(field, models.DecimalField) else column


def _target(model: type[models.Model], name: str) -> Any:
    return model._meta.get_field(name).related_model


def _made(model: type[models.Model], row: dict[str, Any], follow: tuple[str, ...]) -> Any:
    made: Any = model(**{field.attname: field.to_python(row[field.attname]) for field in _fields(model)})
    made._state.adding = False
    for name in follow:
        setattr(made, name, _made(_target(model, name), row[name], ()))
    return made


def _place(row: Any) -> tuple[Any, ...]:
    return (row.sort_order or 0, row.pk)


def _keep(page: Any, name: str, rows: list[Any]) -> None:
    """As Django's own prefetching keeps them: an answered queryset in the page's cache."""
    answered = getattr(page, name).all()
    answered._result_cache = rows
    answered._prefetch_done = True
    page.__dict__.setdefault("_prefetched_objects_cache", {})[name] = answered
