from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from initiatives.enums import Motif, Palette
from initiatives.models.taxonomy import Heading
from news.enums import TopicIcon


class NewsTopic(Heading):
    """What news are about. A topic has its own colour, icon and picture on covers, as a theme of initiatives has."""

    icon = models.CharField("значок", max_length=30, choices=TopicIcon.choices, default=TopicIcon.HEART)
    palette = models.CharField("цвет", max_length=12, choices=Palette.choices, default=Palette.TAIGA)
    motif = models.CharField(
        "рисунок обложки",
        max_length=12,
        choices=Motif.choices,
        default=Motif.VOLUNTEERS,
        help_text="Обложка новости без снимка рисуется сама: из этого рисунка и адреса страницы.",
    )
    is_festival = models.BooleanField(
        "о фестивале",
        default=False,
        help_text="Новости таких тем стоят ещё и отдельным списком: в разделе новостей и там, где рассказ о фестивале.",
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("icon"), FieldPanel("palette"), FieldPanel("motif")]),
        FieldPanel("is_festival"),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")]),
    ]

    class Meta:
        verbose_name = "тема новостей"
        verbose_name_plural = "темы новостей"
        ordering = ["sort_order", "name"]
