from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from initiatives.models.taxonomy import Heading
from recycling.enums import MaterialIcon, Unit


class Material(Heading):
    """Something that can be recycled: what of it is taken and how to prepare it."""

    icon = models.CharField(
        "значок", max_length=20, choices=MaterialIcon.choices, default=MaterialIcon.RECYCLE
    )
    unit = models.CharField("чем меряем", max_length=4, choices=Unit.choices, default=Unit.KG)
    taken = models.CharField(
        "что обычно берут", max_length=250, help_text="Через запятую: книги, газеты, коробки."
    )
    not_taken = models.CharField("чего не берут", max_length=250, blank=True)
    how_to_prepare = models.CharField(
        "как подготовить",
        max_length=250,
        help_text="Одно-два действия: «снимите крышку, сполосните, сомните».",
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("icon"), FieldPanel("unit")]),
        FieldPanel("taken"),
        FieldPanel("not_taken"),
        FieldPanel("how_to_prepare"),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")]),
    ]

    class Meta:
        verbose_name = "вид сырья"
        verbose_name_plural = "виды сырья"
        ordering = ["sort_order", "name"]
