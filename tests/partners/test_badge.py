"""The badge that a partner puts on its own site, and the page of thanks it hangs on a wall."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client

from partners import badge
from partners.enums import PartnerTier
from partners.models import Partner, PartnerIndexPage
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory, PartnerFactory, PartnerIndexPageFactory
from tests.factories.reports import posted
from tests.support.reading import headings, soup

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def bakery() -> Partner:
    PartnerIndexPageFactory()
    organisation = OrganisationFactory(slug="bakery", name="Пекарня «Хлеб & соль»", kind="business")
    return PartnerFactory(organisation=organisation, tier=PartnerTier.MAIN, since_year=2019)


def words(tag) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def drawn(client: Client) -> ET.Element:
    return ET.fromstring(client.get("/partners/bakery/badge.svg").content)


def test_any_site_may_show_the_badge(bakery, client):
    answer = client.get("/partners/bakery/badge.svg")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml; charset=utf-8")
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["Cache-Control"] == "public, max-age=3600"


def test_the_badge_says_in_words_what_it_shows(bakery, client):
    svg = drawn(client)
    assert svg.find(f"{SVG}title").text == (
        "Пекарня «Хлеб & соль» — основной партнёр программы «Добрый Железногорск» с 2019 года"
    )
    assert svg.find(f"{SVG}desc").text.startswith("Знак: сердце с холмами тайги")


def test_the_badge_needs_no_font_no_style_sheet_and_no_other_file(bakery, client):
    svg = drawn(client)
    names = {element.tag.removeprefix(SVG) for element in svg.iter()}
    assert names == {"svg", "title", "desc", "rect", "g", "path", "circle", "clipPath"}
    attributes = {name for element in svg.iter() for name in element.attrib}
    assert attributes & {"style", "class", "href", "src", "font-family"} == set()


def test_the_ground_of_the_badge_is_opaque(bakery, client):
    ground = drawn(client).find(f"{SVG}rect")
    assert (ground.get("fill"), ground.get("width"), ground.get("height")) == ("#FBF7EF", "279", "99")


@pytest.mark.parametrize("tier", PartnerTier.values)
def test_the_words_stand_within_the_badge_with_as_much_room_on_both_sides(bakery, tier):
    bakery.tier = tier
    wide, high = badge.size(bakery)
    right = badge.LEFT + max(badge.LOGO_WIDTH, badge.width(badge.line_of(bakery)))
    assert (wide, high) == (round(right + badge.LEFT), 100)


def test_a_badge_that_is_only_for_show_says_so_and_names_no_invented_tier(bakery, client):
    bakery.demo_fields = ["live", "tier", "since_year"]
    bakery.save()
    svg = drawn(client)
    assert svg.find(f"{SVG}title").text == (
        "Пекарня «Хлеб & соль» — партнёр программы «Добрый Железногорск», демонстрация"
    )
    assert [group.get("fill") for group in svg.findall(f"{SVG}g") if group.get("fill")] == [
        "#0E5A43",
        "#4B5B53",
    ]


def test_only_a_partner_that_is_shown_has_a_badge(bakery, client):
    OrganisationFactory(slug="participant", is_participant=True)
    assert client.get("/partners/participant/badge.svg").status_code == 404
    assert client.get("/partners/nobody/badge.svg").status_code == 404
    Partner.objects.update(live=False)
    assert client.get("/partners/bakery/badge.svg").status_code == 404


def test_no_badge_while_the_section_is_not_public(bakery, client):
    PartnerIndexPage.objects.get().unpublish()
    assert client.get("/partners/bakery/badge.svg").status_code == 404


def test_the_badge_is_only_read(bakery, client):
    assert client.post("/partners/bakery/badge.svg").status_code == 405


def test_the_code_for_another_site_is_a_link_with_the_badge_in_it(bakery, client):
    html = soup(client.get("/partners/bakery/").content.decode())
    code = html.find(id="badge-code").get_text()
    assert html.find("button", attrs={"data-do": "copy", "data-copy": True})["data-copy"] == code
    link = soup(code).a
    assert link["href"] == "http://testserver/partners/bakery/"
    assert link.img.attrs == {
        "src": "http://testserver/partners/bakery/badge.svg",
        "width": "280",
        "height": "100",
        "alt": "Пекарня «Хлеб & соль» — основной партнёр программы «Добрый Железногорск» с 2019 года",
    }


def test_the_page_of_thanks_says_what_for(bakery, client):
    bakery.thanks = "Вы накормили весь двор."
    bakery.save()
    page = InitiativePageFactory(title="Праздник")
    posted(organisation=bakery.organisation, initiative=page, kind="income")
    html = soup(client.get("/partners/bakery/thanks/").content.decode())
    assert headings(str(html)) == ["Спасибо, Пекарня «Хлеб & соль»"]
    assert words(html.select_one(".thanks .lead")) == "Вы накормили весь двор."
    assert [words(line) for line in html.select(".thanks li")] == [
        "Даёт зал для встреч.",
        "Помощь: помещения и площадки",
        "1 000 ₽ деньгами: «Праздник», 2026 год",
    ]
    assert words(html.select_one(".sign")) == (
        "Основной партнёр с 2019 года Составлено по открытым записям программы. http://testserver/partners/bakery/"
    )


def test_only_a_partner_that_is_shown_is_thanked(bakery, client):
    Partner.objects.update(live=False)
    assert client.get("/partners/bakery/thanks/").status_code == 404
