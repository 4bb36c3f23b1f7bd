"""Pictures of the bank to download: in full size, with nothing hidden in the file."""

from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from core.models import SiteImage
from core.slugs import transliterate
from core.visibility import shown
from home.models import PressPage
from home.photo_bank import free_pictures, without_metadata


@require_safe
def press_photo(request: HttpRequest, pk: int) -> FileResponse:
    """One picture that the press may take; 404 for any other. Whether it may be taken is asked every time."""
    page = shown(PressPage.objects.select_related("photos")).first()
    if page is None:
        raise Http404("Страницы для прессы пока нет.")
    picture = get_object_or_404(free_pictures(page.photos), pk=pk)
    file, name = _bare_copy(picture)
    return FileResponse(file, as_attachment=True, filename=name)


def _bare_copy(picture: SiteImage) -> tuple[Any, str]:
    """The copy without metadata, made once and kept where nothing has an address; and its name for the reader."""
    kept = storages["private"]
    ending = picture.file.name.rpartition(".")[2].lower()
    name = f"press/{picture.pk}-{picture.get_file_hash()[:16]}.{ending}"
    if not kept.exists(name):
        kept.save(name, ContentFile(without_metadata(picture)))
    title = transliterate(picture.title)[:60] or "photo"
    return kept.open(name, "rb"), f"{title}.{ending}"
