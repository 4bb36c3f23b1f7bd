from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.models import DemoRowMixin
from grants.enums import CALENDAR_WORDS, StageKind
from grants.querysets import StageQuerySet


class GrantStage(DemoRowMixin, Orderable):
    """A stage of a contest with its last day: applications, review, results. Days and hours are the town's."""

    contest = ParentalKey("grants.GrantContest", on_delete=models.CASCADE, related_name="stages")
    kind = models.CharField("что происходит", max_length=12, choices=StageKind.choices)
    title = models.CharField(
        "своё название",
        max_length=120,
        blank=True,
        help_text="Если обычного мало: «Вторая волна заявок». Пусто — покажем то, что выбрано слева.",
    )
    starts_on = models.DateField(
        "с какого дня", null=True, blank=True, help_text="Пусто — считаем, что уже идёт."
    )
    ends_on = models.DateField(
        "последний день", help_text="Для итогов — день, когда их объявят. День считается целиком."
    )
    until = models.TimeField(
        "до которого часа",
        null=True,
        blank=True,
        help_text="По времени Железногорска: к московскому прибавьте четыре часа. Пусто — до конца дня.",
    )

    objects = StageQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("title")]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("until")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "этап"
        verbose_name_plural = "этапы"
        indexes = [models.Index(fields=["ends_on", "kind"])]
        constraints = [
            models.CheckConstraint(
                name="stage_ends_after_it_starts",
                condition=Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message="Последний день раньше первого. Поменяйте их местами.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What a reader calls the stage."""
        return self.title or str(StageKind(self.kind).label)

    @property
    def deadline_words(self) -> str:
        """What falls on its last day: «Последний день заявок, до 18:00»."""
        words = self.title or CALENDAR_WORDS.get(StageKind(self.kind), self.name)
        return f"{words}, до {self.until:%H:%M}" if self.until else words

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "Последний день раньше первого. Поменяйте их местами."})
