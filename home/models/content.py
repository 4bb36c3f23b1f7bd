"""What the content loader remembers of what it loaded."""

from django.db import models


class ContentRecord(models.Model):
    """One thing that came from the files in content/, and what its fields were when they came.

    A value in the database that still has the fingerprint it was loaded with belongs to the files: the next loading may
    change it. Any other value belongs to the editor who wrote it.
    """

    key = models.CharField("имя в файлах", max_length=160, unique=True)
    model = models.CharField("что это", max_length=100, blank=True)
    object_pk = models.CharField("номер в базе", max_length=40, blank=True)
    loaded = models.JSONField("отпечатки загруженных значений", default=dict, blank=True)
    loaded_at = models.DateTimeField("загружено", auto_now=True)

    # The files, not an editor, refer to things through this.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "загруженное из файлов"
        verbose_name_plural = "загруженное из файлов"
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
