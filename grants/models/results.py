"""What contests gave by year, and how support grew: figures as documents tell them.

Awards (`grants.models.awards`) are declared after this module and contests after both: removing what is invented goes
in the order of declaration, and both hold on to contests.
"""

from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import DemoRowMixin
from grants.domain.wording import result_sentence
from grants.enums import ContestLevel, ResultLevel
from grants.querysets import ResultQuerySet

YEARS = [
    MinValueValidator(1990, message="Проверьте год: он слишком давний."),
    MaxValueValidator(2100, message="Проверьте год: он слишком далеко."),
]


class Sourced(models.Model):
    """A figure that says where it comes from and of what day."""

    source = models.CharField(
        "откуда известно",
        max_length=200,
        help_text="Документ, который это говорит: «Паспорт проекта „Добрый Железногорск“». Без источника не покажем.",
    )
    source_date = models.CharField(
        "дата источника", max_length=40, help_text="Как её прочтут: «2017 год», «4 декабря 2026»."
    )
    source_url = models.URLField(
        "ссылка на источник", blank=True, help_text="Если документ есть в сети. Начинается с https://."
    )

    class Meta:
        abstract = True


SOURCE_PANELS = MultiFieldPanel(
    [FieldPanel("source"), FieldRowPanel([FieldPanel("source_date"), FieldPanel("source_url")])],
    heading="Источник",
)


class GrantResult(DemoRowMixin, Sourced):
    """What came of a contest, or of a level, in a year: as a document tells it, with its date."""

    contest = models.ForeignKey(
        "grants.GrantContest",
        verbose_name="конкурс",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="results",
    )
    title = models.CharField(
        "или что посчитано",
        max_length=160,
        blank=True,
        help_text="Если документ говорит не об одном конкурсе: «Победы СО НКО города в краевых и федеральных конкурсах».",
    )
    level = models.CharField(
        "уровень",
        max_length=20,
        choices=ResultLevel.choices,
        blank=True,
        help_text="Для одного конкурса не нужен: возьмём его собственный.",
    )
    year = models.PositiveSmallIntegerField("год", validators=YEARS)
    applications = models.PositiveIntegerField("заявок", null=True, blank=True)
    winners = models.PositiveIntegerField("победителей", null=True, blank=True)
    fund = models.DecimalField(
        "фонд или сумма грантов, ₽", max_digits=14, decimal_places=2, null=True, blank=True
    )
    fund_is_least = models.BooleanField(
        "документ говорит «более»", default=False, help_text="Покажем «более 5 000 000 ₽»."
    )
    fund_before = models.DecimalField(
        "каким фонд был раньше, ₽",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Если документ сравнивает: «вырос с 2 до 4 миллионов».",
    )
    note = models.CharField(
        "оговорка",
        max_length=250,
        blank=True,
        help_text="Чего источник не говорит. Читатель увидит её рядом.",
    )

    objects = ResultQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("contest"),
                FieldPanel("title"),
                FieldRowPanel([FieldPanel("level"), FieldPanel("year")]),
            ],
            heading="О чём",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("applications"), FieldPanel("winners")]),
                FieldRowPanel([FieldPanel("fund"), FieldPanel("fund_is_least"), FieldPanel("fund_before")]),
                FieldPanel("note"),
            ],
            heading="Числа",
        ),
        SOURCE_PANELS,
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = "итог за год"
        verbose_name_plural = "итоги по годам"
        ordering = ["-year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contest", "year", "is_demo"],
                name="one_result_a_year",
                violation_error_message="Итог этого конкурса за этот год уже есть. Измените его.",
            ),
            models.CheckConstraint(
                name="result_is_of_a_contest_or_of_a_level",
                condition=Q(contest__isnull=False, title="", level="")
                | (Q(contest__isnull=True) & ~Q(title="") & ~Q(level="")),
                violation_error_message="Выберите конкурс, или скажите, что посчитано, и укажите уровень.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.year}"

    @property
    @display(description="О чём")
    def name(self) -> str:
        """The contest, or what was counted."""
        return self.contest.title if self.contest else self.title

    @property
    def level_name(self) -> str:
        """The level in the words of one contest or of the whole line."""
        if self.contest:
            return str(ContestLevel(self.contest.level).label)
        return str(ResultLevel(self.level).label)

    @property
    def sentence(self) -> str:
        """Its numbers in one or two sentences."""
        return result_sentence(self)

    def clean(self) -> None:
        super().clean()
        found: dict[str, str] = {}
        if self.contest_id and (self.title or self.level):
            found["title"] = "Выбран конкурс: название и уровень возьмём из него. Сотрите их здесь."
        elif not self.contest_id and not (self.title and self.level):
            found["contest"] = "Выберите конкурс, или скажите, что посчитано, и укажите уровень."
        if self.winners and self.applications is not None and self.winners > self.applications:
            found["winners"] = (
                f"Победителей {self.winners}, а заявок {self.applications}. Исправьте одно из чисел."
            )
        if self.applications is None and self.winners is None and self.fund is None:
            found["winners"] = "Впишите хотя бы одно число."
        if found:
            raise ValidationError(found)


class GrantFigure(DemoRowMixin, Sourced):
    """A figure of how support of social projects grew: from ten to forty-one, not less than five times."""

    title = models.CharField(
        "чего столько",
        max_length=160,
        help_text="Слова после числа: «социальных проектов СО НКО за счёт бюджета».",
    )
    before = models.PositiveIntegerField(
        "было", null=True, blank=True, help_text="Если документ сравнивает: покажем «10 → 41»."
    )
    value = models.PositiveIntegerField("стало", help_text="Само число.")
    qualifier = models.CharField(
        "слово перед числом", max_length=40, blank=True, help_text="«не менее», «более»: как в документе."
    )
    unit = models.CharField("слово после числа", max_length=20, blank=True, help_text="Например, «раз».")
    period = models.CharField("за какое время", max_length=60, blank=True, help_text="«за три года».")
    note = models.CharField("оговорка", max_length=250, blank=True, help_text="Чего источник не говорит.")
    sort_order = models.PositiveSmallIntegerField(
        "порядок", default=10, help_text="Меньшее число стоит раньше."
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldRowPanel([FieldPanel("before"), FieldPanel("value")]),
                FieldRowPanel([FieldPanel("qualifier"), FieldPanel("unit"), FieldPanel("period")]),
                FieldPanel("note"),
                FieldPanel("sort_order"),
            ],
            heading="Число",
        ),
        SOURCE_PANELS,
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = "число о поддержке"
        verbose_name_plural = "числа о поддержке"
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.title
