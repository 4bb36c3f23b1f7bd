"""The forms that pictures and documents are uploaded with."""

from typing import Any

from django.forms import FileField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.models.images import NO_DESCRIPTION
from core.originals import OriginalInput, address_of
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
        if "description" in self.fields:
            self.fields["description"].required = True
            self.fields["description"].error_messages["required"] = NO_DESCRIPTION

    def add_error(self, field: str | None, error: Any) -> None:
        """The model complains of an empty description too: once is enough."""
        if field is None and "description" in self.errors:
            getattr(error, "error_dict", {}).pop("description", None)
        super().add_error(field, error)


class DocumentForm(BaseDocumentForm):
    """Wagtail's form; who may read the private original finds it here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        user = kwargs.get("user")
        super().__init__(*args, **kwargs)
        if "original" in self.fields:
            widget = OriginalInput()
            widget.address = address_of(self.instance, user)
            widget.is_locked = bool(self.instance.original) and not widget.address
            self.fields["original"].widget = widget
