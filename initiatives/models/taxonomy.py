from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from core.slugs import transliterate
from initiatives.enums import Motif, Palette, ThemeIcon


class Heading(index.Indexed, models.Model):
    """A heading of the catalogue: a name, a place in its address and in its list."""

    name = models.CharField(
        "название", max_length=60, unique=True, help_text="Читатель увидит его в отборе и на карточках."
    )
    slug = models.SlugField(
        "имя в адресе",
        max_length=60,
        unique=True,
        blank=True,
        help_text="Латиницей. Если не заполнить, сложится из названия. Сменится — старые ссылки на отбор потеряются.",
    )
    sort_order = models.PositiveSmallIntegerField(
        "порядок", default=10, help_text="Меньшее число стоит раньше."
    )

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.slug = self.slug or transliterate(self.name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or transliterate(self.name)
        super().save(*args, **kwargs)


class Theme(Heading):
    """What an initiative is about. A theme has its own colour, icon and picture on covers."""

    icon = models.CharField("значок", max_length=30, choices=ThemeIcon.choices, default=ThemeIcon.HAND_HEART)
    palette = models.CharField("цвет", max_length=12, choices=Palette.choices, default=Palette.TAIGA)
    motif = models.CharField(
        "рисунок обложки",
        max_length=12,
        choices=Motif.choices,
        default=Motif.VOLUNTEERS,
        help_text="Обложка рисуется сама: из этого рисунка и адреса страницы.",
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("icon"), FieldPanel("palette"), FieldPanel("motif")]),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")]),
    ]

    class Meta:
        verbose_name = "тема"
        verbose_name_plural = "темы"
        ordering = ["sort_order", "name"]


class Audience(Heading):
    """For whom an initiative is."""

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")])]

    class Meta:
        verbose_name = "группа жителей"
        verbose_name_plural = "группы жителей"
        ordering = ["sort_order", "name"]
