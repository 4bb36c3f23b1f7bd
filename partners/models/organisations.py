from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PreviewableMixin
from wagtail.search import index

from core.models import DemoRowMixin
from core.slugs import transliterate
from core.text import fold
from partners.enums import OrganisationKind
from partners.links import organisation_url
from partners.moves import keep_old_addresses
from partners.querysets import OrganisationQuerySet


class Organisation(PreviewableMixin, index.Indexed, DemoRowMixin, models.Model):
    """Whoever runs initiatives or takes part in the programme: an authority, a plant, a society, a group.

    Each has a page of its own below that of the partners.
    """

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
        help_text="Латиницей, встанет после /partners/. Если не заполнить, сложится из короткого названия. Сменится — старые "
        "ссылки и знаки на чужих сайтах приведут на новый адрес.",
    )
    kind = models.CharField("кто это", max_length=20, choices=OrganisationKind.choices)
    description = models.TextField(
        "чем занимается",
        blank=True,
        help_text="Два-три предложения. Читатель увидит их на странице организации.",
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
        index.SearchField("role"),
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
        """Its page."""
        return organisation_url(self.slug)

    @property
    def shown_partner(self) -> Any:
        """What it is as a partner, while that is shown to readers; else None."""
        partner = getattr(self, "partner", None)
        return partner if partner is not None and partner.live else None

    @property
    def full_name(self) -> str:
        """The name as in documents where the short one hides it; else nothing."""
        return self.name if self.name != self.title else ""

    @property
    def shown_logo(self) -> Any:
        """The logo, if it may be shown; else None."""
        return self.logo if self.logo and self.logo.may_be_shown else None

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
        before = Organisation.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)
        if before and before != self.slug:
            self._keep_old_addresses(before)

    def _keep_old_addresses(self, old: str) -> None:
        from partners.models.pages import PartnerIndexPage

        section = PartnerIndexPage.objects.first()
        if section is not None:
            keep_old_addresses(old=old, new=self.slug, section=section)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "partners/organisation.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from partners.sheet import preview_context

        return preview_context(self, partner=self.shown_partner, request=request)
