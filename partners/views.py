"""The badge of a partner, to be shown on other sites."""

from django.http import Http404, HttpRequest, HttpResponse

from core.http import read_only
from core.visibility import shown
from partners.badge import badge_svg
from partners.models import Partner, PartnerIndexPage

FRESH = 3600  # seconds: a partner whose tier changed, or who left, sees it on its own site within the hour


@read_only
def badge(request: HttpRequest, slug: str) -> HttpResponse:
    """/partners/<slug>/badge.svg: only of a partner that is shown, and only while the section is."""
    partners = Partner.objects.select_related("organisation").filter(live=True, organisation__slug=slug)
    partner = partners.first() if shown(PartnerIndexPage.objects.all()).exists() else None
    if partner is None:
        raise Http404("Такого партнёра нет.")
    response = HttpResponse(badge_svg(partner), content_type="image/svg+xml; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={FRESH}"
    # Any site may show it, even one that isolates itself from others.
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
