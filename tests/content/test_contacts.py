"""Whom to ask about an initiative: the demonstration shows what the page can do, and never a private person."""

from typing import Any

import pytest
from django.test import Client

from home.content.demo import remove_demo
from initiatives.models import InitiativePage
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def contact(client: Client, number: int) -> Any:
    page = InitiativePage.objects.get(passport_number=number)
    return soup(client.get(page.url).text).select_one("aside .contact")


def said(tag: Any) -> str:
    return " ".join(tag.get_text(" ").replace("\xa0", " ").split())


def test_an_initiative_names_a_role_with_an_address_of_nobody(loaded_site: Any, client: Client) -> None:
    shown = contact(client, 29)
    assert said(shown) == "Координатор дворов демо dvory@example.org демо"
    assert [link["href"] for link in shown.select("a")] == ["mailto:dvory@example.org"]


def test_an_initiative_names_an_office_with_its_public_telephone(loaded_site: Any, client: Client) -> None:
    shown = contact(client, 25)
    assert said(shown) == (
        "Администрация города, взаимодействие с общественными организациями демо 8 (3919) 76-56-36 демо"
    )
    assert [link["href"] for link in shown.select("a")] == ["tel:+73919765636"]


def test_contacts_go_with_the_demonstration(loaded_site: Any, client: Client) -> None:
    remove_demo()
    filled = InitiativePage.objects.exclude(contact_name="", contact_phone="", contact_email="")
    assert filled.count() == 0
    assert contact(client, 29) is None
