from django.core.exceptions import ValidationError
from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index

from core.uploads import check_new, check_picture

NO_DESCRIPTION = "Опишите, что на снимке: это прочтут те, кто его не видит."


class ImageLicence(models.TextChoices):
    """On what terms a picture may be shown and taken further."""

    OWN = "own", "Снято для программы"
    CC_BY = "cc-by-4.0", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
    CC0 = "cc0", "CC0, общественное достояние"
    PERMISSION = "permission", "С разрешения автора"


class PeopleConsent(models.TextChoices):
    """Whether the people shown agreed to it (ст. 152.1 ГК РФ)."""

    NOBODY = "nobody", "Людей нет, или их нельзя узнать"
    GIVEN = "given", "Все, кого можно узнать, согласны"
    EVENT = "event", "Съёмка открытого мероприятия, люди не главный предмет снимка"
    UNKNOWN = "unknown", "Пока не выяснено"


class SiteImage(AbstractImage):
    """A picture with its rights: who made it, on what terms, and whether the people shown agreed."""

    author = models.CharField(
        "автор", max_length=200, blank=True, help_text="Имя будет подписано под снимком."
    )
    licence = models.CharField(
        "условия", max_length=20, choices=ImageLicence.choices, default=ImageLicence.OWN
    )
    source = models.CharField("откуда", max_length=300, blank=True, help_text="Адрес страницы или архив.")
    people_consent = models.CharField(
        "согласие людей на снимке",
        max_length=10,
        choices=PeopleConsent.choices,
        default=PeopleConsent.UNKNOWN,
        help_text="Снимок, о котором не выяснено, на сайте не покажем.",
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "author",
        "licence",
        "source",
        "people_consent",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [*AbstractImage.search_fields, index.SearchField("author")]

    class Meta(AbstractImage.Meta):
        verbose_name = "изображение"
        verbose_name_plural = "изображения"

    @property
    def may_be_shown(self) -> bool:
        """Public pages leave out a picture while the consent of the people on it is unknown."""
        return self.people_consent != PeopleConsent.UNKNOWN

    @property
    def default_alt_text(self) -> str:
        return self.description

    def clean(self) -> None:
        super().clean()
        check_new(self, file=check_picture)
        if not self.description.strip():
            raise ValidationError({"description": NO_DESCRIPTION})


class SiteRendition(AbstractRendition):
    """A resized copy of a picture."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_a_filter"
            )
        ]
