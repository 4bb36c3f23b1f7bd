from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.admin import display
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import DemoFieldsMixin, DemoRowMixin
from core.slugs import transliterate
from core.text import fold
from grants.domain.clock import town_moment
from grants.domain.editions import follow_calendar, keep_what_no_draft_tells
from grants.enums import APPLICANT_FIELDS, Applicant, ContestLevel
from grants.forms import GrantContestForm
from grants.links import contest_url
from grants.models.contest_panels import CONTEST_PANELS
from grants.querysets import ContestQuerySet
from grants.validation import refuse_contradictions


class GrantContest(
    PreviewableMixin, WorkflowMixin, DraftStateMixin, RevisionMixin, index.Indexed, DemoFieldsMixin, DemoRowMixin,
    ClusterableModel,
):  # fmt: skip
    """Somebody's contest for social projects, with the stages of its current round. Its status is never stored."""

    title = models.CharField("название", max_length=200)
    slug = models.SlugField(
        "имя в адресе",
        max_length=80,
        unique=True,
        blank=True,
        help_text="Латиницей, встанет после /grants/. Если не заполнить, сложится из названия.",
    )
    summary = models.TextField(
        "кратко", max_length=300, blank=True, help_text="Одно-два предложения: на что дают. Видны в списке."
    )
    organiser = models.ForeignKey(
        "partners.Organisation",
        verbose_name="кто проводит",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contests",
        help_text="Организация из нашего списка. Если её там нет, впишите имя ниже.",
    )
    organiser_name = models.CharField("или имя организатора", max_length=160, blank=True)
    level = models.CharField("уровень", max_length=12, choices=ContestLevel.choices)

    for_nonprofits = models.BooleanField("НКО", default=False)
    for_individuals = models.BooleanField("физические лица", default=False)
    for_institutions = models.BooleanField("учреждения", default=False)
    for_businesses = models.BooleanField("бизнес", default=False)
    applicants_note = models.CharField(
        "точнее, кто может",
        max_length=250,
        blank=True,
        help_text="Как в положении: «СО НКО, зарегистрированные в Железногорске не меньше года».",
    )

    fund = models.DecimalField("фонд конкурса, ₽", max_digits=14, decimal_places=2, null=True, blank=True)
    grant_min = models.DecimalField(
        "наименьший грант, ₽", max_digits=14, decimal_places=2, null=True, blank=True
    )
    grant_max = models.DecimalField(
        "наибольший грант, ₽", max_digits=14, decimal_places=2, null=True, blank=True
    )
    cofinancing = models.DecimalField(
        "своих средств не меньше, %",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text="Доля от бюджета проекта. Ноль — софинансирование не нужно. Пусто — не сказано.",
    )
    cofinancing_note = models.CharField(
        "что засчитывают", max_length=250, blank=True, help_text="Например: «труд волонтёров и помещение»."
    )

    body = StreamField(
        StoryBlock(),
        verbose_name="о конкурсе",
        blank=True,
        help_text="На что дают, как оценивают, что приложить к заявке.",
    )
    rules_document = models.ForeignKey(
        "core.SiteDocument",
        verbose_name="положение, файл",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    rules_url = models.URLField("или ссылка на положение", blank=True)
    source_url = models.URLField(
        "страница конкурса",
        blank=True,
        help_text="Где организатор объявил конкурс и берёт заявки. По ней сведения проверяют.",
    )
    source_note = models.CharField(
        "откуда сведения",
        max_length=200,
        blank=True,
        help_text="Если страницы нет: «Паспорт проекта „Добрый Железногорск“, 2017 год».",
    )
    is_cancelled = models.BooleanField(
        "конкурс отменён",
        default=False,
        help_text="Уйдёт в архив, а в календарях читателей станет отменённым.",
    )

    checked_on = models.DateField("проверено", null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="кто проверил",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    calendar_version = models.PositiveIntegerField(default=0, editable=False)
    calendar_mark = models.CharField(max_length=16, default="", blank=True, editable=False)
    calendar_changed_at = models.DateTimeField(null=True, blank=True, editable=False)
    search_text = models.TextField(editable=False, default="", blank=True)

    objects = ContestQuerySet.as_manager()

    base_form_class = GrantContestForm
    panels = CONTEST_PANELS
    search_fields = [
        index.SearchField("title", boost=3),
        index.AutocompleteField("title"),
        index.SearchField("summary", boost=2),
        index.SearchField("organiser_name"),
        index.SearchField("applicants_note"),
        index.SearchField("body"),
        index.FilterField("level"),
        index.FilterField("live"),
        index.FilterField("is_demo"),
    ]

    class Meta:
        verbose_name = "грантовый конкурс"
        verbose_name_plural = "грантовые конкурсы"
        ordering = ["title", "pk"]
        permissions = [
            ("publish_grantcontest", "Может публиковать конкурсы"),
            ("check_grantcontest", "Может отмечать, что конкурс проверен"),
        ]
        indexes = [models.Index(fields=["live", "level"]), models.Index(fields=["checked_on"])]
        constraints = [
            models.CheckConstraint(
                name="grant_limits_in_order",
                condition=Q(grant_min__isnull=True)
                | Q(grant_max__isnull=True)
                | Q(grant_max__gte=F("grant_min")),
                violation_error_message="Наименьший грант больше наибольшего.",
            ),
            models.CheckConstraint(
                name="cofinancing_is_a_share",
                condition=Q(cofinancing__isnull=True) | Q(cofinancing__gte=0, cofinancing__lte=100),
                violation_error_message="Доля своих средств — от 0 до 100 %.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    @display(description="Кто проводит")
    def organiser_title(self) -> str:
        """Who runs it, in a few words."""
        return self.organiser.title if self.organiser else self.organiser_name

    @property
    def applicants(self) -> list[Applicant]:
        """Who may apply, in the order of the list."""
        return [one for one, field in APPLICANT_FIELDS.items() if getattr(self, field)]

    def get_absolute_url(self) -> str:
        return contest_url(self.slug)

    def clean(self) -> None:
        super().clean()
        self.slug = self.slug or transliterate(self.title)
        refuse_contradictions(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or transliterate(self.title)
        if kwargs.get("update_fields") is None:  # a draft of a live contest saves only what is said of drafts
            self.search_text = fold(
                f"{self.title} {self.summary} {self.organiser_title} {self.applicants_note}"
            )
            follow_calendar(self, now=timezone.now())
        super().save(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> "GrantContest":
        """A revision knows nothing of checks made since, nor of what calendars were told."""
        return keep_what_no_draft_tells(self, super().with_content_json(content))

    def make_checked(self, *, by: Any, today: date) -> list[str]:
        """Somebody compared what is told with the source today; return the fields that changed. The caller saves."""
        self.checked_on, self.checked_by = today, by
        self.make_field_real("checked_on")
        return ["checked_on", "checked_by", "demo_fields"]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "grants/contest.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from grants.domain.sheet import page_context
        from grants.models.index_page import GrantIndexPage

        page = GrantIndexPage.objects.first() or GrantIndexPage(title="Гранты", slug="grants")
        return {
            **page_context(self, page=page, at=town_moment(timezone.now())),
            "request": request,
            "section": page,
        }
