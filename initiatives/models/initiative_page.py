from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.search import index

from core.blocks import StoryBlock
from core.crumbs import Crumb, crumbs_of
from core.fields import StreamField
from core.models import BasePage, DemoFieldsMixin
from core.phones import dialled
from core.text import fold
from initiatives.domain import facts
from initiatives.enums import OPEN_STATUSES, STATUS_CLASSES, InitiativeForm, InitiativeStatus
from initiatives.forms import InitiativePageForm
from initiatives.panels import edit_handler
from initiatives.prefetching import prefetch_lists
from initiatives.querysets import InitiativeManager
from initiatives.validation import problems

NEIGHBOURS = 3


class InitiativePage(DemoFieldsMixin, BasePage):
    """A social project of the town: what for, for whom, by whom, when, where, what it cost, how to join."""

    parent_page_types = ["initiatives.InitiativeIndexPage"]
    subpage_types: list[str] = []
    base_form_class = InitiativePageForm
    # A copy is another initiative: the passport does not know it.
    exclude_fields_in_copy = ["passport_number"]

    theme = models.ForeignKey(
        "initiatives.Theme",
        verbose_name="тема",
        on_delete=models.PROTECT,
        related_name="initiatives",
        help_text="От темы зависят цвет, значок и рисунок обложки.",
    )
    audiences = ParentalManyToManyField(
        "initiatives.Audience", verbose_name="для кого", blank=True, related_name="initiatives"
    )
    form = models.CharField(
        "как проходит", max_length=10, choices=InitiativeForm.choices, default=InitiativeForm.UNKNOWN
    )
    status = models.CharField(
        "что сейчас", max_length=12, choices=InitiativeStatus.choices, default=InitiativeStatus.UNKNOWN
    )
    programme_year = models.PositiveSmallIntegerField(
        "год программы",
        default=2017,
        db_index=True,
        validators=[
            MinValueValidator(2000, message="Проверьте год: программы тогда ещё не было."),
            MaxValueValidator(2100, message="Проверьте год: он слишком далеко."),
        ],
        help_text="Год, в программу которого входит инициатива. По нему отбирают в каталоге.",
    )
    passport_number = models.PositiveSmallIntegerField(
        "номер в паспорте",
        null=True,
        blank=True,
        help_text="Номер мероприятия в паспорте проекта. Читатель увидит его как источник.",
    )
    need = models.TextField(
        "зачем это нужно",
        blank=True,
        help_text="Что не так сейчас и кому от этого трудно. Обычный текст, два-четыре предложения.",
    )
    cover_photo = models.ForeignKey(
        "core.SiteImage",
        verbose_name="фото на обложку",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Широкий снимок с главным посередине: телефон обрежет края. Без фото обложку нарисуем сами.",
    )
    body = StreamField(
        StoryBlock(),
        verbose_name="рассказ",
        blank=True,
        help_text="Что делаем и как: текст, фотографии, цитаты. Фотографии соберите в галерею.",
    )

    starts_on = models.DateField("начало", null=True, blank=True)
    ends_on = models.DateField("окончание", null=True, blank=True, help_text="Для одного дня не заполняйте.")
    starts_at = models.TimeField("время начала", null=True, blank=True)
    schedule = models.CharField(
        "расписание словами",
        max_length=80,
        blank=True,
        help_text="Например «по средам, 16:00». Если заполнено, в карточке стоит оно, а не дата.",
    )
    place = models.CharField(
        "место", max_length=120, blank=True, help_text="Как назовёте соседу: «Парк имени С.М. Кирова»."
    )
    address = models.CharField("адрес", max_length=200, blank=True, help_text="Улица и дом, чтобы дойти.")

    headline_number = models.PositiveIntegerField(
        "число для карточки",
        null=True,
        blank=True,
        help_text="Главное число: сколько нужно или сколько вышло. Без него покажем, скольких людей не хватает.",
    )
    headline_noun = models.CharField(
        "слова после числа",
        max_length=60,
        blank=True,
        help_text="Читаются сразу за числом: «волонтёров нужны».",
    )
    hands_needed = models.PositiveIntegerField("сколько людей нужно", null=True, blank=True)
    hands_found = models.PositiveIntegerField("сколько уже нашлось", null=True, blank=True)

    how_to_join = RichTextField(
        "как присоединиться",
        blank=True,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text="По шагам: куда прийти, кому написать, что взять с собой.",
    )
    contact_name = models.CharField(
        "кого спросить",
        max_length=120,
        blank=True,
        help_text="Должность или роль, например «Координатор дворов». Имя человека публикуйте только с его согласия.",
    )
    contact_phone = models.CharField("телефон", max_length=40, blank=True)
    contact_email = models.EmailField("почта", blank=True)

    title_key = models.CharField(max_length=255, editable=False, default="", blank=True, db_index=True)
    search_text = models.TextField(editable=False, default="", blank=True)

    objects = InitiativeManager()

    edit_handler = edit_handler()

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("need"),
        index.SearchField("body"),
        index.SearchField("place"),
        index.RelatedFields(
            "organisers",
            [
                index.RelatedFields(
                    "organisation",
                    [index.SearchField("name", boost=2), index.SearchField("short_name", boost=2)],
                )
            ],
        ),
        index.FilterField("status"),
        index.FilterField("programme_year"),
    ]

    class Meta:
        verbose_name = "инициатива"
        verbose_name_plural = "инициативы"

    @property
    def status_class(self) -> str:
        """CSS classes of the status: the colour of its dot."""
        return STATUS_CLASSES[InitiativeStatus(self.status)]

    @cached_property
    def when(self) -> facts.When | None:
        """When it happens, in words."""
        return facts.when(self)

    @cached_property
    def hands(self) -> facts.Hands | None:
        """People wanted and found."""
        return facts.hands(self)

    @cached_property
    def headline(self) -> facts.Headline | None:
        """The one number of the card."""
        return facts.headline(self)

    @cached_property
    def organisations(self) -> list[Any]:
        """Who runs it and with whom, in the editors' order."""
        return [row.organisation for row in self.organisers.all()]

    @property
    def organisers_line(self) -> str:
        """«Инициативная группа и МКУ «Молодежный центр»»."""
        return facts.list_of([organisation.title for organisation in self.organisations])

    @property
    def photo(self) -> Any:
        """The cover's photo, if the people on it agreed to be shown; else None and the cover is drawn."""
        photo = self.cover_photo
        return photo if photo and photo.may_be_shown else None

    @property
    def takes_people(self) -> bool:
        """It is not over yet, so that joining makes sense; when the status is unknown, nobody knows."""
        return self.status in OPEN_STATUSES

    @cached_property
    def audience_names(self) -> str:
        """«дети, пожилые люди»."""
        return facts.in_a_row([audience.name for audience in self.audiences.all()])

    @cached_property
    def catalogue_url(self) -> str:
        """Address of the catalogue it stands in."""
        steps = self._steps
        return steps[-1].url if steps else ""

    @property
    def theme_url(self) -> str:
        """The catalogue, narrowed to its theme."""
        return f"{self.catalogue_url}?theme={self.theme.slug}"

    @cached_property
    def crumbs(self) -> list[Crumb]:
        """The way from home, with the theme as its last step."""
        steps = self._steps
        return [*steps, Crumb(self.theme.name, self.theme_url)] if steps else steps

    @cached_property
    def _steps(self) -> list[Crumb]:
        return crumbs_of(self)

    @property
    def contact_phone_link(self) -> str:
        """The number as a telephone dials it."""
        return dialled(self.contact_phone)

    @cached_property
    def has_demo(self) -> bool:
        """Something on the page is invented, so the reader is told."""
        rows = (self.help_offers, self.stages, self.results, self.updates)
        return bool(self.demo_fields) or any(row.is_demo for manager in rows for row in manager.all())

    @cached_property
    def news(self) -> list[Any]:
        """Updates, the latest first."""
        return sorted(self.updates.all(), key=lambda update: (update.date, update.pk or 0), reverse=True)

    @cached_property
    def neighbours(self) -> list[Any]:
        """Other initiatives to look at: of the same theme first, then where hands are wanted."""
        if not self.pk:
            return []
        others = InitiativePage.objects.sibling_of(self, inclusive=False).live()
        open_to_all = others.filter(view_restrictions__isnull=True)
        return list(open_to_all.near(self.theme_id).for_cards()[:NEIGHBOURS])

    def prefetch_lists(self) -> None:
        """Read all that the page lists by one query; a page that was never saved has it at hand."""
        if self.pk:
            prefetch_lists(self)

    def schema_org(self, *, site_url: str) -> dict[str, Any]:
        from initiatives.schema_org import project

        return project(self, site_url=site_url)

    def clean(self) -> None:
        super().clean()
        if found := problems(self):
            raise ValidationError(found)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.title_key = fold(self.title)[:255]
        self.search_text = fold(" ".join([self.title, self.summary, self.need, self.place]))
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self.prefetch_lists()
        return super().get_context(request, *args, **kwargs)
