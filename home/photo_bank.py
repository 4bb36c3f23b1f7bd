"""Pictures that the press may take: whose they are is known, the people on them agreed, and the licence lets them go."""

import io
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from PIL import Image, ImageOps
from wagtail.models import Collection

from core.models import SiteImage
from core.models.images import ImageLicence, PeopleConsent

PER_PAGE = 24
# «С разрешения автора» lets this site show a picture, not others.
FREE_TO_TAKE = (ImageLicence.OWN, ImageLicence.CC_BY, ImageLicence.CC_BY_SA, ImageLicence.CC0)
LOSSY = {"JPEG": {"quality": 95, "subsampling": 0}, "WEBP": {"quality": 95}}


def free_pictures(collection: Collection | None) -> QuerySet[SiteImage]:
    """Pictures of the collection, and of those inside it, that may be taken; the latest first."""
    if collection is None:
        return SiteImage.objects.none()
    within = SiteImage.objects.filter(collection__path__startswith=collection.path)
    free = within.filter(licence__in=FREE_TO_TAKE).exclude(people_consent=PeopleConsent.UNKNOWN)
    found: QuerySet[SiteImage] = free.exclude(author="").order_by("-created_at", "-pk")
    return found


def bank_page(*, collection: Collection | None, asked: str) -> Page[Any]:
    """One page of the bank with previews at hand; the first page for a number that is none."""
    pictures = free_pictures(collection).prefetch_renditions()  # type: ignore[attr-defined]
    return Paginator(pictures, PER_PAGE).get_page(asked)


def without_metadata(picture: SiteImage) -> bytes:
    """The picture in its full size without anything hidden in the file (place, camera, names).

    It is turned as the camera meant it and written anew; only the colour profile goes along.
    """
    with picture.file.storage.open(picture.file.name, "rb") as file, Image.open(file) as opened:
        kind = opened.format or "JPEG"
        profile = opened.info.get("icc_profile")
        bare = ImageOps.exif_transpose(opened)
        bare.info = {}
        out = io.BytesIO()
        bare.save(out, kind, icc_profile=profile, exif=b"", **LOSSY.get(kind, {}))
    return out.getvalue()
