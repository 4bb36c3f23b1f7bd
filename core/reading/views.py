"""The settings page of the low-vision version."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from core.crumbs import HOME_TITLE, Crumb

from .forms import ReadingForm
from .settings import COOKIE, COOKIE_AGE, SUGGESTED, Reading


@require_http_methods(["GET", "HEAD", "POST"])
def reading_settings(request: HttpRequest) -> HttpResponse:
    """GET shows the choices, already in large type; POST keeps them in a cookie and leads back to where one was."""
    if request.method == "POST":
        return _save(request)
    reading = Reading.from_cookie(request.COOKIES.get(COOKIE, ""))
    return _page(request, ReadingForm.showing(reading if reading.active else SUGGESTED), reading)


def _save(request: HttpRequest) -> HttpResponse:
    back = _safe_next(request, request.POST.get("next", ""))
    if "ordinary" in request.POST:
        return _remember(HttpResponseRedirect(back), Reading(), request)
    form = ReadingForm(request.POST)
    if not form.is_valid():
        return _page(request, form, Reading.from_cookie(request.COOKIES.get(COOKIE, "")), status=422)
    return _remember(HttpResponseRedirect(back), form.reading(), request)


def _page(request: HttpRequest, form: ReadingForm, reading: Reading, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "reading": reading if reading.active else SUGGESTED,
        "chosen": reading.active,
        "next": _safe_next(request, request.POST.get("next") or request.GET.get("next", "")),
        "crumbs": [Crumb(HOME_TITLE, "/")],
    }
    return render(request, "core/reading.html", context, status=status)


def _remember(response: HttpResponse, reading: Reading, request: HttpRequest) -> HttpResponse:
    if reading.active:
        response.set_cookie(
            COOKIE,
            reading.cookie,
            max_age=COOKIE_AGE,
            samesite="Lax",
            httponly=True,
            secure=request.is_secure(),
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response


def _safe_next(request: HttpRequest, address: str) -> str:
    """The address to go back to: one of this site, never the settings themselves; home otherwise."""
    ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if ours and not address.startswith(reverse("reading")) else "/"
