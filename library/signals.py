"""Counts a download when Wagtail serves a document that stands in the library."""

import logging
from typing import Any

from django.db import DatabaseError, transaction
from django.http import HttpRequest
from django.utils.timezone import localdate
from wagtail.documents.models import document_served

from library.domain.downloads import count_download, is_download
from library.models import DownloadDay, LibraryFile

logger = logging.getLogger(__name__)


def connect() -> None:
    document_served.connect(count, dispatch_uid="library.count")


def count(sender: Any, instance: Any, request: HttpRequest, **kwargs: Any) -> None:
    """Add the download to every item that offers the document. A counter that fails never keeps the file from a reader."""
    if not is_download(method=request.method or "", headers=request.headers):
        return
    try:
        with transaction.atomic():
            items = LibraryFile.objects.filter(document=instance, page__live=True).order_by("page")
            for item_id in items.values_list("page", flat=True).distinct():
                count_download(days=DownloadDay.objects, item_id=item_id, day=localdate())
    except DatabaseError:
        logger.exception("A download was not counted")
