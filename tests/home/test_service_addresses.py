"""What machines ask: health, sitemap, robots."""

import re

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home import health
from tests.factories.home import BareHomePageFactory, ContactPageFactory, StandardPageFactory


def test_a_living_process_says_so_without_a_database(client: Client) -> None:
    response = client.get("/health/live")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_it_is_ready_when_the_database_answers_and_is_migrated(client: Client) -> None:
    response = client.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_it_is_not_ready_without_a_database_and_tells_nothing_more(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OperationalError("password of user postgres is wrong")

    monkeypatch.setattr(connection, "cursor", refuse)
    response = client.get("/health/ready")
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})


@pytest.mark.django_db
def test_it_is_not_ready_while_a_migration_waits(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    health._no_migration_waits.cache_clear()
    monkeypatch.setattr(
        "django.db.migrations.executor.MigrationExecutor.migration_plan",
        lambda self, targets: [("home", "0003")],
    )
    response = client.get("/health/ready")
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})
    monkeypatch.undo()
    assert client.get("/health/ready").status_code == 200


@pytest.mark.django_db
def test_the_sitemap_lists_public_pages_and_nothing_else(client: Client) -> None:
    home = BareHomePageFactory()
    contacts = ContactPageFactory(parent=home)
    StandardPageFactory(parent=home, slug="draft", live=False)
    closed = StandardPageFactory(parent=home, slug="closed")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    StandardPageFactory(parent=closed, slug="below")
    found = re.findall("<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    assert found == ["http://testserver/", f"http://testserver{contacts.url}"]


@pytest.mark.django_db
def test_the_sitemap_costs_the_same_whatever_it_lists(client: Client) -> None:
    home = BareHomePageFactory()
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as few:
        client.get("/sitemap.xml")
    ContactPageFactory(parent=home)
    StandardPageFactory(parent=home, slug="another")
    with CaptureQueriesContext(connection) as many:
        client.get("/sitemap.xml")
    assert len(many) == len(few) <= 10


@pytest.mark.django_db
def test_a_sitemap_too_long_for_one_file_lists_its_parts(client: Client, monkeypatch) -> None:
    home = BareHomePageFactory()
    page = StandardPageFactory(parent=home, slug="another")
    monkeypatch.setattr("home.sitemap.Pages.limit", 1)
    parts = re.findall("<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    assert parts == [
        "http://testserver/sitemap-pages.xml",
        "http://testserver/sitemap-pages.xml?p=2",
        "http://testserver/sitemap-inside.xml",
    ]
    second = client.get("/sitemap-pages.xml?p=2").content.decode()
    assert re.findall("<loc>(.*?)</loc>", second) == [f"http://testserver{page.url}"]


@pytest.mark.django_db
def test_robots_may_read_all_but_the_admin_and_mere_views(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/",
        "Disallow: /reading/",
        "Disallow: /health/",
        "Disallow: /*?",
        "Allow: /*?page=",
        "Sitemap: http://testserver/sitemap.xml",
    ]


@pytest.mark.parametrize("address", ["/health/live", "/health/ready", "/robots.txt", "/search/"])
@pytest.mark.django_db
def test_nothing_can_be_posted_to_them(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
