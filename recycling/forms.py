"""A batch names its entry of the ledger by number: a list of a hundred thousand entries is no help to a clerk."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm

from reports.models import LedgerEntry


class BatchForm(WagtailAdminModelForm):
    entry_number = forms.IntegerField(
        label="Номер записи в книге",
        required=False,
        min_value=1,
        help_text="Проведённая запись о поступлении этих денег. Её номер стоит в книге записей.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        entry = self.instance.ledger_entry if self.instance.ledger_entry_id else None
        self.fields["entry_number"].initial = entry.number if entry else None

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        number, is_demo = cleaned.get("entry_number"), bool(cleaned.get("is_demo"))
        entry = (
            LedgerEntry.objects.posted().filter(number=number, is_demo=is_demo).first() if number else None
        )
        if number and entry is None:
            self.add_error("entry_number", f"Записи № {number} в книге нет. Проверьте номер.")
        self.instance.ledger_entry = entry
        return cleaned

    def _update_errors(self, errors: ValidationError) -> None:
        """What the model says of the entry belongs to the field where the clerk wrote its number."""
        told = getattr(errors, "error_dict", {})
        if "ledger_entry" in told:
            told["entry_number"] = told.pop("ledger_entry")
        super()._update_errors(errors)
