"""The form that pictures are uploaded with."""

from typing import Any

from django.forms import FileField
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.uploads import check_picture


class PictureField(WagtailImageField):
    """Wagtail's field breaks on a picture that is cut off: here it sees only what was read to the end."""

    def to_python(self, data: Any) -> Any:
        file = FileField.to_python(self, data)
        if file is not None:
            self.check_image_file_size(file)
            check_picture(file)
            file.is_checked = True  # type: ignore[attr-defined]
        return super().to_python(data)


class PictureForm(BaseImageForm):
    """Wagtail's form with the careful field in place of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            self.fields["file"] = PictureField(
                label=field.label, required=field.required, widget=field.widget
            )
