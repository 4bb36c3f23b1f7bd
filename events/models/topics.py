from wagtail.admin.panels import FieldPanel, FieldRowPanel

from initiatives.models.taxonomy import Heading


class Topic(Heading):
    """What seminars teach: registration, money, projects, being heard."""

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")])]

    class Meta:
        verbose_name = "тема семинаров"
        verbose_name_plural = "темы семинаров"
        ordering = ["sort_order", "name"]
