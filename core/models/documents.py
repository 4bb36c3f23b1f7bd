from django.core.files.storage import Storage, storages
from django.db import models
from wagtail.documents.models import AbstractDocument

from core.uploads import check_document, check_new


class DocumentKind(models.TextChoices):
    """What a document is."""

    CONTRACT = "contract", "Договор"
    ACT = "act", "Акт"
    RECEIPT = "receipt", "Чек или платёжный документ"
    LEGAL = "legal", "Нормативный акт"
    REPORT = "report", "Отчёт"
    OTHER = "other", "Другое"


def private_storage() -> Storage:
    """Where originals are kept: a storage that has no public address."""
    return storages["private"]


class SiteDocument(AbstractDocument):
    """A document with a public copy and, when the copy had to be redacted, a private original.

    `file` is the public copy: the only one that has an address. `original` lies in a storage without addresses.
    """

    kind = models.CharField("вид", max_length=10, choices=DocumentKind.choices, default=DocumentKind.OTHER)
    original = models.FileField(
        "оригинал (не публикуется)",
        upload_to="originals/%Y",
        storage=private_storage,
        blank=True,
        help_text="Полный документ с подписями и личными данными. На сайте его не увидит никто.",
    )

    admin_form_fields = ("title", "kind", "file", "original", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = "документ"
        verbose_name_plural = "документы"
        permissions = [
            ("read_original_sitedocument", "Может скачивать закрытые оригиналы документов"),
        ]

    def clean(self) -> None:
        super().clean()
        check_new(self, file=check_document, original=check_document)
