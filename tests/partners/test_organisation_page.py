"""The page of an organisation: what is known of it, and nothing that is not."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from partners.enums import PartnerTier
from partners.models import Organisation, PartnerIndexPage
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory, PartnerFactory, PartnerIndexPageFactory
from tests.factories.reports import posted
from tests.support.reading import headings, soup, unrendered

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> PartnerIndexPage:
    return PartnerIndexPageFactory()


@pytest.fixture
def argo(section) -> Organisation:
    return OrganisationFactory(
        slug="argo",
        name="Ресурсный центр (КРОО «АРГО»)",
        short_name="КРОО «АРГО»",
        role="мероприятия",
        is_participant=True,
        passport_number=3,
    )


def words(tag) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def look(client: Client, address: str):
    return soup(client.get(address).content.decode())


def chapters(html) -> list[str]:
    return [words(heading) for heading in html.select("article h2")]


def test_a_participant_is_told_by_its_names_role_and_line_of_the_passport(argo, client):
    html = look(client, "/partners/argo/")
    assert headings(str(html)) == ["КРОО «АРГО»"]
    assert words(html.select_one(".lead")) == "Ресурсный центр (КРОО «АРГО»)"
    assert words(html.select_one(".panel .meta")) == "Участник программы: паспорт проекта, строка 3"
    assert chapters(html) == ["Роль в программе"]
    assert [words(link) for link in html.select(".crumbs a")] == ["Главная", "Партнёры"]
    assert unrendered(str(html)) == []


def test_its_initiatives_stand_on_its_page_those_of_others_and_drafts_do_not(argo, client):
    InitiativePageFactory(title="Наша", organisers=[argo])
    InitiativePageFactory(title="Чужая", organisers=[OrganisationFactory()])
    InitiativePageFactory(title="Черновик", organisers=[argo]).unpublish()
    html = look(client, "/partners/argo/")
    assert [words(heading) for heading in html.select(".cards h3")] == ["Наша"]
    assert html.select_one(".chapters .more")["href"] == "/initiatives/?organisation=argo"


def test_many_initiatives_are_cut_and_the_catalogue_has_all(argo, client):
    for _ in range(8):
        InitiativePageFactory(organisers=[argo])
    html = look(client, "/partners/argo/")
    assert (len(html.select(".cards article")), chapters(html)[-1]) == (6, "Ведёт инициативы")


def test_there_is_no_page_without_an_organisation_nor_without_the_section(argo, client):
    assert client.get("/partners/nobody/").status_code == 404
    PartnerIndexPage.objects.get().unpublish()
    assert client.get("/partners/argo/").status_code == 404


def test_a_partner_says_what_it_supports_since_when_and_where_its_badge_is(argo, client):
    PartnerFactory(organisation=argo, tier=PartnerTier.MAIN, since_year=2019, logo_rules="Только на белом.")
    html = look(client, "/partners/argo/")
    assert words(html.select_one(".tag .state")) == "Основной партнёр"
    assert "Партнёр с 2019 года" in words(html.select_one(".panel .meta"))
    assert chapters(html) == ["Что поддерживает", "Роль в программе", "Что дали", "Знак партнёра"]
    assert words(html.select_one("#badge .prose")) == (
        "Правила знака программы Не меняйте цвета знака. Правила знака партнёра Только на белом."
    )
    assert html.select(".demo") == []


def test_a_partner_that_is_hidden_is_told_as_a_participant_alone(argo, client):
    PartnerFactory(organisation=argo, live=False)
    assert chapters(look(client, "/partners/argo/")) == ["Роль в программе"]


def test_an_invented_tier_of_a_real_partner_is_labelled_and_explained(argo, client):
    PartnerFactory(organisation=argo, demo_fields=["tier", "live"])
    html = look(client, "/partners/argo/")
    assert words(html.select_one(".tag .state")) == "Друг программы демо"
    assert words(html.select_one(".prose .note")) == (
        "Ступеней партнёров в паспорте программы нет: эта придумана для показа."
    )


def test_programs_read_a_real_organisation_and_no_invented_one(argo, client):
    OrganisationFactory(slug="invented", is_demo=True)
    graph = json.loads(look(client, "/partners/argo/").find("script", type="application/ld+json").string)
    told = {thing["@type"]: thing for thing in graph["@graph"]}
    assert told["Organization"]["name"] == "Ресурсный центр (КРОО «АРГО»)"
    assert told["Organization"]["alternateName"] == "КРОО «АРГО»"
    assert told["Organization"]["url"] == "http://testserver/partners/argo/"
    assert [step["name"] for step in told["BreadcrumbList"]["itemListElement"]] == [
        "Главная",
        "Партнёры",
        "КРОО «АРГО»",
    ]
    graph = json.loads(look(client, "/partners/invented/").find("script", type="application/ld+json").string)
    assert [thing["@type"] for thing in graph["@graph"]] == ["BreadcrumbList"]


def test_the_map_of_the_site_names_real_organisations(argo, section):
    OrganisationFactory(slug="invented", is_demo=True)
    addresses = [one["location"] for one in section.get_sitemap_urls()]
    assert [address.rsplit("/partners/")[-1] for address in addresses] == ["", "argo/"]


def test_a_page_costs_at_most_twenty_queries_whatever_it_lists(argo, client):
    PartnerFactory(organisation=argo)

    def add() -> None:
        page = InitiativePageFactory(organisers=[argo])
        posted(organisation=argo, initiative=page, kind="income")

    def count() -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as asked:
            client.get("/partners/argo/")
        return len(asked)

    add()
    client.get("/partners/argo/")
    few = count()
    for _ in range(7):
        add()
    assert (count(), few <= 20) == (few, True)


def test_an_address_that_changed_leads_to_the_new_one_and_so_does_the_one_before(argo, client):
    PartnerFactory(organisation=argo)
    for slug in ("argo-centre", "centre"):
        argo.slug = slug
        argo.save()
    for old in ("argo", "argo-centre"):
        for tail in ("", "thanks/", "badge.svg"):
            moved = client.get(f"/partners/{old}/{tail}")
            assert (moved.status_code, moved["Location"]) == (301, f"/partners/centre/{tail}")
    assert client.get("/partners/centre/").status_code == 200


def test_a_name_taken_back_is_a_page_again(argo, client):
    for slug in ("centre", "argo"):
        argo.slug = slug
        argo.save()
    assert client.get("/partners/argo/").status_code == 200
    assert client.get("/partners/centre/")["Location"] == "/partners/argo/"


@pytest.mark.parametrize(
    ("mode", "title"), [("organisation", "КРОО «АРГО»"), ("thanks", "Спасибо, КРОО «АРГО»")]
)
def test_a_partner_is_previewed_before_it_is_kept(argo, client, mode, title):
    client.force_login(get_user_model().objects.create_superuser("editor", "", "не-для-входа"))
    partner = PartnerFactory(organisation=argo)
    address = reverse("wagtailsnippets_partners_partner:preview_on_edit", args=[partner.pk])
    data = {
        "organisation": argo.pk,
        "support_kinds": ["money"],
        "what_they_support": "Ещё не сохранено.",
        "tier": "main",
        "sort_order": 10,
        "live": "on",
        "since_year": "",
        "thanks": "",
        "logo_rules": "",
    }
    assert client.post(address, data).json() == {"is_valid": True, "is_available": True}
    shown = client.get(address, {"mode": mode}).content.decode()
    assert headings(shown) == [title]
    assert "Ещё не сохранено." in words(soup(shown))
    partner.refresh_from_db()
    assert partner.what_they_support == "Даёт зал для встреч."


def test_an_organisation_is_previewed_before_it_is_added(section, client):
    client.force_login(get_user_model().objects.create_superuser("editor", "", "не-для-входа"))
    address = reverse("wagtailsnippets_partners_organisation:preview_on_add")
    data = {"name": "Новая школа", "kind": "school", "role": "помогает"}
    assert client.post(address, data).json()["is_valid"]
    shown = client.get(address).content.decode()
    assert (headings(shown), unrendered(shown)) == (["Новая школа"], [])
