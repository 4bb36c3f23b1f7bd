from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Subquery
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Page
from wagtail.search import index

from core.blocks import StoryBlock
from core.crumbs import Crumb, crumbs_of
from core.fields import StreamField
from core.models import BasePage, DemoRowMixin
from core.text import fold
from core.visibility import shown
from library.domain.freshness import Freshness, freshness
from library.enums import KIND_ICONS, ActState, ItemKind
from library.models.index_page import LibraryIndexPage
from library.models.taxonomy import Topic
from library.panels import item_edit_handler
from library.querysets import LibraryItemManager, all_downloads
from library.structured import described
from library.validation import problems


class LibraryItemPage(DemoRowMixin, BasePage):
    """Something useful to those who do good: a guide, a template, a legal act, a recording, a book to borrow."""

    parent_page_types = ["library.LibraryIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField("что это", max_length=10, choices=ItemKind.choices, default=ItemKind.GUIDE)
    topic = models.ForeignKey(
        "library.Topic",
        verbose_name="тема",
        on_delete=models.PROTECT,
        related_name="items",
        help_text="От темы зависят цвет, значок и рисунок обложки.",
    )
    problems = ParentalManyToManyField(
        "library.Problem", verbose_name="какой трудности помогает", blank=True, related_name="items"
    )
    audiences = ParentalManyToManyField(
        "initiatives.Audience", verbose_name="для кого", blank=True, related_name="library_items"
    )
    body = StreamField(
        StoryBlock(),
        verbose_name="содержание",
        blank=True,
        help_text="Сам текст или рассказ о том, что в файле. Читатель увидит его, не скачивая.",
    )
    text_date = models.DateField(
        "дата текста",
        null=True,
        blank=True,
        help_text="Когда акт принят, памятка написана, запись снята. Стоит на странице и в карточке.",
    )
    checked_on = models.DateField(
        "проверено",
        null=True,
        blank=True,
        help_text="Когда вы последний раз убедились, что всё верно. Через время, заданное на странице библиотеки, "
        "читатель увидит предупреждение.",
    )
    origin = models.CharField(
        "откуда",
        max_length=200,
        blank=True,
        help_text="Например «составлено для этого сайта» или «паспорт проекта, 2017 год».",
    )
    source_url = models.URLField(
        "ссылка на источник", blank=True, help_text="Где лежит официальный или полный текст."
    )
    is_archive = models.BooleanField(
        "архив", default=False, help_text="Хранится для истории: в списке стоит последним."
    )

    act_number = models.CharField("номер акта", max_length=40, blank=True, help_text="Без знака №.")
    act_issuer = models.CharField("кто принял", max_length=200, blank=True)
    act_state = models.CharField(
        "действует ли", max_length=10, choices=ActState.choices, default=ActState.UNKNOWN
    )
    recording_url = models.URLField("ссылка на запись", blank=True)
    minutes = models.PositiveSmallIntegerField("длится, минут", null=True, blank=True)
    book_author = models.CharField("автор", max_length=200, blank=True)
    book_year = models.PositiveSmallIntegerField("год издания", null=True, blank=True)
    copies_total = models.PositiveSmallIntegerField("сколько книг всего", null=True, blank=True)
    copies_free = models.PositiveSmallIntegerField(
        "сколько свободно", null=True, blank=True, help_text="Сколько можно взять прямо сейчас."
    )

    title_key = models.CharField(max_length=255, editable=False, default="", blank=True, db_index=True)
    search_text = models.TextField(editable=False, default="", blank=True)

    objects = LibraryItemManager()

    edit_handler = item_edit_handler()

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("act_number"),
        index.SearchField("book_author"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = "материал библиотеки"
        verbose_name_plural = "материалы библиотеки"

    @property
    def icon(self) -> str:
        """Name of the Lucide icon of its kind."""
        return KIND_ICONS[ItemKind(self.kind)]

    @property
    def is_law(self) -> bool:
        return self.kind == ItemKind.LAW

    @property
    def is_book(self) -> bool:
        return self.kind == ItemKind.BOOK

    @property
    def all_out(self) -> bool:
        """Every copy of the book is with a reader."""
        return self.copies_free == 0

    @cached_property
    def around(self) -> Topic:
        """Its topic, with `downloads` over all days and `months` for which its kind stays fresh: one query."""
        months = LibraryIndexPage.objects.order_by("pk").values(f"{self.kind}_months")[:1]
        topics = Topic.objects.filter(pk=self.topic_id)
        return topics.annotate(downloads=all_downloads(self.pk), months=Subquery(months)).get()

    def fresh(self, *, today: date, months: int | None) -> Freshness:
        """How far the text can be trusted on `today` when its kind stays fresh for `months`."""
        return freshness(text_date=self.text_date, checked_on=self.checked_on, months=months, today=today)

    @cached_property
    def downloads(self) -> int:
        """How many times its files were taken, over all days."""
        return self.around.downloads

    @cached_property
    def neighbours(self) -> list[Page]:
        """Pages to go on to, in the editors' order, those that any reader may see."""
        places = {link.target_id: place for place, link in enumerate(self.links.all())}
        pages = shown(Page.objects.filter(pk__in=places))
        return sorted(pages, key=lambda page: places[page.pk])

    @cached_property
    def shelf_url(self) -> str:
        """Address of the library it stands in."""
        return self._steps[-1].url if self._steps else ""

    @property
    def topic_url(self) -> str:
        """The library, narrowed to its topic."""
        return f"{self.shelf_url}?topic={self.topic.slug}"

    @cached_property
    def crumbs(self) -> list[Crumb]:
        """The way from home, with the topic as its last step."""
        return [*self._steps, Crumb(self.topic.name, self.topic_url)] if self._steps else []

    @cached_property
    def _steps(self) -> list[Crumb]:
        return crumbs_of(self)

    def clean(self) -> None:
        super().clean()
        if found := problems(self):
            raise ValidationError(found)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.title_key = fold(self.title)[:255]
        self.search_text = fold(" ".join([self.title, self.summary, self.act_number, self.book_author]))
        super().save(*args, **kwargs)

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        return described(self, site_url=site_url)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self.topic = self.around
        return {
            **super().get_context(request, *args, **kwargs),
            "files": list(self.files.select_related("document")),
            "problems": list(self.problems.all()),
            "freshness": self.fresh(today=localdate(), months=self.around.months),
        }
