"""What search engines may read, and the list of what there is."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static

from core.http import read_only

CLOSED = ("/admin/", "/search/", "/reading/", "/health/")


@read_only
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: everything but the admin, the search and addresses that only change how a page looks."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in CLOSED),
        "Disallow: /*?",
        "Allow: /*?page=",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def favicon(request: HttpRequest) -> HttpResponseRedirect:
    """Old browsers and robots ask for the icon here, whatever the page says."""
    return HttpResponseRedirect(static("images/favicon.ico"))
