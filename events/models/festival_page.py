from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.images import get_image_model
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage, DemoFieldsMixin, DemoRowMixin
from core.visibility import shown
from events import schema_org
from events.domain import moments
from events.domain.programme import Programme
from events.forms import EventPageForm
from events.panels import festival_edit_handler
from events.prefetching import prefetch_festival
from events.validation import festival_problems


class FestivalPage(DemoRowMixin, DemoFieldsMixin, BasePage):
    """The town's festival as a season of one year. Earlier years stand below it as pages of the same kind."""

    subpage_types = ["events.FestivalPage"]
    base_form_class = EventPageForm

    year = models.PositiveSmallIntegerField(
        "год",
        null=True,
        blank=True,
        validators=[
            MinValueValidator(2000, message="Проверьте год: фестиваля тогда ещё не было."),
            MaxValueValidator(2100, message="Проверьте год: он слишком далеко."),
        ],
        help_text="Год сезона. Пусто, пока он не объявлен.",
    )
    frequency = models.CharField(
        "как часто", max_length=60, blank=True, help_text="Например «ежегодно». Стоит под заголовком."
    )
    starts_on = models.DateField(
        "первый день", null=True, blank=True, help_text="Пусто — «даты не объявлены»."
    )
    ends_on = models.DateField(
        "последний день", null=True, blank=True, help_text="Для одного дня не заполняйте."
    )
    place = models.CharField("где", max_length=160, blank=True, help_text="Главная площадка или несколько.")
    cover_photo = models.ForeignKey(
        "core.SiteImage",
        verbose_name="фото на обложку",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Широкий снимок с главным посередине: телефон обрежет края. Без фото обложку нарисуем сами.",
    )
    body = StreamField(StoryBlock(), verbose_name="рассказ", blank=True)
    money_category = models.SlugField(
        "статья затрат",
        max_length=60,
        blank=True,
        help_text="Имя статьи в адресе, как в списке «Статьи затрат»: forums. По ней покажем деньги фестиваля.",
    )

    edit_handler = festival_edit_handler()

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("place"),
        index.RelatedFields("items", [index.SearchField("title"), index.SearchField("place")]),
        index.RelatedFields("forums", [index.SearchField("title")]),
    ]

    class Meta:
        verbose_name = "фестиваль"
        verbose_name_plural = "фестивали"

    @cached_property
    def now(self) -> datetime:
        """The moment at which this page is looked at."""
        return timezone.now()

    @property
    def days(self) -> str:
        """«12–14 июня 2026»; nothing while the days are not announced."""
        return moments.span(self.starts_on, self.ends_on) if self.starts_on else ""

    @property
    def is_over(self) -> bool:
        last = self.ends_on or self.starts_on
        return last is not None and last < moments.town_day(self.now)

    @property
    def photo(self) -> Any:
        """The cover's photo, if the people on it agreed to be shown; else None and the cover is drawn."""
        photo = self.cover_photo
        return photo if photo and photo.may_be_shown else None

    @cached_property
    def stories(self) -> list[Any]:
        """Pages about the festival that anybody may see, in the editors' order."""
        return [row.related_page for row in self.related.all() if row.related_page.live]

    @cached_property
    def photo_rows(self) -> list[Any]:
        """Photos that may be shown, with their ready copies: two queries whatever their number."""
        rows = list(self.photos.all())
        models.prefetch_related_objects(
            [row.image for row in rows],
            models.Prefetch(
                "renditions",
                get_image_model().get_rendition_model().objects.all(),
                to_attr="prefetched_renditions",
            ),
        )
        return [row for row in rows if row.image.may_be_shown]

    @cached_property
    def seasons(self) -> list[Any]:
        """Earlier years, the latest first."""
        if not self.pk:
            return []
        below = FestivalPage.objects.child_of(self)
        return list(shown(below).order_by(models.F("year").desc(nulls_last=True), "title"))

    @cached_property
    def has_demo(self) -> bool:
        """Something on the page is invented, so the reader is told."""
        lists = (self.items, self.forums, self.stands, self.partners)
        rows = (row for manager in lists for row in manager.all())
        return self.is_demo or bool(self.demo_fields) or any(row.is_demo for row in rows)

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        return schema_org.festival(self, site_url=site_url)

    def clean(self) -> None:
        super().clean()
        if found := festival_problems(self):
            raise ValidationError(found)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        if self.pk:
            prefetch_festival(self)
        programme = Programme(items=list(self.items.all()), params=request.GET, now=self.now)
        return {**super().get_context(request, *args, **kwargs), "programme": programme}
