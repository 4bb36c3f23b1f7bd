"""Pictures with their resized copies at hand, so that a page asks for both at once."""

from collections.abc import Iterable
from typing import Any

from wagtail.images import get_image_model

from core.prefetching import Part, read_together

PICTURES, COPIES = "pictures", "copies"


def parts_of(keys: Iterable[int | None]) -> dict[str, Part]:
    """What to read of the pictures with these keys, beside whatever else `read_together` reads."""
    model = get_image_model()
    wanted = {key for key in keys if key is not None}
    copies = model.get_rendition_model()._default_manager.filter(image_id__in=wanted)
    return {PICTURES: Part(model._default_manager.filter(pk__in=wanted)), COPIES: Part(copies)}


def join(found: dict[str, list[Any]]) -> dict[int, Any]:
    """Pictures by key out of what was read, each holding its copies as Wagtail looks for them."""
    pictures = {picture.pk: picture for picture in found.pop(PICTURES)}
    for picture in pictures.values():
        picture.prefetched_renditions = []
    for copy in found.pop(COPIES):
        copy.image = pictures[copy.image_id]
        copy.image.prefetched_renditions.append(copy)
    return pictures


def read_pictures(keys: Iterable[int | None]) -> dict[int, Any]:
    """Pictures by key with their copies. One query; none for no keys."""
    wanted = [key for key in keys if key is not None]
    return join(read_together(parts_of(wanted))) if wanted else {}
