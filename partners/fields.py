"""A model field that keeps several choices of one list."""

from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst


class ChoiceListField(models.JSONField):
    """A list of values out of `choices`, edited with checkboxes.

    The choices stay out of migrations: a new one needs no change of the database.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)
        return name, path, args, kwargs

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        known = {choice for choice, _label in self.choices or []}
        if not isinstance(value, list) or not set(value) <= known:
            raise forms.ValidationError("Выберите из списка: такого значения в нём нет.")

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.choices,
            required=not self.blank,
            label=capfirst(kwargs.get("label", self.verbose_name)),
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )
