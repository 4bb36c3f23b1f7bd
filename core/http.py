"""Methods of HTTP: what may only be read, and what to answer to one who sends a form there."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import Page
from wagtail.views import serve

SAFE = ("GET", "HEAD")


def read_only(view: Callable[..., Any]) -> Callable[..., Any]:
    """A view that only shows: whoever sends something gets 405, before anybody looks for a token of his form."""

    @wraps(view)
    def only_shown(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.method not in SAFE:
            return not_allowed(request, SAFE)
        return view(request, *args, **kwargs)

    return csrf_exempt(only_shown)


def takes_no_form(request: HttpRequest) -> list[str]:
    """The methods of the CMS page at this address if the request's is none of them; nothing for any other address."""
    match = request.resolver_match
    page = Page.find_for_request(request, match.args[0]) if match and match.func is serve else None
    methods: list[str] = page.allowed_http_method_names() if page else []
    return [] if request.method in methods else methods


def not_allowed(request: HttpRequest, methods: Iterable[str]) -> HttpResponse:
    """405: this page is there to be read."""
    response = render(request, "405.html", status=405)
    response["Allow"] = ", ".join(methods)
    return response
