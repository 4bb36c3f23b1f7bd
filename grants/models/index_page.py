"""The section of grants: the list, a page for each contest, the calendar, the archive, what came of it."""

import copy
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from core.blocks import StoryBlock
from core.crumbs import Crumb
from core.fields import StreamField
from core.models import BasePage
from grants.domain.clock import town_moment
from grants.models.contests import GrantContest


class GrantIndexPage(RoutablePageMixin, BasePage):
    """/grants/: contests a reader may enter now, narrowed down to who the reader is."""

    max_count = 1
    subpage_types: list[str] = []

    body = StreamField(
        StoryBlock(),
        verbose_name="текст",
        blank=True,
        help_text="Встанет под списком конкурсов: кто поможет с заявкой, с чего начать.",
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "раздел «Гранты»"
        verbose_name_plural = "разделы «Гранты»"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "section": self}

    @path("")
    def current(self, request: HttpRequest) -> HttpResponse:
        """What is open, what comes, what is being judged."""
        from grants.listings import current_context

        return self.render(request, context_overrides=current_context(request.GET, now=timezone.now()))

    @path("calendar/", name="calendar")
    def by_month(self, request: HttpRequest) -> HttpResponse:
        """Deadlines of a month: ?month=2026-12."""
        from grants.listings import calendar_context

        told = calendar_context(request.GET.get("month", ""), now=timezone.now())
        leaf = self.leaf(
            title="Календарь сроков", summary="Последние дни заявок и дни, когда объявят итоги, по месяцам."
        )
        return self._render_leaf(request, leaf, "grants/calendar.html", told)

    @path("archive/", name="archive")
    def archive(self, request: HttpRequest) -> HttpResponse:
        """Contests that are over. They come here by themselves."""
        from grants.listings import archive_context

        leaf = self.leaf(title="Архив конкурсов", summary="Приём заявок закончился, итоги объявлены.")
        told = archive_context(request.GET, now=timezone.now())
        return self._render_leaf(request, leaf, "grants/archive.html", told)

    @path("results/", name="results")
    def results(self, request: HttpRequest) -> HttpResponse:
        """Statistics by years and levels, each figure with its source."""
        from grants.listings import results_context

        leaf = self.leaf(
            title="Что дали конкурсы",
            summary="Сколько проектов поддержали и сколько на них дали. У каждого числа есть источник и год.",
        )
        return self._render_leaf(request, leaf, "grants/results.html", results_context(request.GET))

    @path("awards/", name="awards")
    def awards(self, request: HttpRequest) -> HttpResponse:
        """Who won, for what, how much."""
        from grants.listings import awards_context

        leaf = self.leaf(
            title="Кто победил", summary="Кому, на что и сколько дали; какой инициативе это помогло."
        )
        return self._render_leaf(request, leaf, "grants/awards.html", awards_context(request.GET))

    @path("<slug:slug>/", name="contest")
    def contest(self, request: HttpRequest, slug: str) -> HttpResponse:
        """The page of one contest."""
        from grants.domain.sheet import page_context

        contest = (
            GrantContest.objects.public()
            .select_related("organiser", "checked_by", "rules_document")
            .filter(slug=slug)
            .first()
        )
        if contest is None:
            raise Http404("Такого конкурса нет.")
        told = page_context(contest, page=self, at=town_moment(timezone.now()))
        return self.render(request, template="grants/contest.html", context_overrides=told)

    @property
    def calendar_url(self) -> str:
        return f"{self.url}calendar/"

    @property
    def results_url(self) -> str:
        return f"{self.url}results/"

    @property
    def awards_url(self) -> str:
        return f"{self.url}awards/"

    def _render_leaf(
        self, request: HttpRequest, leaf: "GrantIndexPage", template: str, told: dict[str, Any]
    ) -> HttpResponse:
        return self.render(
            request, template=template, context_overrides={"page": leaf, "crumbs": leaf.crumbs, **told}
        )

    def leaf(self, *, title: str, summary: str, about: Any = None) -> "GrantIndexPage":
        """The section told as one of its inner pages: base.html reads titles, the way and the picture from it."""
        leaf = copy.copy(self)
        leaf.title, leaf.summary = title, summary
        leaf.seo_title = leaf.search_description = ""
        leaf.about = about
        leaf.crumbs = [*self.crumbs, Crumb(self.title, self.url or "/")]  # type: ignore[misc]
        return leaf

    about: Any = None
    """The sheet of a contest, while the page is told as one."""

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        return self.about.schema_org(site_url=site_url) if self.about is not None else None

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The section, its inner pages and every contest."""
        own = super().get_sitemap_urls(request)
        root = self.get_full_url(request)
        inner = [{"location": f"{root}{name}/"} for name in ("calendar", "archive", "results", "awards")]
        contests = GrantContest.objects.public().values_list("slug", "last_published_at")
        return [*own, *inner, *({"location": f"{root}{slug}/", "lastmod": at} for slug, at in contests)]
