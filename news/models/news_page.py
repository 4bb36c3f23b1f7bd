from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from wagtail.blocks import PageChooserBlock
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage, DemoRowMixin
from core.typography import MONTHS
from core.visibility import shown
from news.blocks import NewsBody
from news.cards import Card, cards_of
from news.domain.bylines import byline
from news.domain.moments import day_of, moment_of
from news.domain.structured import news_article
from news.forms import NewsPageForm
from news.panels import edit_handler
from news.querysets import NewsManager

MORE_SHOWN = 3
RELATED_AT_MOST = 4
ENOUGH_RELATED = 3


@dataclass(frozen=True)
class Part:
    """A part of a story as its template shows it: a block, or the card of a page (None while it is not public)."""

    block: Any = None
    card: Card | None = None


class NewsPage(DemoRowMixin, BasePage):
    """One piece of news: what happened, when, told by whom, and where to go on."""

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    base_form_class = NewsPageForm

    topic = models.ForeignKey(
        "news.NewsTopic",
        verbose_name="тема",
        on_delete=models.PROTECT,
        related_name="news",
        help_text="По теме читатель отбирает новости. От неё зависят цвет и рисунок обложки.",
    )
    date = models.DateField(
        "дата",
        default=localdate,
        help_text="Она стоит над заголовком и определяет место в ленте. Новость, которая выйдет по расписанию, получит "
        "день выхода сама.",
    )
    year = models.PositiveSmallIntegerField(editable=False, db_index=True)
    photo = models.ForeignKey(
        "core.SiteImage",
        verbose_name="снимок на обложку",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Широкий снимок с главным посередине: телефон обрежет края. Без него обложку нарисуем сами.",
    )
    body = StreamField(
        NewsBody(),
        blank=True,
        verbose_name="рассказ",
        help_text="Собирается из блоков: текст, цитата, галерея, видео, сумма из книги записей, страница сайта.",
    )
    author_role = models.CharField(
        "кто рассказывает",
        max_length=120,
        blank=True,
        help_text="Роль: «Редакция сайта», «Координатор дворов». Если пусто, автор — редакция сайта.",
    )
    author_name = models.CharField("имя автора", max_length=120, blank=True)
    author_agrees = models.BooleanField(
        "автор согласен, чтобы его имя стояло на сайте",
        default=False,
        help_text="Без согласия имени на сайте не будет.",
    )
    related = StreamField(
        [("page", PageChooserBlock(label="страница"))],
        verbose_name="по теме",
        blank=True,
        max_num=RELATED_AT_MOST,
        help_text="До четырёх страниц сайта: инициатива, семинар, отчёт. Читатель увидит их карточками под рассказом.",
    )

    objects = NewsManager()

    edit_handler = edit_handler()

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("author_role"),
        index.FilterField("date"),
        index.FilterField("topic_id"),
    ]

    class Meta:
        verbose_name = "новость"
        verbose_name_plural = "новости"
        indexes = [
            models.Index(fields=["-date", "-page_ptr"], name="news_newest_first"),
            models.Index(fields=["topic", "-date", "-page_ptr"], name="news_of_topic"),
        ]

    @property
    def byline(self) -> str:
        """Who tells it: a role, or a name somebody agreed to show."""
        return byline(role=self.author_role, name=self.author_name, agrees=self.author_agrees)

    @property
    def shown_photo(self) -> Any:
        """The cover's photo, if the people on it agreed to be shown; else None and the cover is drawn."""
        return self.photo if self.photo and self.photo.may_be_shown else None

    @property
    def month_and_year(self) -> str:
        """«ноября 2026», to stand under the day."""
        return f"{MONTHS[self.date.month - 1]} {self.date.year}"

    @cached_property
    def topic_url(self) -> str:
        """The section, narrowed down to the topic."""
        steps = self.crumbs
        return f"{steps[-1].url}?topic={self.topic.slug}" if steps else ""

    @property
    def told_at(self) -> Any:
        """The moment feeds give: the day on the page and, if it was published that day, the hour."""
        return moment_of(day=self.date, published_at=self.first_published_at)

    @cached_property
    def told(self) -> list[Part]:
        """The story, block by block; pages in it are cards, read all at once."""
        return [
            Part(card=self.cards.get(int(raw["value"] or 0)))
            if raw["type"] == "page"
            else Part(block=self.body[place])
            for place, raw in enumerate(self.body.raw_data)
        ]

    @cached_property
    def cards(self) -> dict[int, Card]:
        """Public pages named in the story or beside it, by key. One query."""
        return cards_of([*_chosen(self.body, "page"), *_chosen(self.related, "page")])

    @property
    def related_cards(self) -> list[Card]:
        """Those named beside the story, in the editor's order."""
        return [self.cards[key] for key in _chosen(self.related, "page") if key in self.cards]

    @cached_property
    def more(self) -> list["NewsPage"]:
        """What else is new on the topic, unless the editor has named enough to go on to."""
        if not self.pk or len(self.related_cards) >= ENOUGH_RELATED:
            return []
        others = shown(NewsPage.objects.filter(topic_id=self.topic_id).exclude(pk=self.pk))
        return list(others.newest_first().for_cards()[:MORE_SHOWN])

    def clean(self) -> None:
        super().clean()
        if self.date is not None:
            self.date = day_of(day=self.date, go_live_at=self.go_live_at)
        if self.author_name and not self.author_agrees:
            raise ValidationError(
                {"author_agrees": "Спросите автора. Если он против, уберите имя и оставьте роль."}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.year = self.date.year
        super().save(*args, **kwargs)

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        """NewsArticle. An invented piece of news is told to readers, with its label, and never to programs."""
        return None if self.is_demo else news_article(self, site_url=site_url)

    def get_sitemap_urls(self, request: Any = None) -> list[dict[str, Any]]:
        """What is invented is not offered to search engines."""
        return [] if self.is_demo else super().get_sitemap_urls(request)


def _chosen(stream: Any, kind: str) -> list[int]:
    """Keys of the pages in blocks of a kind; the pages themselves are not read."""
    return [int(block["value"]) for block in stream.raw_data if block["type"] == kind and block["value"]]
