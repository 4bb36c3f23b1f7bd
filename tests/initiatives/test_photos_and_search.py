"""Photos are shown only when the people on them agreed; the site's search knows who runs what."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image as Picture

from core.models import SiteImage
from core.models.images import PeopleConsent
from initiatives.models import InitiativePage
from tests.factories.initiatives import FullInitiativePageFactory, InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def photo(consent: PeopleConsent = PeopleConsent.NOBODY, name: str = "dvor") -> SiteImage:
    file = ContentFile(b"", name=f"{name}.png")
    Picture.new("RGB", (64, 48), "green").save(file, "PNG")
    return SiteImage.objects.create(title=name, description="Двор зимой", file=file, people_consent=consent)


def covers(client: Client, url: str) -> list[tuple[bool, bool]]:
    """For every cover, whether it is a photo and whether it is drawn."""
    html = soup(client.get(url).content.decode())
    return [(bool(c.select("img")), bool(c.select("svg"))) for c in html.select("main .cover")]


@pytest.mark.parametrize(("consent", "shown"), [(PeopleConsent.GIVEN, True), (PeopleConsent.UNKNOWN, False)])
def test_a_photo_is_shown_only_when_consent_is_known(client, consent, shown):
    page = InitiativePageFactory(cover_photo=photo(consent))
    expected = [(shown, not shown)]
    assert covers(client, page.url) == expected
    assert covers(client, "/initiatives/") == expected


def test_the_photo_of_the_page_is_described_and_that_of_a_card_is_silent(client):
    page = InitiativePageFactory(cover_photo=photo())
    own = soup(client.get(page.url).content.decode()).select_one("main .cover img")
    card = soup(client.get("/initiatives/").content.decode()).select_one(".card img")
    assert (own["alt"], card["alt"]) == ("Двор зимой", "")


def test_photos_on_cards_cost_one_query_whatever_their_number(client):
    page = FullInitiativePageFactory(cover_photo=photo())
    addresses = ("/initiatives/", page.url)

    def cost() -> list[int]:
        for address in addresses:
            client.get(address)
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            found.append(len(asked))
        return found

    for number in range(3):
        InitiativePageFactory(
            cover_photo=photo(name=f"few-{number}"), organisers=[OrganisationFactory(slug=f"f-{number}")]
        )
    few = cost()
    for number in range(6):
        InitiativePageFactory(
            cover_photo=photo(name=f"many-{number}"), organisers=[OrganisationFactory(slug=f"m-{number}")]
        )
    assert cost() == few
    assert max(few) <= 20


@pytest.mark.parametrize("words", ["скамейки", "Совет ветеранов", "Ленина", "двор"])
def test_the_sites_search_finds_an_initiative_by_need_organiser_place_and_title(words):
    page = FullInitiativePageFactory()
    InitiativePageFactory(title="Другая", summary="")
    assert [found.pk for found in InitiativePage.objects.live().search(words)] == [page.pk]
