"""Pages for when something went wrong: each says what happened and offers a way on. And public media."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template import Context, Engine
from django.views.static import serve

from core.http import not_allowed, takes_no_form


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or the form cannot be understood. A form that is merely too large gets its own page."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request, exception)
    return _plain("400.html", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: this is not for this reader."""
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of a form that was open too long, or came from another site; 405 where no form was to be sent at all."""
    if methods := takes_no_form(request):
        return not_allowed(request, methods)
    return render(request, "403.html", {"stale_form": True}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: there is no such page."""
    return render(request, "404.html", status=404)


def too_large(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """413: what was sent is larger than we take."""
    return _plain("413.html", 413)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. Needs no database, no settings of the site, no context processor."""
    return _plain("500.html", 500)


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Renditions of pictures, for an installation without nginx or a bucket. Their names change with their content."""
    response: HttpResponseBase = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def _plain(template: str, status: int) -> HttpResponse:
    """A page made of its template alone: it must appear when everything else is broken."""
    return HttpResponse(Engine.get_default().get_template(template).render(Context()), status=status)
