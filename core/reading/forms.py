"""The form of the settings page."""

from typing import Any

from django import forms

from .settings import Reading, Scheme, Size, Spacing

IMAGES = (("on", "Показывать"), ("off", "Скрыть, оставить описания"))


class ReadingForm(forms.Form):
    """Four choices, each a row of radio buttons."""

    size = forms.TypedChoiceField(
        label="Размер букв", choices=Size.choices, coerce=lambda v: Size(int(v)), widget=forms.RadioSelect
    )
    scheme = forms.TypedChoiceField(
        label="Цвета", choices=Scheme.choices, coerce=Scheme, widget=forms.RadioSelect
    )
    spacing = forms.TypedChoiceField(
        label="Расстояние между буквами и строками",
        choices=Spacing.choices,
        coerce=Spacing,
        widget=forms.RadioSelect,
    )
    images = forms.ChoiceField(label="Изображения", choices=IMAGES, widget=forms.RadioSelect)

    @classmethod
    def showing(cls, reading: Reading) -> "ReadingForm":
        """The form filled in with somebody's choices."""
        filled: dict[str, Any] = {
            "size": reading.size,
            "scheme": reading.scheme,
            "spacing": reading.spacing,
            "images": "on" if reading.images else "off",
        }
        return cls(initial=filled)

    def reading(self) -> Reading:
        """What was chosen; only after is_valid()."""
        data = self.cleaned_data
        return Reading(data["size"], data["scheme"], data["spacing"], data["images"] == "on")
