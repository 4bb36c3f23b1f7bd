"""All that the pages of one organisation show: who it is, what it supports, the badge with its code."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.html import escape

from core.crumbs import Crumb
from partners import badge
from partners.domain.looks import Look, look_of

if TYPE_CHECKING:
    from partners.models import Organisation, Partner, PartnerIndexPage


@dataclass(frozen=True)
class OrganisationSheet:
    """An organisation and, if it is shown as one, its side as a partner. `site_url` begins absolute addresses."""

    organisation: "Organisation"
    partner: "Partner | None"
    site_url: str

    @property
    def look(self) -> Look:
        return look_of(self.organisation.kind)

    @property
    def kind(self) -> str:
        """Who it is: «СО НКО»."""
        return str(self.organisation.get_kind_display())

    @property
    def tier_is_demo(self) -> bool:
        """A real organisation stands on a step that nobody has given it."""
        partner = self.partner
        return partner is not None and partner.is_demo_field("tier") and not self.organisation.is_demo

    @property
    def summary(self) -> str:
        """One sentence for search engines and messengers."""
        partner = self.partner
        told = partner.what_they_support if partner else ""
        return told or self.organisation.description or self.organisation.role.capitalize() or self.kind

    @property
    def badge_size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return badge.size(self.partner) if self.partner else (0, 0)

    @property
    def badge_told(self) -> str:
        """The badge in words."""
        return badge.told(self.partner) if self.partner else ""

    @property
    def address(self) -> str:
        """The page's whole address, for paper."""
        return f"{self.site_url}{self.organisation.get_absolute_url()}"

    @property
    def embed_code(self) -> str:
        """HTML for the partner's own site: the badge, leading to this page."""
        if self.partner is None:
            return ""
        # A plain string on purpose: a page shows this as text.
        width, height = self.badge_size
        return (
            f'<a href="{escape(self.address)}"><img src="{escape(self.site_url + self.partner.badge_url)}" '
            f'width="{width}" height="{height}" alt="{escape(self.badge_told)}"></a>'
        )

    def schema_org(self) -> dict[str, Any] | None:
        from partners.structured import organisation_thing

        return organisation_thing(self.organisation, site_url=self.site_url)


def site_url_of(request: HttpRequest) -> str:
    """The beginning of absolute addresses."""
    return f"{request.scheme}://{request.get_host()}"


def page_context(
    sheet: OrganisationSheet, *, section: "PartnerIndexPage", is_thanks: bool = False
) -> dict[str, Any]:
    """What the templates of an organisation need: `page` is the section told as this organisation."""
    organisation = sheet.organisation
    above = [Crumb(organisation.title, organisation.get_absolute_url())] if is_thanks else []
    title = f"Спасибо, {organisation.title}" if is_thanks else organisation.title
    leaf = section.leaf(title=title, summary=sheet.summary, above=above, about=None if is_thanks else sheet)
    return {
        "page": leaf,
        "crumbs": leaf.crumbs,
        "section": section,
        "sheet": sheet,
        "organisation": organisation,
        "partner": sheet.partner,
    }


def preview_context(
    organisation: "Organisation", *, partner: "Partner | None", request: HttpRequest
) -> dict[str, Any]:
    """The same for the admin, whatever is not saved yet."""
    from partners.models import PartnerIndexPage

    section = PartnerIndexPage.objects.first() or PartnerIndexPage(title="Партнёры", slug="partners")
    sheet = OrganisationSheet(organisation, partner, site_url_of(request))
    told = page_context(sheet, section=section, is_thanks=request.GET.get("mode") == "thanks")
    return {**told, "request": request}
