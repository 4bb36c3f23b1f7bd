from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.search import index

from core.blocks import StoryBlock
from core.fields import StreamField
from core.models import BasePage, DemoFieldsMixin
from core.text import fold
from initiatives.enums import InitiativeForm, InitiativeStatus


class InitiativePage(DemoFieldsMixin, BasePage):
    """A social project of the town: what for, for whom, who runs it, when, where, what it cost and how to join."""

    parent_page_types = ["initiatives.InitiativeIndexPage"]
    subpage_types: list[str] = []

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
        "как проходит", max_length=10, choices=InitiativeForm.choices, default=InitiativeForm.ONE_OFF
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
        help_text="Одно главное число: сколько нужно или сколько вышло. Без него карточка покажет, сколько рук не хватает.",
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

    search_fields = [*BasePage.search_fields, index.SearchField("need"), index.SearchField("body")]

    class Meta:
        verbose_name = "инициатива"
        verbose_name_plural = "инициативы"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.title_key = fold(self.title)[:255]
        self.search_text = fold(" ".join([self.title, self.summary, self.need, self.place]))
        super().save(*args, **kwargs)
