"""Organisations and partners as editors write them."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from partners.enums import SupportKind
from partners.models import Organisation, Partner
from tests.factories.partners import OrganisationFactory, PartnerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(
        get_user_model().objects.create_superuser("editor", "editor@example.ru", "не-для-входа")
    )
    return client


def test_an_organisation_gets_its_address_from_its_short_name():
    made = Organisation.objects.create(name="КРОО «АРГО»", short_name="АРГО", kind="nonprofit")
    assert (made.slug, str(made), made.get_absolute_url()) == (
        "argo",
        "АРГО",
        "/partners/argo/",
    )


def test_an_address_that_is_taken_is_refused_with_the_name_of_its_owner():
    OrganisationFactory(slug="argo", name="Первая")
    with pytest.raises(ValidationError) as refusal:
        Organisation(name="Вторая", slug="argo", kind="nonprofit").clean()
    assert refusal.value.message_dict == {
        "slug": ["Этот адрес занят: Первая. Измените его, например добавьте слово."]
    }


def test_a_name_without_letters_needs_an_address():
    with pytest.raises(ValidationError) as refusal:
        Organisation(name="«»", kind="nonprofit").clean()
    assert refusal.value.message_dict == {
        "slug": ["Из названия не вышло адреса. Напишите его латиницей, например «argo»."]
    }


def test_a_line_of_the_passport_belongs_to_a_participant():
    with pytest.raises(ValidationError) as refusal:
        Organisation(name="АРГО", kind="nonprofit", passport_number=3).clean()
    assert refusal.value.message_dict == {
        "is_participant": ["Указана строка паспорта: в ней названы участники программы, поставьте отметку."]
    }


def test_a_partner_without_any_support_is_refused():
    partner = Partner(organisation=OrganisationFactory(), support_kinds=[], what_they_support=" ")
    with pytest.raises(ValidationError) as refusal:
        partner.clean()
    assert refusal.value.message_dict == {
        "what_they_support": ["Скажите, чем партнёр помогает: отметьте виды помощи или напишите строку."]
    }


def test_a_kind_of_support_that_is_not_in_the_list_is_refused():
    partner = Partner(organisation=OrganisationFactory(), support_kinds=["love"], what_they_support="Да")
    with pytest.raises(ValidationError) as refusal:
        partner.full_clean()
    assert refusal.value.message_dict == {"support_kinds": ["Выберите из списка: такого значения в нём нет."]}


def test_kinds_of_support_are_told_in_the_order_of_the_list():
    partner = PartnerFactory(support_kinds=[SupportKind.PEOPLE.value, SupportKind.MONEY.value])
    assert partner.support_line == "деньги, люди и их время"


def test_a_partner_rewritten_in_the_admin_is_no_longer_invented(editor):
    partner = PartnerFactory(demo_fields=["support_kinds", "tier", "what_they_support"])
    sent = editor.post(
        reverse("wagtailsnippets_partners_partner:edit", args=[partner.pk]),
        {
            "organisation": partner.organisation_id,
            "support_kinds": ["money", "people"],
            "what_they_support": partner.what_they_support,
            "tier": partner.tier,
            "sort_order": partner.sort_order,
            "live": "on",
        },
    )
    assert sent.status_code == 302
    partner.refresh_from_db()
    assert partner.support_kinds == ["money", "people"]
    assert partner.demo_fields == ["tier", "what_they_support"]


def test_organisations_are_found_in_the_admin_by_a_part_of_the_name_in_any_case(editor):
    OrganisationFactory(slug="library", name="Центральная библиотека")
    OrganisationFactory(slug="argo", name="Ресурсный центр")
    found = editor.get(reverse("wagtailsnippets_partners_organisation:list"), {"q": "БИБЛ"})
    assert [row.slug for row in found.context["object_list"]] == ["library"]


def test_organisations_are_filtered_by_kind(editor):
    OrganisationFactory(slug="school", kind="school")
    OrganisationFactory(slug="argo", kind="nonprofit")
    found = editor.get(reverse("wagtailsnippets_partners_organisation:list"), {"kind": "school"})
    assert [row.slug for row in found.context["object_list"]] == ["school"]


def test_the_chooser_of_organisations_searches(editor):
    OrganisationFactory(slug="library", name="Центральная библиотека")
    OrganisationFactory(slug="argo", name="Ресурсный центр")
    chooser = reverse("wagtailsnippetchoosers_partners_organisation:choose_results")
    found = editor.get(chooser, {"q": "ресурс"}).content.decode()
    assert ("Ресурсный центр" in found, "Центральная библиотека" in found) == (True, False)


def test_partners_are_listed_and_found_by_the_name_of_their_organisation(editor):
    PartnerFactory(organisation=OrganisationFactory(slug="library", name="Центральная библиотека"))
    PartnerFactory(organisation=OrganisationFactory(slug="argo", name="Ресурсный центр"))
    found = editor.get(reverse("wagtailsnippets_partners_partner:list"), {"q": "библ"})
    assert [row.organisation.slug for row in found.context["object_list"]] == ["library"]
