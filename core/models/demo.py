from typing import Any

from django.db import models


class DemoFieldsMixin(models.Model):
    """A record of which some values are invented so that a function can be seen.

    `demo_fields` names the fields whose values are demonstration data. The page labels each such value «демо», real
    totals leave it out, and `manage.py remove_demo` puts the field back to its default.
    """

    demo_fields = models.JSONField(
        "поля с демонстрационными значениями",
        default=list,
        blank=True,
        editable=False,
    )

    class Meta:
        abstract = True

    def is_demo_field(self, name: str) -> bool:
        """Whether the value of field `name` is demonstration data."""
        return name in self.demo_fields

    def make_field_real(self, name: str) -> None:
        """An editor wrote a true value into field `name`: it is no longer demonstration data."""
        self.demo_fields = [known for known in self.demo_fields if known != name]

    def clear_demo_fields(self) -> list[str]:
        """Put every demonstration value back to its field's default; return the names. The caller saves."""
        names: list[str] = list(self.demo_fields)
        for name in names:
            field: Any = self._meta.get_field(name)
            if field.many_to_many:
                getattr(self, name).clear()
            else:
                setattr(self, name, field.get_default())
        self.demo_fields = []
        return names


class DemoRowMixin(models.Model):
    """A row that is demonstration data as a whole."""

    is_demo = models.BooleanField(
        "демонстрационные данные",
        default=False,
        db_index=True,
        help_text="Придумано для показа: на странице будет пометка «демо», в настоящие итоги строка не войдёт.",
    )

    class Meta:
        abstract = True
