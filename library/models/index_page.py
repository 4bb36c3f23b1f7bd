from datetime import date
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks import StoryBlock
from core.facets import Listing
from core.fields import StreamField
from core.models import BasePage
from library.domain.freshness import Freshness
from library.enums import FRESH_MONTHS, ItemKind
from library.facets import facets


def _months(kind: ItemKind, label: str) -> models.PositiveSmallIntegerField:
    """How long items of a kind stay fresh: a field of the library's page."""
    return models.PositiveSmallIntegerField(label, default=FRESH_MONTHS[kind] or 0)


class Shelved(NamedTuple):
    """An item in the list, with how far it can be trusted today."""

    item: Any
    freshness: Freshness


class LibraryIndexPage(BasePage):
    """The library: by the problem solved, by topic, kind and audience, and by words."""

    max_count = 1
    subpage_types = ["library.LibraryItemPage"]

    body = StreamField(
        StoryBlock(),
        verbose_name="текст",
        blank=True,
        help_text="Встанет под списком: как взять книгу, что предложить.",
    )
    guide_months = _months(ItemKind.GUIDE, "памятка")
    template_months = _months(ItemKind.TEMPLATE, "шаблон")
    law_months = _months(ItemKind.LAW, "правовой акт")
    recording_months = _months(ItemKind.RECORDING, "запись")
    book_months = _months(ItemKind.BOOK, "книга")

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("guide_months"), FieldPanel("template_months"), FieldPanel("law_months")]
                ),
                FieldRowPanel([FieldPanel("recording_months"), FieldPanel("book_months")]),
            ],
            heading="Через сколько месяцев предупреждать, что текст мог устареть",
            help_text="Срок считается от даты проверки, а если её нет — от даты текста. 0 — не предупреждать.",
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "библиотека НКО"
        verbose_name_plural = "библиотеки НКО"

    @property
    def fresh_months(self) -> dict[str, int | None]:
        """By kind, how many months a text stays fresh; None: always."""
        return {kind.value: getattr(self, f"{kind.value}_months") or None for kind in ItemKind}

    @cached_property
    def items(self) -> Any:
        """What stands on the shelves for any reader."""
        from library.models.item_page import LibraryItemPage

        return LibraryItemPage.objects.child_of(self).shown() if self.pk else LibraryItemPage.objects.none()

    def listing(self, params: Any) -> Listing:
        """The list as the address narrows it down."""
        return Listing(rows=self.items.for_cards(), facets=facets(), params=params, words=_says)

    def shelve(self, items: list[Any], *, today: date) -> list[Shelved]:
        """Items with how far each can be trusted."""
        months = self.fresh_months
        return [Shelved(item, item.fresh(today=today, months=months[item.kind])) for item in items]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        listing = self.listing(request.GET)
        return {
            **super().get_context(request, *args, **kwargs),
            "listing": listing,
            "shelved": self.shelve(listing.cards, today=localdate()),
        }


def _says(word: str) -> Q:
    return Q(search_text__contains=word)
