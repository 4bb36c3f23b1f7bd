from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.demo_admin import DemoNotePanel
from core.models import DemoFieldsMixin
from partners.enums import PartnerTier, SupportKind
from partners.fields import ChoiceListField
from partners.forms import PartnerForm


class Partner(index.Indexed, DemoFieldsMixin, models.Model):
    """An organisation that supports the programme with money, things, places or people."""

    organisation = models.OneToOneField(
        "partners.Organisation",
        verbose_name="организация",
        on_delete=models.PROTECT,
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
        help_text="Одно предложение для читателя, например «Даёт залы и звук для праздников».",
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

    def clean(self) -> None:
        super().clean()
        if self.live and not self.support_kinds and not self.what_they_support.strip():
            raise ValidationError(
                {
                    "what_they_support": "Скажите, чем партнёр помогает: отметьте виды помощи или напишите строку."
                }
            )
