"""Files of content/ as documents of the site: kept once, replaced when the file changes, left alone once an editor's."""

import hashlib
from pathlib import Path

from django.core.files.base import ContentFile

from core.models import SiteDocument
from core.models.documents import DocumentKind
from core.uploads import check_document
from home.content.keeper import Keeper
from home.models import ContentRecord


def keep_document(keeper: Keeper, *, key: str, path: Path, title: str) -> SiteDocument | None:
    """The document made of the file `path`; None if an editor deleted it."""
    data = path.read_bytes()
    mark = hashlib.sha1(data, usedforsecurity=False).hexdigest()  # what Wagtail keeps in file_hash
    record = keeper.records.get(key) or ContentRecord(key=key, model=SiteDocument._meta.label_lower)
    document = (
        SiteDocument.objects.filter(pk=record.object_pk).first() if record.object_pk else SiteDocument()
    )
    if document is None:
        return keeper.count(key, "deleted")
    is_new = document.pk is None
    if not is_new and document.file_hash != record.loaded.get("file"):
        keeper.count(key, "kept")
        return document
    if document.file_hash == mark and document.title == title:
        keeper.count(key, "same")
        return document
    _write(document, name=path.name, data=data, title=title)
    record.loaded = {"file": mark}
    keeper.remember(record, document)
    keeper.count(key, "new" if is_new else "changed")
    return document


def _write(document: SiteDocument, *, name: str, data: bytes, title: str) -> None:
    document.title = title
    document.kind = DocumentKind.OTHER
    document.file = ContentFile(data, name=name)
    check_document(document.file.file)
    document._set_document_file_metadata()
    document.save()
