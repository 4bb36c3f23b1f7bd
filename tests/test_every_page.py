"""Walks every page type that an editor can create: it exists, opens, reads well, is edited and previewed, stays quick.

A new page type is walked as soon as it exists; it only needs its factory (tests/factories/<app>.py).
"""

import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, get_page_models

from core.warm import warm
from tests.factories import page_factory, row_maker
from tests.support.forms import sent_back
from tests.support.reading import foreign_requests, headings, soup, unrendered
from tests.support.repository import OUR_APPS

LABELS = sorted(
    model._meta.label
    for model in get_page_models()
    if model._meta.app_label in OUR_APPS and model.is_creatable
)
MOST_QUERIES = 20

pytestmark = pytest.mark.django_db


@pytest.fixture(params=LABELS)
def page(request: pytest.FixtureRequest) -> Page:
    """One complete, published page of each type."""
    return page_factory(request.param)()


@pytest.fixture
def editor(client: Client) -> Client:
    """A browser in which an administrator is logged in."""
    user = get_user_model().objects.create_superuser("walker", "walker@example.ru", "не-для-входа")
    client.force_login(user)
    return client


def test_there_are_page_types_to_walk() -> None:
    assert LABELS != []


def test_it_opens_in_russian_with_one_heading(page: Page, client: Client) -> None:
    response = client.get(page.url)
    html = response.content.decode()
    assert response.status_code == 200
    assert soup(html).html["lang"] == "ru"
    assert len(headings(html)) == 1
    assert headings(html)[0] != ""
    assert [main["id"] for main in soup(html).find_all("main")] == ["main"]


def test_it_shows_neither_template_code_nor_pythons_words(page: Page, client: Client) -> None:
    assert unrendered(client.get(page.url).content.decode()) == []


def test_it_asks_no_other_host_and_says_so_to_the_browser(page: Page, client: Client) -> None:
    response = client.get(page.url)
    assert foreign_requests(response.content.decode()) == []
    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert "unsafe" not in response["Content-Security-Policy"]


def test_it_holds_no_inline_style_and_no_inline_script(page: Page, client: Client) -> None:
    html = soup(client.get(page.url).content.decode())
    data = ("application/json", "application/ld+json")
    assert [
        tag for tag in html.find_all("script") if not tag.get("src") and tag.get("type") not in data
    ] == []
    assert html.find_all("style") == []
    assert [
        tag for tag in html.find_all(True) if any(re.match(r"style$|on\w+$", name) for name in tag.attrs)
    ] == []


def test_its_title_and_description_tell_it_from_others(page: Page, client: Client) -> None:
    html = soup(client.get(page.url).content.decode())
    assert html.title is not None
    assert len(html.title.get_text(strip=True)) > len("Добрый Железногорск") - 1
    descriptions = html.find_all("meta", attrs={"name": "description"})
    assert len(descriptions) == 1
    assert descriptions[0]["content"].strip() != ""


def test_it_survives_a_hostile_query_string(page: Page, client: Client) -> None:
    for query in (
        "?page=-1",
        "?page=99999999999999999999",
        "?q=%00%ff",
        "?theme[]=<script>",
        "?year=нет&sort=;DROP",
    ):
        response = client.get(page.url + query)
        assert response.status_code in (200, 400, 404), query
        assert "<script>" not in response.content.decode().split("<main", 1)[-1], query


def test_it_costs_at_most_twenty_queries_even_first_in_a_process(page: Page, client: Client) -> None:
    client.get(page.url)  # settings are made and charts drawn once in a site's life
    cache.clear()
    ContentType.objects.clear_cache()
    warm()  # a process that has just started knows only what it learned before its first reader
    with CaptureQueriesContext(connection) as asked:
        client.get(page.url)
    assert len(asked) <= MOST_QUERIES, "\n".join(query["sql"][:160] for query in asked)


@pytest.mark.parametrize("label", LABELS)
def test_its_queries_do_not_grow_with_what_it_lists(label: str, client: Client) -> None:
    add_row = row_maker(label)
    page = page_factory(label)()
    if add_row is None:
        return
    for number in range(3):
        add_row(page, number)
    client.get(page.url)
    with CaptureQueriesContext(connection) as few:
        client.get(page.url)
    for number in range(3, 15):
        add_row(page, number)
    client.get(page.url)  # pictures are resized once in their life
    with CaptureQueriesContext(connection) as many:
        client.get(page.url)
    assert len(many) == len(few), "\n".join(query["sql"][:160] for query in many)


def test_it_is_edited_and_published_in_the_admin(page: Page, editor: Client) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = editor.get(address)
    assert form.status_code == 200
    data = sent_back(page, form.content.decode())
    data["action-publish"] = "1"
    saved = editor.post(address, data)
    assert saved.status_code == 302, _complaints(saved.content.decode())
    assert saved["Location"] == reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    assert Page.objects.get(pk=page.pk).live


def test_it_is_previewed_from_the_admin(page: Page, editor: Client) -> None:
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    sent = editor.post(address, sent_back(page, form))
    assert sent.json() == {"is_valid": True, "is_available": True}
    for mode, _ in page.preview_modes:
        shown = editor.get(address, {"mode": mode})
        assert shown.status_code == 200
        assert len(headings(shown.content.decode())) == 1


def test_its_fields_are_named_and_explained_in_russian(page: Page, editor: Client) -> None:
    html = soup(editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode())
    form = html.find(id="page-edit-form")
    assert form is not None
    labels = {" ".join(label.get_text(" ").split()).strip(" *") for label in form.find_all("label")}
    assert {
        label for label in labels if re.search(r"[A-Za-z]{4,}", label) and not re.search("[а-яё]", label)
    } == set()


def _complaints(html: str) -> str:
    return "\n".join(tag.get_text(" ", strip=True) for tag in soup(html).select(".error-message, .errorlist"))
