from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage, DemoRowMixin
from core.visibility import shown
from recycling.domain.chain import Chain, chain
from recycling.enums import STATUS_CLASSES, Unit
from recycling.panels import drive_edit_handler
from recycling.picture import Picture, picture_of
from recycling.querysets import DriveManager
from recycling.story import Story, story_of
from recycling.structured import described
from recycling.validation import drive_problems
from recycling.words import step_words


class CollectionDrivePage(DemoRowMixin, BasePage):
    """A collection of recyclables and what came of it: collected, turned into an event, the result shown."""

    parent_page_types = ["recycling.RecyclingIndexPage"]
    subpage_types: list[str] = []

    purpose = models.CharField(
        "на что собираем",
        max_length=160,
        blank=True,
        help_text="Читается после слов «Собираем на»: «качели во двор на Ленина».",
    )
    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name="инициатива",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="collection_drives",
        help_text="Та, которой достанутся деньги.",
    )
    starts_on = models.DateField("первый день сбора")
    ends_on = models.DateField(
        "последний день", null=True, blank=True, help_text="Для одного дня не заполняйте."
    )
    hours = models.CharField(
        "часы", max_length=80, blank=True, help_text="Например «по субботам, 10:00–14:00»."
    )
    place = models.CharField("место", max_length=120, blank=True, help_text="Как назовёте соседу.")
    address = models.CharField("адрес", max_length=200, blank=True)
    goal = models.DecimalField(
        "цель",
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[
            MinValueValidator(Decimal("0.01"), message="Цель больше нуля. Нет цели — оставьте пустым.")
        ],
        help_text="Сколько хотим собрать. Сколько собрали, посчитаем по партиям.",
    )
    goal_unit = models.CharField("чем меряем", max_length=4, choices=Unit.choices, default=Unit.KG)
    body = StreamField(StoryBlock(), verbose_name="рассказ", blank=True)

    event_title = models.CharField("что за событие", max_length=160, blank=True)
    event_on = models.DateField("день события", null=True, blank=True)
    event_text = models.TextField("о событии", blank=True, help_text="Два-три предложения.")
    event_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="страница события",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Если у события есть своя страница или новость о нём.",
    )
    result_number = models.PositiveIntegerField("число", null=True, blank=True)
    result_noun = models.CharField(
        "слова после числа",
        max_length=80,
        blank=True,
        help_text="Читаются сразу за числом: «качели стоят во дворе».",
    )
    result_method = models.CharField("как считали", max_length=200, blank=True)
    result_text = models.TextField("что вышло", blank=True)
    result_photo = models.ForeignKey(
        "core.SiteImage",
        verbose_name="снимок",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Снимок того, что получилось.",
    )

    objects = DriveManager()

    edit_handler = drive_edit_handler()

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("purpose"),
        index.SearchField("place"),
        index.SearchField("body"),
        index.SearchField("event_text"),
        index.SearchField("result_text"),
    ]

    class Meta:
        verbose_name = "сбор вторсырья"
        verbose_name_plural = "сборы вторсырья"

    @property
    def unit(self) -> Unit:
        """What the goal is measured in."""
        return Unit(self.goal_unit)

    @property
    def has_result(self) -> bool:
        """There is something to show."""
        return self.result_number is not None or bool(self.result_text.strip())

    @property
    def photo(self) -> Any:
        """The result's photo, if the people on it agreed to be shown."""
        return self.result_photo if self.result_photo and self.result_photo.may_be_shown else None

    @cached_property
    def chain(self) -> Chain:
        """Where it stands today."""
        return chain(
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            event_on=self.event_on,
            has_result=self.has_result,
            today=localdate(),
        )

    @property
    def status_class(self) -> str:
        """CSS classes of the status: the colour of its dot."""
        return STATUS_CLASSES[self.chain.status]

    @cached_property
    def shown_event_page(self) -> Page | None:
        """The event's own page, if any reader may see it."""
        return shown(Page.objects.filter(pk=self.event_page_id)).first() if self.event_page_id else None

    @cached_property
    def shown_initiative(self) -> Any:
        """The initiative that gets the money, if any reader may see it."""
        initiative = self.initiative if self.initiative_id else None
        return initiative if initiative and initiative.live else None

    @cached_property
    def story(self) -> Story:
        """What was handed in, how far it is to the goal, the money."""
        return story_of(self)

    @property
    def picture(self) -> Picture:
        """The chain as it is drawn."""
        return picture_of(self.chain, percent=self.story.progress.percent, words=step_words(self))

    def clean(self) -> None:
        super().clean()
        if found := drive_problems(self):
            raise ValidationError(found)

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        return described(self, site_url=site_url)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "story": self.story,
            "picture": self.picture,
            "materials": list(self.materials.select_related("material")),
        }


class DriveMaterial(Orderable):
    """A material that a drive takes, and what is particular about it this time."""

    page = ParentalKey(CollectionDrivePage, on_delete=models.CASCADE, related_name="materials")
    material = models.ForeignKey(
        "recycling.Material", verbose_name="вид сырья", on_delete=models.PROTECT, related_name="drives"
    )
    note = models.CharField("что важно в этот раз", max_length=160, blank=True)

    panels = [FieldPanel("material"), FieldPanel("note")]

    class Meta(Orderable.Meta):
        verbose_name = "что принимаем"
        verbose_name_plural = "что принимаем"

    def __str__(self) -> str:
        return str(self.material)
