"""What seminars and meetings have in common: a time, a place, seats, and whether they take place at all."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage, DemoFieldsMixin, DemoRowMixin
from core.text import fold
from events import schema_org
from events.domain import moments
from events.domain.standing import Standing, free_seats, is_full, standing
from events.enums import Admission, EventFormat, EventState, Phase
from events.forms import EventPageForm
from events.querysets import EventManager
from events.validation import problems


class EventPage(DemoRowMixin, DemoFieldsMixin, BasePage):
    """Something that happens at a time and a place. Editors create a seminar or a meeting, never this itself."""

    is_creatable = False
    base_form_class = EventPageForm

    format = models.CharField(
        "как проходит", max_length=8, choices=EventFormat.choices, default=EventFormat.SEMINAR, db_index=True
    )
    topic = models.ForeignKey(
        "events.Topic",
        verbose_name="тема",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        help_text="По теме читатель отбирает в расписании.",
    )
    audiences = ParentalManyToManyField(
        "initiatives.Audience", verbose_name="для кого", blank=True, related_name="events"
    )
    for_whom = models.CharField(
        "для кого, словами",
        max_length=160,
        blank=True,
        help_text="Если группы из списка мало: «активисты учреждений культуры, образования, спорта».",
    )
    starts_at = models.DateTimeField(
        "начало", null=True, blank=True, db_index=True, help_text="Пусто — напишем «Дата не объявлена»."
    )
    ends_at = models.DateTimeField(
        "окончание", null=True, blank=True, help_text="Пусто — считаем прошедшим с полуночи."
    )
    state = models.CharField(
        "состоится ли", max_length=9, choices=EventState.choices, default=EventState.PLANNED
    )
    moved_from = models.DateTimeField(
        "с какого дня перенесли",
        null=True,
        blank=True,
        help_text="Прежнее начало. Читатель увидит «Перенесён с 5 декабря».",
    )
    state_note = models.CharField(
        "почему и что теперь",
        max_length=200,
        blank=True,
        help_text="Одно предложение при переносе или отмене: читатель увидит его первым.",
    )
    place = models.CharField("место", max_length=120, blank=True, help_text="Как назовёте соседу.")
    address = models.CharField("адрес", max_length=200, blank=True, help_text="Улица, дом, этаж, кабинет.")
    online_url = models.URLField(
        "ссылка для участия",
        blank=True,
        help_text="Её увидят все. Без неё у вебинара напишем «ссылку пришлём».",
    )
    admission = models.CharField("места", max_length=7, choices=Admission.choices, default=Admission.UNKNOWN)
    seats = models.PositiveIntegerField("сколько мест", null=True, blank=True)
    seats_taken = models.PositiveIntegerField(
        "сколько занято",
        null=True,
        blank=True,
        help_text="Когда займут все, в расписании встанет «Мест нет».",
    )
    attended = models.PositiveIntegerField(
        "сколько пришло", null=True, blank=True, help_text="Заполните потом: «Прошёл, были 22 человека»."
    )
    how_to_join = RichTextField(
        "как попасть",
        blank=True,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text="Куда прийти или кому позвонить, чтобы занять место. Имён и личных телефонов не пишите.",
    )
    body = StreamField(
        StoryBlock(), verbose_name="рассказ", blank=True, help_text="О чём речь и что вы вынесете с собой."
    )
    search_text = models.TextField(editable=False, default="", blank=True)
    over_at = models.DateTimeField(editable=False, null=True, db_index=True)

    objects = EventManager()

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("for_whom"),
        index.SearchField("body"),
        index.SearchField("place"),
        index.FilterField("format"),
        index.FilterField("starts_at"),
    ]

    class Meta:
        verbose_name = "событие"
        verbose_name_plural = "события"

    @cached_property
    def now(self) -> datetime:
        """The moment at which this page is looked at."""
        return timezone.now()

    @property
    def phase(self) -> Phase:
        return moments.phase(starts=self.starts_at, ends=self.ends_at, now=self.now)

    @property
    def is_past(self) -> bool:
        return self.phase == Phase.PAST

    @property
    def is_ahead(self) -> bool:
        """It will take place, so that coming makes sense."""
        return self.state != EventState.CANCELLED and not self.is_past

    @property
    def is_full(self) -> bool:
        return is_full(self)

    @property
    def free_seats(self) -> int | None:
        return free_seats(self)

    @property
    def is_webinar(self) -> bool:
        return self.format == EventFormat.WEBINAR

    @cached_property
    def when(self) -> moments.When | None:
        """When it happens, in the town's hours and words."""
        return moments.when(starts=self.starts_at, ends=self.ends_at)

    @property
    def countdown(self) -> str:
        """«через 4 дня»; nothing while no date is known."""
        return moments.days_until(starts=self.starts_at, now=self.now) if self.starts_at else ""

    @cached_property
    def standing(self) -> Standing:
        """How it stands: seats, moved, cancelled, past."""
        return standing(self, now=self.now)

    @property
    def standing_is_demo(self) -> bool:
        """The words of `standing` come from an invented value."""
        return self.is_demo or bool(set(self.standing.fields) & set(self.demo_fields))

    @property
    def when_is_demo(self) -> bool:
        return self.is_demo or "starts_at" in self.demo_fields

    @property
    def has_demo(self) -> bool:
        """Something the schedule shows of it is invented."""
        return self.is_demo or bool(self.demo_fields)

    @property
    def in_this_year(self) -> bool:
        """Its year need not be told."""
        return self.when is None or self.when.starts.year == moments.in_town(self.now).year

    @cached_property
    def audience_rows(self) -> list[Any]:
        """For whom it is."""
        return list(self.audiences.all())

    @cached_property
    def schedule_url(self) -> str:
        """Address of the schedule it stands in."""
        return self.crumbs[-1].url if self.crumbs else ""

    @property
    def topic_url(self) -> str:
        """The schedule, narrowed to its topic."""
        return f"{self.schedule_url}?topic={self.topic.slug}" if self.topic else self.schedule_url

    @property
    def ics_url(self) -> str:
        """The event for the reader's own calendar; nothing while there is no date to put it on."""
        return reverse("event_ics", args=[self.slug]) if self.starts_at else ""

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        return schema_org.event(self, site_url=site_url)

    def clean(self) -> None:
        super().clean()
        if found := problems(self):
            raise ValidationError(found)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.search_text = fold(" ".join([self.title, self.summary, self.for_whom, self.place]))
        self.over_at = moments.over_at(starts=self.starts_at, ends=self.ends_at) if self.starts_at else None
        super().save(*args, **kwargs)
