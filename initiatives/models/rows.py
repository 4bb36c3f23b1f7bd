"""The lists that belong to an initiative: organisers, kinds of help, stages, results, updates, documents."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.models import DemoRowMixin
from initiatives.enums import HELP_ICONS, HelpKind, OrganiserRole, StageState

PAGE = "initiatives.InitiativePage"


class InitiativeOrganiser(Orderable):
    """An organisation that runs the initiative or helps to run it."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="organisers")
    organisation = models.ForeignKey(
        "partners.Organisation",
        verbose_name="организация",
        on_delete=models.PROTECT,
        related_name="initiative_roles",
    )
    role = models.CharField("роль", max_length=5, choices=OrganiserRole.choices, default=OrganiserRole.LEAD)

    panels = [FieldPanel("organisation"), FieldPanel("role")]

    class Meta(Orderable.Meta):
        verbose_name = "организатор"
        verbose_name_plural = "организаторы"
        constraints = [
            models.UniqueConstraint(
                fields=["page", "organisation"],
                name="organiser_once_an_initiative",
                violation_error_message="Эта организация уже названа среди организаторов.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.get_role_display()}"


class InitiativeHelp(DemoRowMixin, Orderable):
    """One way to help: hands, things, transport, money."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="help_offers")
    kind = models.CharField("что нужно", max_length=10, choices=HelpKind.choices, default=HelpKind.HANDS)
    title = models.CharField(
        "что сделать",
        max_length=120,
        help_text="Начните с глагола, например «Прийти в субботу и поработать руками».",
    )
    note = models.CharField(
        "подробнее", max_length=200, blank=True, help_text="Мелкой строкой под названием."
    )

    panels = [FieldPanel("kind"), FieldPanel("title"), FieldPanel("note"), FieldPanel("is_demo")]

    class Meta(Orderable.Meta):
        verbose_name = "вид помощи"
        verbose_name_plural = "чем помочь"

    def __str__(self) -> str:
        return self.title

    @property
    def icon(self) -> str:
        """Name of the Lucide icon that stands before this kind of help."""
        return HELP_ICONS[HelpKind(self.kind)]


class InitiativeStage(DemoRowMixin, Orderable):
    """A step on the initiative's way."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="stages")
    title = models.CharField("что делаем", max_length=120)
    when_text = models.CharField(
        "когда, словами",
        max_length=80,
        blank=True,
        help_text="Например «октябрь 2026». Если есть точный день, укажите его.",
    )
    date = models.DateField("день", null=True, blank=True)
    state = models.CharField("сейчас", max_length=4, choices=StageState.choices, default=StageState.NEXT)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("date"), FieldPanel("when_text")]),
        FieldPanel("state"),
        FieldPanel("is_demo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "этап"
        verbose_name_plural = "этапы"

    def __str__(self) -> str:
        return self.title

    @property
    def mark(self) -> str:
        """CSS class of its dot: filled when done, hot when it is going on."""
        return {StageState.DONE: "ok", StageState.NOW: "now"}.get(StageState(self.state), "")


class InitiativeResult(DemoRowMixin, Orderable):
    """Something countable the initiative wants to reach, and how much of it it reached."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="results")
    title = models.CharField(
        "что считаем", max_length=160, help_text="Например «скамейки, которые починили»."
    )
    unit = models.CharField("единица", max_length=20, blank=True, help_text="Коротко: шт., чел., часов.")
    planned = models.DecimalField("план", max_digits=14, decimal_places=2, null=True, blank=True)
    reached = models.DecimalField("факт", max_digits=14, decimal_places=2, null=True, blank=True)
    method = models.CharField(
        "как считали",
        max_length=200,
        blank=True,
        help_text="Читатель увидит это под числом. Пустое поле покажем словами «метод не указан».",
    )

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("planned"), FieldPanel("reached"), FieldPanel("unit")]),
        FieldPanel("method"),
        FieldPanel("is_demo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "результат"
        verbose_name_plural = "результаты"

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.planned is None and self.reached is None:
            raise ValidationError({"planned": "Нужно хотя бы одно число: сколько хотели или сколько вышло."})
        for name in ("planned", "reached"):
            value = getattr(self, name)
            if value is not None and value < 0:
                raise ValidationError({name: "Число не может быть меньше нуля."})


class InitiativeUpdate(DemoRowMixin, Orderable):
    """News of one initiative: what has been done since the last time."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="updates")
    date = models.DateField("день")
    title = models.CharField("коротко", max_length=120)
    text = models.TextField(
        "подробнее", blank=True, help_text="Обычный текст. Пустая строка начинает новый абзац."
    )

    panels = [FieldPanel("date"), FieldPanel("title"), FieldPanel("text"), FieldPanel("is_demo")]

    class Meta(Orderable.Meta):
        verbose_name = "новость инициативы"
        verbose_name_plural = "новости инициативы"

    def __str__(self) -> str:
        return self.title


class InitiativeDocument(Orderable):
    """A document the reader may take: a plan, a report, a form."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "core.SiteDocument", verbose_name="документ", on_delete=models.PROTECT, related_name="+"
    )
    note = models.CharField("что это", max_length=200, blank=True, help_text="Мелкой строкой под названием.")

    panels = [FieldPanel("document"), FieldPanel("note")]

    class Meta(Orderable.Meta):
        verbose_name = "документ"
        verbose_name_plural = "документы"

    def __str__(self) -> str:
        return str(self.document)
