"""Test pictures and documents: small true files."""

import io

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory
from PIL import Image

from core.models import SiteDocument, SiteImage
from core.models.images import PeopleConsent

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def pixels(
    kind: str = "JPEG", size: tuple[int, int] = (64, 48), colour: str = "#0E5A43", **save: object
) -> bytes:
    """The bytes of a picture of one colour; `save` goes to Pillow (exif=…)."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **save)
    return out.getvalue()


class PictureFactory(DjangoModelFactory):
    """A picture that may be shown."""

    class Meta:
        model = SiteImage

    title = factory.Sequence(lambda n: f"Снимок {n}")
    description = "Люди красят горку"
    author = "Анна Кедрова"
    people_consent = PeopleConsent.GIVEN
    file = factory.LazyFunction(lambda: ContentFile(pixels(), "picture.jpg"))
    width = 64
    height = 48


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = SiteDocument

    title = "Список инструмента"
    file = factory.LazyFunction(lambda: ContentFile(PDF, "list.pdf"))
    file_size = len(PDF)
