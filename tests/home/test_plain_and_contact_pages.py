"""Plain pages and contacts."""

import pytest
from django.test import Client

from core.models import SiteSettings
from tests.factories.home import ContactPageFactory, StandardPageFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def test_neighbouring_figures_stand_side_by_side(client: Client) -> None:
    page = soup(client.get(StandardPageFactory().url).content.decode())
    assert [len(group.select(".number")) for group in page.select(".numbers")] == [2]


def test_a_contact_can_be_dialled_and_an_invented_place_is_marked(client: Client) -> None:
    page = soup(client.get(ContactPageFactory().url).content.decode())
    rows = page.select(".offices > li")
    assert rows[0].select_one("a")["href"] == "tel:+73919765636"
    assert [row.h3.get_text(" ", strip=True) for row in rows] == ["Ресурсный центр", "Молодежный центр демо"]


def test_without_rows_the_sites_own_contacts_are_shown(client: Client) -> None:
    page = ContactPageFactory()
    page.rows.clear()
    page.save()
    office = {"type": "office", "value": {"title": "Администрация", "phone": "8 (3919) 76-56-36"}}
    SiteSettings.objects.create(site=page.get_site(), contacts=[office])
    html = soup(client.get(page.url).content.decode())
    assert html.select_one(".offices h3").get_text(strip=True) == "Администрация"
    assert html.select_one(".offices a")["href"] == "tel:+73919765636"


def test_requisites_are_shown_as_text(client: Client) -> None:
    page = ContactPageFactory()
    SiteSettings.objects.create(site=page.get_site(), requisites="ИНН 2452000000\n<b>счёт</b>")
    html = client.get(page.url).content.decode()
    assert "&lt;b&gt;счёт&lt;/b&gt;" in html
