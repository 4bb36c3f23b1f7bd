"""How the choices of the catalogue are called: themes, audiences, organisations and years, in one query."""

from typing import Any

from django.db.models import CharField, IntegerField, Value
from django.db.models.functions import Cast

from core.text import fold
from initiatives.domain.facets import ENUM_CHOICES, FACETS, Label
from initiatives.models.taxonomy import Audience, Theme
from partners.models import Organisation

COLUMNS = ("part", "value", "text", "short", "icon_name", "colour", "rank")


def read_labels(initiatives: Any) -> dict[str, dict[str, Label]]:
    """By facet, every value that may be chosen with its label, in the order shown."""
    found: dict[str, list[tuple[Any, str, Label]]] = {facet.name: [] for facet in FACETS}
    for part, value, text, short, icon, colour, rank in _rows(initiatives):
        found[part].append(((rank, fold(short or text)), value, Label(short or text, icon, colour)))
    labels = {name: {value: label for _, value, label in sorted(rows)} for name, rows in found.items()}
    return labels | {name: {v: Label(str(text)) for v, text in enum} for name, enum in ENUM_CHOICES.items()}


def _rows(initiatives: Any) -> Any:
    year = Cast("programme_year", CharField(max_length=100))
    parts = (
        _named("theme", Theme.objects, "name", icon="icon", colour="palette", place="sort_order"),
        _named("audience", Audience.objects, "name", place="sort_order"),
        _named("organisation", Organisation.objects, "name", short="short_name"),
        _columns(
            "year", initiatives, value=year, text=year, place=-Cast("programme_year", IntegerField())
        ).distinct(),
    )
    return parts[0].union(*parts[1:], all=True)


def _named(part: str, rows: Any, text: str, **columns: str) -> Any:
    """Columns of a table of headings; every one is cast, so that both engines agree on the types of a union."""
    place = Cast(columns.pop("place"), IntegerField()) if "place" in columns else Value(0, IntegerField())
    texts = {name: Cast(column, CharField(max_length=255)) for name, column in columns.items()}
    value, name = Cast("slug", CharField(max_length=100)), Cast(text, CharField(max_length=255))
    return _columns(part, rows, value=value, text=name, place=place, **texts)


def _columns(part: str, rows: Any, **columns: Any) -> Any:
    nothing = Value("", CharField())
    return (
        rows.order_by()
        .annotate(
            part=Value(part, CharField()),
            value=columns["value"],
            text=columns["text"],
            short=columns.get("short", nothing),
            icon_name=columns.get("icon", nothing),
            colour=columns.get("colour", nothing),
            rank=columns["place"],
        )
        .values_list(*COLUMNS)
    )
