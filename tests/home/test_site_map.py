"""The map for people, and addresses that are kept when a page moves."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from home import site_map
from home.site_map import Room, rooms_of
from tests.factories.home import ContactPageFactory, HomePageFactory, StandardPageFactory
from tests.factories.initiatives import InitiativePageFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return HomePageFactory()


def room(home, title) -> Room:
    return next(one for one in rooms_of(home) if one.title == title)


def catalogue_of(home):
    return home.get_children().get(slug="initiatives")


def test_every_section_leads_to_its_pages(home):
    InitiativePageFactory(parent=catalogue_of(home), title="Двор", slug="dvor")
    found = room(home, catalogue_of(home).title)
    assert "Двор" in [place.title for place in found.places]
    assert (len(found.places), found.more) == (catalogue_of(home).numchild, 0)


def test_a_long_section_says_how_many_pages_it_has(home, monkeypatch):
    monkeypatch.setattr(site_map, "SHORT", 2)
    for number in range(3):
        InitiativePageFactory(parent=catalogue_of(home), slug=f"dvor-{number}")
    found = room(home, catalogue_of(home).title)
    assert (found.places, found.more) == ([], catalogue_of(home).numchild)


def test_what_is_not_public_is_not_on_the_map(home):
    draft = StandardPageFactory(parent=home, title="Черновик", slug="draft")
    draft.unpublish()
    assert "Черновик" not in [one.title for one in rooms_of(home)]


def test_the_map_takes_two_queries(home):
    for number in range(4):
        InitiativePageFactory(parent=catalogue_of(home), slug=f"dvor-{number}")
    rooms_of(home)
    with CaptureQueriesContext(connection) as asked:
        rooms_of(home)
    assert len(asked) == 2


def test_the_map_has_its_address(client: Client, home):
    page = client.get("/sitemap/")
    assert page.status_code == 200
    assert soup(page.content.decode()).h1.get_text() == "Карта сайта"


def test_a_renamed_page_is_found_at_its_old_address(client: Client, home, django_capture_on_commit_callbacks):
    page = StandardPageFactory(parent=home, slug="kontakty")
    old = page.url
    page.slug = "whom-to-ask"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, "/whom-to-ask/")


def test_a_moved_page_and_those_below_it_are_found_at_their_old_addresses(client: Client, home):
    section = StandardPageFactory(parent=home, slug="section")
    page = ContactPageFactory(parent=home, slug="contacts-old")
    old = page.url
    page.move(section, "last-child")
    page.refresh_from_db()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, "/section/contacts-old/")
