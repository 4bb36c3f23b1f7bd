"""What belongs to an item: files to take, pages to read on, and how often its files were taken on each day."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable

PAGE = "library.LibraryItemPage"


class LibraryFile(Orderable):
    """A file the reader may take."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "core.SiteDocument", verbose_name="файл", on_delete=models.PROTECT, related_name="+"
    )
    note = models.CharField(
        "чем отличается",
        max_length=120,
        blank=True,
        help_text="Если файлов несколько: «для Word и LibreOffice», «только текст».",
    )

    panels = [FieldPanel("document"), FieldPanel("note")]

    class Meta(Orderable.Meta):
        verbose_name = "файл"
        verbose_name_plural = "файлы"

    def __str__(self) -> str:
        return str(self.document)

    @property
    def extension(self) -> str:
        """DOCX, TXT."""
        return self.document.file_extension.upper()


class LibraryLink(Orderable):
    """Another page of the site to go on to: a seminar on the topic, a contest, a page of a partner."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="links")
    target = models.ForeignKey(
        "wagtailcore.Page", verbose_name="страница", on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = "страница рядом"
        verbose_name_plural = "страницы рядом"

    def __str__(self) -> str:
        return str(self.target)


class DownloadDay(models.Model):
    """How many times the files of an item were taken on one day. Who took them is not known and not asked."""

    wagtail_reference_index_ignore = True

    item = models.ForeignKey(
        PAGE, verbose_name="материал", on_delete=models.CASCADE, related_name="download_days", db_index=False
    )
    day = models.DateField("день")
    count = models.PositiveIntegerField("скачали", default=0)

    class Meta:
        verbose_name = "скачивания за день"
        verbose_name_plural = "скачивания по дням"
        constraints = [models.UniqueConstraint(fields=["item", "day"], name="one_download_counter_a_day")]

    def __str__(self) -> str:
        return f"{self.day:%d.%m.%Y}: {self.count}"
