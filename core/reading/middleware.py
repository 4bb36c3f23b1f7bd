"""Gives every request its reader's choices."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers

from .settings import COOKIE, Reading


class ReadingMiddleware:
    """Sets `request.reading`, and tells caches that pages differ by cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.reading = Reading.from_cookie(request.COOKIES.get(COOKIE, ""))  # type: ignore[attr-defined]
        response = self.get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Cookie"])
        return response
