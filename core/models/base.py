from http import HTTPMethod
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from core.crumbs import Crumb, crumbs_of
from core.routing import ShortWayMixin
from core.share.words import ShareCard, card_of


class BasePage(ShortWayMixin, Page):
    """What every page of the site has: a summary for cards and search, and a picture for sharing."""

    summary = models.TextField(
        "кратко",
        max_length=300,
        blank=True,
        help_text="Одно-два предложения. Читатель увидит их под заголовком, в карточке и в результатах поиска.",
    )
    share_image = models.ForeignKey(
        "core.SiteImage",
        verbose_name="картинка для соцсетей",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Её покажут мессенджеры рядом со ссылкой. Без неё нарисуем карточку с заголовком.",
    )

    # Pages are read. One that takes a form adds POST.
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("share_image"),
            ],
            heading="Адрес, поиск и соцсети",
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading="Меню"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
        index.AutocompleteField("summary"),
    ]

    class Meta:
        abstract = True

    @cached_property
    def description(self) -> str:
        """What search engines and messengers show under the title."""
        return self.search_description or self.summary

    @cached_property
    def crumbs(self) -> list[Crumb]:
        """The way from home to this page, without the page itself."""
        return crumbs_of(self)

    @cached_property
    def share_card(self) -> ShareCard | None:
        """What a messenger shows beside a link when an editor chose no picture. A page not yet saved has no link."""
        if self.pk is None:
            return None
        return card_of(pk=self.pk, title=self.seo_title or self.title, crumbs=self.crumbs)

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        """What the page is about, for programs: one schema.org thing without its context. `site_url` begins addresses."""
        return None

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "crumbs": self.crumbs}
