"""Two guards in front of every view: against input that no view can use, and against foreign content."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from core.views import bad_request, not_found

# Wagtail's admin writes scripts and styles into its pages; hosts are ours alone there too.
ADMIN_POLICY = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'self'"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy of settings for public pages and previews; the admin's own for the admin."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts: PolicyParts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith("/admin/") and not report_only:
            parts.replace = ADMIN_POLICY
        return parts


LONGEST_PATH = 1000  # characters; the longest address of this site is a tenth of it


class BadInputMiddleware:
    """Input that no view can use: a NUL byte, on which databases choke, gets 400; a path nobody could mean, 404."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return bad_request(request)
        if len(request.path) > LONGEST_PATH:
            return not_found(request)
        return self.get_response(request)
