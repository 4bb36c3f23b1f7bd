from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PreviewableMixin
from wagtail.search import index

from core.demo_admin import DemoNotePanel
from core.models import DemoFieldsMixin
from partners.enums import PartnerTier, SupportKind
from partners.fields import ChoiceListField
from partners.forms import PartnerForm
from partners.links import badge_url, thanks_url


class Partner(PreviewableMixin, index.Indexed, DemoFieldsMixin, models.Model):
    """An organisation that supports the programme with money, things, places or people."""

    organisation = models.OneToOneField(
        "partners.Organisation",
        verbose_name="организация",
        # A partner is a side of its organisation: without one there is no other.
        on_delete=models.CASCADE,
        related_name="partner",
        help_text="Нет в списке? Сначала добавьте её в разделе «Организации».",
    )
    tier = models.CharField(
        "ступень",
        max_length=10,
        choices=PartnerTier.choices,
        default=PartnerTier.FRIEND,
        help_text="Чем выше ступень, тем крупнее имя на странице партнёров и на главной.",
    )
    support_kinds = ChoiceListField("чем помогает", choices=SupportKind.choices)
    what_they_support = models.TextField(
        "что поддерживает",
        blank=True,
        help_text="Одно-два предложения для читателя, например «Даёт залы и звук для праздников». Если числа или факты "
        "взяты из документа, назовите его.",
    )
    since_year = models.PositiveSmallIntegerField(
        "с какого года",
        null=True,
        blank=True,
        validators=[
            MinValueValidator(1950, message="Город основан в 1950 году: раньше партнёров быть не могло."),
            MaxValueValidator(2100, message="Проверьте год: он слишком далеко."),
        ],
    )
    thanks = models.TextField(
        "слова благодарности",
        max_length=400,
        blank=True,
        help_text="Встанут крупно на странице «Спасибо», которую партнёр может распечатать. Если пусто, там будет то, что "
        "партнёр поддерживает.",
    )
    logo_rules = models.TextField(
        "правила знака партнёра",
        max_length=600,
        blank=True,
        help_text="Что партнёр просит тех, кто показывает его знак: цвет, поле вокруг, с кем согласовать. Если пусто, "
        "читателя отправим к самому партнёру.",
    )
    sort_order = models.PositiveSmallIntegerField(
        "порядок", default=10, help_text="Меньшее число стоит раньше среди партнёров той же ступени."
    )
    live = models.BooleanField("показывать на сайте", default=True)

    base_form_class = PartnerForm
    panels = [
        DemoNotePanel(),
        FieldPanel("organisation"),
        MultiFieldPanel(
            [FieldPanel("support_kinds"), FieldPanel("what_they_support"), FieldPanel("since_year")],
            heading="Что увидит читатель",
        ),
        MultiFieldPanel([FieldPanel("thanks"), FieldPanel("logo_rules")], heading="Благодарность и знак"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("tier"), FieldPanel("sort_order")]), FieldPanel("live")],
            heading="Место на странице",
        ),
    ]

    search_fields = [
        index.RelatedFields(
            "organisation",
            [
                index.SearchField("name"),
                index.SearchField("short_name"),
            ],
        ),
        index.AutocompleteField("names"),
        index.SearchField("what_they_support"),
        index.FilterField("tier"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = "партнёр"
        verbose_name_plural = "партнёры"
        ordering = ["sort_order", "organisation__name", "pk"]

    def __str__(self) -> str:
        return self.organisation.title

    @property
    def names(self) -> str:
        """Both names of the organisation, for the search of the admin."""
        return f"{self.organisation.name} {self.organisation.short_name}"

    @property
    def support_line(self) -> str:
        """«деньги, помещения и площадки»: the kinds of support in the order of the list."""
        return ", ".join(
            str(label).lower() for value, label in SupportKind.choices if value in self.support_kinds
        )

    @property
    def is_invented(self) -> bool:
        """That it is a partner at all is made up for show: its badge and its thanks say so."""
        return bool(self.organisation.is_demo or self.is_demo_field("live"))

    def get_absolute_url(self) -> str:
        """The page of its organisation."""
        return self.organisation.get_absolute_url()

    @property
    def badge_url(self) -> str:
        return badge_url(self.organisation.slug)

    @property
    def thanks_url(self) -> str:
        return thanks_url(self.organisation.slug)

    def clean(self) -> None:
        super().clean()
        if self.live and not self.support_kinds and not self.what_they_support.strip():
            raise ValidationError(
                {
                    "what_they_support": "Скажите, чем партнёр помогает: отметьте виды помощи или напишите строку."
                }
            )

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return f"partners/{mode_name}.html"

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [("organisation", "Страница"), ("thanks", "Спасибо")]

    @property
    def default_preview_mode(self) -> str:
        return "organisation"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from partners.sheet import preview_context

        return preview_context(self.organisation, partner=self, request=request)
