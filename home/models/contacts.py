"""Whom to ask and where to come."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from core.models import BasePage, DemoRowMixin
from core.phones import dialled

DEMO_HELP = "Запись придумана для показа: на странице рядом с ней будет стоять «демо»."


class ContactPage(BasePage):
    """Contacts of the programme: rows of people by role, places with opening hours, and the site's own details."""

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    intro = RichTextField(
        "вступление",
        blank=True,
        features=["bold", "link", "ul"],
        help_text="Пара предложений над контактами: с чем сюда обращаться.",
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        InlinePanel(
            "rows",
            heading="Кого спросить",
            label="контакт",
            help_text="Должность или служба, а не личный номер частного человека.",
        ),
        InlinePanel("places", heading="Куда прийти", label="место"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("intro"),
        index.RelatedFields("rows", [index.SearchField("role"), index.SearchField("about")]),
        index.RelatedFields("places", [index.SearchField("title"), index.SearchField("address")]),
    ]

    class Meta:
        verbose_name = "страница контактов"
        verbose_name_plural = "страницы контактов"

    @cached_property
    def contact_rows(self) -> list["ContactRow"]:
        return list(self.rows.all())

    @cached_property
    def contact_places(self) -> list["ContactPlace"]:
        return list(self.places.all())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "rows": self.contact_rows,
            "places": self.contact_places,
        }


class ContactRow(DemoRowMixin, Orderable):
    """Somebody who answers, named by role."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="rows")
    role = models.CharField(
        "кто", max_length=200, help_text="Например: «Ресурсный центр, консультации для НКО»."
    )
    about = models.CharField("с чем обращаться", max_length=200, blank=True)
    phone = models.CharField(
        "телефон", max_length=40, blank=True, help_text="С кодом города: 8 (3919) 00-00-00."
    )
    email = models.EmailField("почта", blank=True)

    panels = [
        FieldPanel("role"),
        FieldPanel("about"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldPanel("is_demo", help_text=DEMO_HELP),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "контакт"
        verbose_name_plural = "контакты"

    def __str__(self) -> str:
        return self.role

    @property
    def phone_link(self) -> str:
        """The number as a telephone dials it."""
        return dialled(self.phone)


class ContactPlace(DemoRowMixin, Orderable):
    """A door one can come to."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="places")
    title = models.CharField("место", max_length=160)
    address = models.CharField("адрес", max_length=200, blank=True)
    hours = models.CharField("часы", max_length=160, blank=True, help_text="Например: «пн–пт 9:00–18:00».")
    note = models.CharField(
        "как найти", max_length=200, blank=True, help_text="Вход, этаж, пандус, остановка."
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("address"),
        FieldRowPanel([FieldPanel("hours"), FieldPanel("note")]),
        FieldPanel("is_demo", help_text=DEMO_HELP),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "место"
        verbose_name_plural = "места"

    def __str__(self) -> str:
        return self.title
