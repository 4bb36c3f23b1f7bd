import copy
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index

from core.blocks import StoryBlock
from core.crumbs import Crumb
from core.facets import Listing
from core.fields import StreamField
from core.models import BasePage
from partners.domain.wall import passport_note, wall
from partners.listings import narrowed
from partners.models.organisations import Organisation
from partners.sheet import OrganisationSheet, page_context, site_url_of


class PartnerIndexPage(RoutablePageMixin, BasePage):
    """/partners/: who holds the programme up, by tier and kind; how to become one of them; a page for each."""

    max_count = 1
    subpage_types: list[str] = []

    body = StreamField(
        StoryBlock(),
        verbose_name="текст",
        blank=True,
        help_text="Стоит под списком участников: как стать партнёром и с чего начать.",
    )
    logo_rules = RichTextField(
        "правила знака программы",
        blank=True,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text="Как показывать знак партнёра: его увидит на своей странице каждый партнёр рядом с кодом для сайта.",
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("terms", label="Ступень", heading="Как стать партнёром: условия по ступеням"),
        FieldPanel("logo_rules"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.SearchField("logo_rules")]

    class Meta:
        verbose_name = "страница партнёров"
        verbose_name_plural = "страницы партнёров"

    def listing(self, params: Any) -> Listing:
        """Who is shown, narrowed down as the address asks."""
        return narrowed(Organisation.objects.carrying(), params=params)

    @property
    def terms_are_demo(self) -> bool:
        """Some of the terms are made up for show, so the reader is told."""
        return any(term.is_demo for term in self.terms.all())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "section": self}

    @path("")
    def everybody(self, request: HttpRequest) -> HttpResponse:
        """The wall of names, and how to join them."""
        listing = self.listing(request.GET)
        members = list(listing.found)
        note = "" if listing.selection.size else passport_note(one for one in members if one.is_participant)
        told = {"listing": listing, "groups": wall(members), "note": note}
        return self.render(request, context_overrides=told)

    @path("<slug:slug>/", name="organisation")
    def organisation(self, request: HttpRequest, slug: str) -> HttpResponse:
        """The page of an organisation: /partners/<slug>/."""
        return self._render(request, self.sheet_of(slug, request), "partners/organisation.html")

    @path("<slug:slug>/thanks/", name="thanks")
    def thanks(self, request: HttpRequest, slug: str) -> HttpResponse:
        """A page that a partner prints: /partners/<slug>/thanks/."""
        sheet = self.sheet_of(slug, request)
        if sheet.partner is None:
            raise Http404("Эта организация не стоит среди партнёров.")
        return self._render(request, sheet, "partners/thanks.html")

    def sheet_of(self, slug: str, request: HttpRequest) -> OrganisationSheet:
        """What is told of an organisation; 404 when there is none."""
        organisation = Organisation.objects.select_related("partner", "logo").filter(slug=slug).first()
        if organisation is None:
            raise Http404("Такой организации нет.")
        return OrganisationSheet(organisation, organisation.shown_partner, site_url_of(request))

    def _render(self, request: HttpRequest, sheet: OrganisationSheet, template: str) -> HttpResponse:
        told = page_context(sheet, section=self, is_thanks=template.endswith("thanks.html"))
        return self.render(request, template=template, context_overrides=told)

    def leaf(self, *, title: str, summary: str, above: list[Crumb], about: Any) -> "PartnerIndexPage":
        """The section told as a page below it: base.html reads titles, the way and the description from it."""
        leaf = copy.copy(self)
        leaf.title, leaf.summary, leaf.about = title, summary, about
        leaf.seo_title = leaf.search_description = ""
        leaf.crumbs = [*self.crumbs, Crumb(self.title, self.url or "/"), *above]  # type: ignore[misc]
        return leaf

    about: OrganisationSheet | None = None
    """Whom the page is about, while it is told as the page of one."""

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        return self.about.schema_org() if self.about is not None else None

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The section and a page for each organisation; nothing invented."""
        root = self.get_full_url(request)
        slugs = Organisation.objects.real().order_by("pk").values_list("slug", flat=True)
        return [*super().get_sitemap_urls(request), *({"location": f"{root}{slug}/"} for slug in slugs)]
