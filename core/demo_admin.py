"""How demonstration values turn real: an editor who changes one has written a true value in its place."""

from typing import Any

from wagtail.admin.panels import Panel

from core.models import DemoFieldsMixin


class DemoAwareFormMixin:
    """Takes the label «демо» off every value an editor changed: the fields of the record and whole rows below it."""

    instance: Any
    changed_data: list[str]
    formsets: dict[str, Any]

    def save(self, commit: bool = True) -> Any:
        for name in self.changed_data:
            self.instance.make_field_real(name)
        for formset in getattr(self, "formsets", {}).values():
            for row in formset.forms:
                _make_row_real(row)
        return super().save(commit)  # type: ignore[misc]


def _make_row_real(row: Any) -> None:
    """A row that was invented and is now rewritten is real; moving it up or down changes nothing."""
    rewritten = set(row.changed_data) - {"ORDER", "DELETE", "is_demo", "id"}
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
            record: DemoFieldsMixin = self.instance
            return [str(record._meta.get_field(name).verbose_name) for name in record.demo_fields]
