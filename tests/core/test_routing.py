"""An address finds its page in one step, and a page hidden by an ancestor stays hidden."""

from urllib.parse import unquote

import pytest
from django.db import connection
from django.http import Http404
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from initiatives.models import InitiativePage
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.initiatives import InitiativePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> InitiativePage:
    """A page two levels below home."""
    return InitiativePageFactory()


def home_of(page):
    return page.get_site().root_page.specific


def way_to(page):
    return unquote(page.url).strip("/").split("/")


def test_the_way_down_costs_two_queries_whatever_its_length():
    home = HomePageFactory()
    page = InitiativePageFactory(parent=home.get_children().get(slug="initiatives"))
    request = RequestFactory().get("/")
    way = page.url_path.removeprefix(home.url_path).strip("/").split("/")
    with CaptureQueriesContext(connection) as asked:
        found = home.route(request, way)
    assert found.page == page
    assert isinstance(found.page, InitiativePage)
    assert len(asked) == 2


def test_an_address_of_another_place_is_not_found(page):
    with pytest.raises(Http404):
        home_of(page).route(RequestFactory().get("/"), ["elsewhere", page.slug])


def test_a_page_not_published_is_not_found(page):
    page.unpublish()
    with pytest.raises(Http404):
        home_of(page).route(RequestFactory().get(page.url), way_to(page))


def test_a_page_below_a_restricted_one_asks_to_log_in(page, client: Client):
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    response = client.get(page.url)
    assert response.status_code == 302
    assert "login" in response["Location"]


def test_a_restriction_elsewhere_hides_nothing(page, client: Client):
    other = StandardPageFactory(parent=home_of(page))
    PageViewRestriction.objects.create(page=other, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(page.url).status_code == 200


def test_an_alias_is_as_restricted_as_its_source(client: Client):
    source = StandardPageFactory()
    alias = source.create_alias(update_slug="alias")
    PageViewRestriction.objects.create(page=source, restriction_type=PageViewRestriction.LOGIN)
    assert StandardPage.objects.get(pk=alias.pk).get_view_restrictions().count() == 1
    assert client.get(alias.url).status_code == 302
