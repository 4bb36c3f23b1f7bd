"""By what the library is searched: the problem an item helps with, and its topic."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from initiatives.enums import Motif, Palette
from initiatives.models.taxonomy import Heading
from library.enums import TopicIcon


class Problem(Heading):
    """A trouble of those who do good, as the programme's passport names it in brief."""

    passport_text = models.CharField(
        "словами паспорта",
        max_length=255,
        blank=True,
        help_text="Как трудность названа в паспорте проекта. Читатель увидит эти слова на странице материала.",
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("passport_text"),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")]),
    ]

    class Meta:
        verbose_name = "трудность"
        verbose_name_plural = "трудности"
        ordering = ["sort_order", "name"]


class Topic(Heading):
    """What an item of the library is about. A topic has its own colour, icon and picture on covers."""

    icon = models.CharField("значок", max_length=30, choices=TopicIcon.choices, default=TopicIcon.GRADUATION)
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
        verbose_name = "тема материала"
        verbose_name_plural = "темы материалов"
        ordering = ["sort_order", "name"]
