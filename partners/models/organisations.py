from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.models import DemoRowMixin
from core.slugs import transliterate
from core.text import fold
from partners.enums import OrganisationKind
from partners.querysets import OrganisationQuerySet


class Organisation(index.Indexed, DemoRowMixin, models.Model):
    """Whoever runs initiatives or takes part in the programme: an authority, a plant, a society, a group."""

    name = models.CharField(
        "полное название",
        max_length=255,
        help_text="Как в документах, например «МБУК Центральная городская библиотека им. М. Горького».",
    )
    short_name = models.CharField(
        "коротко",
        max_length=80,
        blank=True,
        help_text="Так организация будет названа в карточках и в отборе, например «Библиотека им. М. Горького».",
    )
    slug = models.SlugField(
        "имя в адресе",
        max_length=80,
        unique=True,
        blank=True,
        help_text="Латиницей. Если не заполнить, сложится из короткого названия.",
    )
    kind = models.CharField("кто это", max_length=20, choices=OrganisationKind.choices)
    description = models.TextField(
        "чем занимается",
        blank=True,
        help_text="Два-три предложения. Читатель увидит их на странице партнёров.",
    )
    role = models.CharField(
        "роль в программе",
        max_length=255,
        blank=True,
        help_text="Одной строкой, например «мероприятия и поддержка программ».",
    )
    passport_number = models.PositiveSmallIntegerField(
        "строка паспорта",
        null=True,
        blank=True,
        help_text="Номер в списке участников паспорта проекта. В одной строке могут стоять две организации.",
    )
    website = models.URLField("сайт", blank=True, help_text="Полный адрес, начиная с https://.")
    is_participant = models.BooleanField(
        "участник программы",
        default=False,
        help_text="Отмеченные показаны на странице партнёров в списке участников.",
    )
    logo = models.ForeignKey(
        "core.SiteImage",
        verbose_name="знак",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Логотип на светлом или прозрачном поле. Без него покажем название.",
    )
    search_text = models.TextField(editable=False, default="", blank=True)

    objects = OrganisationQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("short_name"), FieldPanel("kind"), FieldPanel("slug")],
            heading="Название",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("is_participant"), FieldPanel("passport_number")]),
                FieldPanel("role"),
            ],
            heading="Место в программе",
        ),
        MultiFieldPanel(
            [FieldPanel("description"), FieldPanel("website"), FieldPanel("logo")],
            heading="Что увидит читатель",
        ),
        FieldPanel("is_demo"),
    ]

    search_fields = [
        index.SearchField("name", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("short_name", boost=3),
        index.AutocompleteField("short_name"),
        index.SearchField("description"),
        index.FilterField("kind"),
        index.FilterField("is_participant"),
        index.FilterField("is_demo"),
    ]

    class Meta:
        verbose_name = "организация"
        verbose_name_plural = "организации"
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """How the organisation is called where there is little room."""
        return self.short_name or self.name

    def get_absolute_url(self) -> str:
        """The catalogue, narrowed to what this organisation runs or helps to run."""
        return f"/initiatives/?organisation={self.slug}"

    def clean(self) -> None:
        super().clean()
        self.slug = self.slug or transliterate(self.title)
        if not self.slug:
            raise ValidationError(
                {"slug": "Из названия не вышло адреса. Напишите его латиницей, например «argo»."}
            )
        if self.passport_number is not None and not self.is_participant:
            raise ValidationError(
                {
                    "is_participant": "Указана строка паспорта: в ней названы участники программы, поставьте отметку."
                }
            )
        namesakes = (
            Organisation.objects.filter(slug=self.slug).exclude(pk=self.pk).values_list("name", flat=True)
        )
        if namesake := namesakes.first():
            raise ValidationError(
                {"slug": f"Этот адрес занят: {namesake}. Измените его, например добавьте слово."}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or transliterate(self.title)
        self.search_text = fold(f"{self.name} {self.short_name}")
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "search_text"}
        super().save(*args, **kwargs)
