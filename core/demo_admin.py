"""How demonstration values turn real: an editor who changes one has written a true value in its place."""

import re
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from wagtail.admin.panels import Panel

_SPACES = re.compile(r"\s+")
BOOKKEEPING = {"ORDER", "DELETE", "is_demo", "id"}


class DemoAwareFormMixin:
    """Takes the label «демо» off every value an editor changed: the fields of the record and whole rows below it."""

    instance: Any
    initial: dict[str, Any]
    changed_data: list[str]
    formsets: dict[str, Any]

    def save(self, commit: bool = True) -> Any:
        for name in set(self.changed_data) & set(self.instance.demo_fields):
            if _said(self.initial.get(name)) != _said(getattr(self.instance, name)):
                self.instance.make_field_real(name)
        for formset in getattr(self, "formsets", {}).values():
            for row in formset.forms:
                _make_row_real(row)
        return super().save(commit)  # type: ignore[misc]


def _said(value: Any) -> Any:
    """What a value says, without the marks an editing widget leaves in it: keys of paragraphs, ids of blocks."""
    if hasattr(value, "get_prep_value"):
        value = value.get_prep_value()
    if isinstance(value, str):
        return _SPACES.sub(" ", unescape(strip_tags(value.replace("</", " </")))).strip()
    if isinstance(value, dict):
        return {key: _said(part) for key, part in value.items() if key != "id"}
    if isinstance(value, list | tuple):
        return [_said(part) for part in value]
    if hasattr(value, "all"):
        return sorted(part.pk for part in value.all())
    return getattr(value, "pk", value)


def _make_row_real(row: Any) -> None:
    """A row that was invented and is now rewritten is real; moving it up or down changes nothing."""
    rewritten = set(row.changed_data) - BOOKKEEPING
    if rewritten and row.initial.get("is_demo") and row.instance.pk and "is_demo" not in row.changed_data:
        row.instance.is_demo = False


class DemoNotePanel(Panel):
    """Tells the editor which values are invented; shown only while there are any."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/panels/demo_note.html"

        def is_shown(self) -> bool:
            return bool(super().is_shown() and getattr(self.instance, "demo_fields", None))

        @property
        def names(self) -> list[str]:
            """The fields' names as the form writes them."""
            fields: Any = self.instance._meta.get_fields()
            return [str(field.verbose_name) for field in fields if field.name in self.instance.demo_fields]
