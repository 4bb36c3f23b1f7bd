from typing import Any

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from wagtail.admin.forms import WagtailAdminPageForm


class NewsPageForm(WagtailAdminPageForm):
    """The editing form of a piece of news."""

    def clean_summary(self) -> str:
        summary: str = self.cleaned_data["summary"]
        if not summary.strip():
            raise ValidationError("Расскажите главное в двух фразах: их прочтут в ленте и в рассылках.")
        return summary

    def clean(self) -> dict[str, Any]:
        """A day to come needs a schedule: else the piece would stand above all others until then."""
        cleaned: dict[str, Any] = super().clean()
        day, go_live_at = cleaned.get("date"), cleaned.get("go_live_at")
        if day and day > localdate() and (go_live_at is None or localdate(go_live_at) < day):
            self.add_error(
                "date", "Этот день ещё не наступил. Чтобы новость вышла в срок, задайте расписание."
            )
        return cleaned
