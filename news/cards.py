"""Pages of this site shown as cards in a story: whatever the type of the page, what it is, its name, when and where.

Reading each page whole would cost a query for each type among them. A card needs a few columns, so every type answers in
one union, each page as a JSON object, and fills an instance of its own model: its words («по средам, 16:00») stay its own.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import models
from django.db.models import CharField, F, Value
from django.db.models.functions import JSONObject
from wagtail.models import get_page_models

from core.models import BasePage
from core.visibility import shown

# What a card says of a page, if its type has it.
COLUMNS = (
    "id", "title", "slug", "url_path", "summary", "is_demo", "demo_fields", "starts_on", "ends_on", "starts_at",
    "ends_at", "schedule", "programme_year", "place",
)  # fmt: skip
HEADINGS = ("theme", "topic")
USUAL_LOOK = {"motif": "volunteers", "palette": "taiga"}


@dataclass(frozen=True)
class Card:
    """A public page as a card: what it is called in the site's words, and the few lines under its title."""

    page: Any
    motif: str
    palette: str

    @property
    def kind(self) -> str:
        """«Инициатива»."""
        return str(self.page._meta.verbose_name).capitalize()

    @property
    def title(self) -> str:
        return str(self.page.title)

    @property
    def summary(self) -> str:
        return str(self.page.summary)

    @property
    def url(self) -> str:
        return str(self.page.url or "")

    @property
    def when(self) -> str:
        """When it happens, if it is something that happens: the page's own words."""
        return str(getattr(getattr(self.page, "when", None), "text", ""))

    @property
    def place(self) -> str:
        """Where, if it is something that happens."""
        return str(getattr(self.page, "place", ""))


def cards_of(keys: Iterable[int]) -> dict[int, Card]:
    """Cards of those pages that any reader may see, by key. One query, whatever their number and their types."""
    wanted = set(keys)
    if not wanted:
        return {}
    asked = {model._meta.label: model for model in _page_types()}
    rows = [_rows(model, wanted) for model in asked.values()]
    return {
        int(row["id"]): Card(_page(asked[label], row), row["motif"], row["palette"])
        for label, row in ((label, _parsed(row)) for label, row in rows[0].union(*rows[1:], all=True))
    }


def _page_types() -> Iterator[type[BasePage]]:
    """Types that pages really are: a type that only others are made of would give the same page twice."""
    return (model for model in get_page_models() if issubclass(model, BasePage) and model.is_creatable)


def _rows(model: type[BasePage], keys: set[int]) -> Any:
    columns: dict[str, Any] = {name: F(name) for name in COLUMNS if _has(model, name)}
    columns |= {look: _look(model, look) for look in USUAL_LOOK}
    public = shown(model._default_manager.filter(pk__in=keys)).order_by()
    label = Value(model._meta.label, output_field=CharField())
    return public.annotate(label=label, row=JSONObject(**columns)).values_list("label", "row")


def _has(model: Any, name: str) -> bool:
    return any(field.name == name for field in model._meta.concrete_fields)


def _look(model: Any, look: str) -> Any:
    """Colour and picture come from what the page stands under, where that has them."""
    for heading in HEADINGS:
        if _has(model, heading) and _has(model._meta.get_field(heading).related_model, look):
            return F(f"{heading}__{look}")
    return Value(USUAL_LOOK[look], output_field=CharField())


def _parsed(row: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(row) if isinstance(row, str) else row
    return {**found, **{look: found[look] or usual for look, usual in USUAL_LOOK.items()}}


def _page(model: type[BasePage], row: dict[str, Any]) -> Any:
    """An instance that knows what a card shows; it is never saved."""
    names = [name for name in COLUMNS if name in row]
    return model(**{name: _value(model._meta.get_field(name), row[name]) for name in names})


def _value(field: Any, value: Any) -> Any:
    """SQLite writes moments without their zone, which is UTC, and JSON inside JSON as text."""
    if isinstance(field, models.JSONField):
        return json.loads(value) if isinstance(value, str) else value
    found = field.to_python(value)
    if isinstance(found, datetime) and found.tzinfo is None:
        return found.replace(tzinfo=UTC)
    return found
