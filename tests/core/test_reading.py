"""The low-vision version: made by the server, remembered by a cookie, no script."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from core.reading.middleware import ReadingMiddleware
from core.reading.settings import COOKIE, SUGGESTED, Reading, Scheme, Size, Spacing
from tests.core.test_look import contrast

pytestmark = pytest.mark.django_db
CHOSEN = {"size": "200", "scheme": "white", "spacing": "wide", "images": "off"}


def page(client: Client, address: str = "/reading/", **headers: str) -> str:
    return client.get(address, headers=headers).content.decode()


def html_tag(text: str) -> str:
    return re.findall(r"<html[^>]*>", text)[0]


def test_choices_survive_the_cookie() -> None:
    for size in Size:
        for scheme in Scheme:
            for spacing in Spacing:
                for images in (True, False):
                    reading = Reading(size, scheme, spacing, images)
                    assert Reading.from_cookie(reading.cookie) == reading


@pytest.mark.parametrize(
    "text",
    ["", "150", "150.black.wide", "151.black.wide.on", "150.pink.wide.on", "150.black.wide.yes", "a.b.c.d",
     "²00.black.wide.on",
     "150.black.wide.on.more", '150"><script>.black.wide.on', "9" * 5000 + ".black.wide.on"],
)  # fmt: skip
def test_a_cookie_that_is_not_ours_is_the_ordinary_site(text: str) -> None:
    assert Reading.from_cookie(text) == Reading()


def test_the_ordinary_site_is_not_the_low_vision_version() -> None:
    assert Reading().active is False
    assert Reading(images=False).active is True


def test_every_page_tells_caches_that_it_differs_by_cookie() -> None:
    def answer(request: object) -> HttpResponse:
        return HttpResponse(repr(request.reading.size.value))  # type: ignore[attr-defined]

    request = RequestFactory().get("/")
    request.COOKIES[COOKIE] = "200.white.wide.off"
    response = ReadingMiddleware(answer)(request)
    assert (response.content, response["Vary"]) == (b"200", "Cookie")


def test_the_settings_page_is_itself_large_and_contrasting_before_any_choice(client: Client) -> None:
    text = page(client)
    assert html_tag(text) == (
        '<html lang="ru" data-reading data-size="150" data-scheme="black" data-spacing="ordinary" data-images="on">'
    )
    assert re.findall(r'name="(\w+)" value="(\w+)"[^>]*checked', text) == [
        ("size", "150"),
        ("scheme", "black"),
        ("spacing", "ordinary"),
        ("images", "on"),
    ]
    assert SUGGESTED.active


def test_saving_sets_the_cookie_and_leads_back(client: Client) -> None:
    response = client.post("/reading/", CHOSEN | {"next": "/initiatives/?theme=yard&page=2"})
    assert (response.status_code, response["Location"]) == (302, "/initiatives/?theme=yard&page=2")
    cookie = response.cookies[COOKIE]
    assert cookie.value == "200.white.wide.off"
    assert (cookie["max-age"], cookie["samesite"], cookie["httponly"]) == (31_536_000, "Lax", True)
    text = page(client)
    assert html_tag(text) == (
        '<html lang="ru" data-reading data-size="200" data-scheme="white" data-spacing="wide" data-images="off">'
    )
    assert text.count("css/reading.css") == 1
    assert 'class="view"' not in text


def test_the_ordinary_view_comes_back_with_one_button(client: Client) -> None:
    client.post("/reading/", CHOSEN)
    response = client.post("/reading/", {"ordinary": "1", "next": "/about/"})
    assert (response.status_code, response["Location"]) == (302, "/about/")
    assert response.cookies[COOKIE]["max-age"] == 0


def test_choosing_everything_ordinary_forgets_the_cookie(client: Client) -> None:
    ordinary = {"size": "100", "scheme": "ordinary", "spacing": "ordinary", "images": "on"}
    assert client.post("/reading/", ordinary).cookies[COOKIE]["max-age"] == 0


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "/reading/?next=/reading/",
        "",
        "\\\\evil.example",
    ],
)
def test_nobody_is_led_to_another_site(client: Client, address: str) -> None:
    assert client.post("/reading/", CHOSEN | {"next": address})["Location"] == "/"


def test_a_choice_that_is_not_offered_is_refused_with_words(client: Client) -> None:
    response = client.post("/reading/", CHOSEN | {"size": "1000", "next": "/about/"})
    text = response.content.decode()
    assert response.status_code == 422
    assert COOKIE not in response.cookies
    assert text.count('class="why"') == 1
    assert 'name="next" value="/about/"' in text


def test_other_methods_are_not_taken(client: Client) -> None:
    assert client.put("/reading/").status_code == 405


def test_the_form_is_guarded_against_other_sites() -> None:
    assert Client(enforce_csrf_checks=True).post("/reading/", CHOSEN).status_code == 403


def test_the_page_needs_no_script(client: Client) -> None:
    text = page(client)
    assert re.findall(r"<button[^>]*type=\"(\w+)\"[^>]*>[^<]*(?:Сохранить|Оставить)", text) == [
        "submit",
        "submit",
    ]


def test_every_scheme_has_a_contrast_of_seven() -> None:
    from core.bundles import join, source_folder

    pairs = re.findall(r"--bg:(#\w+);--fg:(#\w+)", join("css/reading.css", source_folder()))
    full = [tuple("#" + "".join(c * 2 for c in x[1:]) if len(x) == 4 else x for x in pair) for pair in pairs]
    assert len(full) == 4
    assert all(contrast(background, text) >= 7 for background, text in full)
