"""What an organisation gave, as its page tells it: worked examples out of the ledger."""

from decimal import Decimal

import pytest
from django.test import Client
from django.utils.timezone import now

from initiatives.models import InitiativeResult
from partners.models import Organisation
from reports.contributions import contributions_of
from reports.domain.posting import reverse_entry
from reports.enums import EntryBasis, EntryKind
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory, PartnerFactory, PartnerIndexPageFactory
from tests.factories.reports import LedgerEntryFactory, posted
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture
def plant() -> Organisation:
    PartnerIndexPageFactory()
    organisation = OrganisationFactory(slug="plant", name="Завод")
    PartnerFactory(organisation=organisation)
    return organisation


def gave(organisation, amount="1000.00", kind=EntryKind.INCOME, **fields):
    if kind == EntryKind.VOLUNTEER_HOURS:
        fields["fund"] = None
    return posted(organisation=organisation, amount=Decimal(amount), kind=kind, **fields)


def told(organisation) -> list[tuple[bool, list[tuple[str, str]]]]:
    return [
        (one.is_demo, [(sum_.title, f"{sum_.figure.text} {sum_.figure.unit}".strip()) for sum_ in one.sums])
        for one in contributions_of(organisation)["gifts"]
    ]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def words(tag) -> str:
    return " ".join(plain(tag.get_text(" ")).split())


def look(client: Client):
    return soup(client.get("/partners/plant/").content.decode())


def test_money_things_and_time_are_summed_each_by_itself(plant):
    gave(plant, "1000.00")
    gave(plant, "500.50")
    gave(plant, "300.00", EntryKind.IN_KIND_INCOME)
    gave(plant, "8.00", EntryKind.VOLUNTEER_HOURS)
    assert [(demo, [(name, plain(text)) for name, text in sums]) for demo, sums in told(plant)] == [
        (
            False,
            [("Деньгами", "1 500,50 ₽"), ("Вещами и услугами", "300 ₽"), ("Временем своих людей", "8 часов")],
        )
    ]


def test_what_the_organisation_was_paid_is_no_gift_of_its(plant):
    gave(plant, kind=EntryKind.EXPENSE)
    gave(plant, kind=EntryKind.IN_KIND_EXPENSE)
    assert told(plant) == []


def test_a_sum_of_the_passport_is_not_added_to_what_was_given(plant):
    gave(plant, "1000.00")
    gave(plant, "7000.00", basis=EntryBasis.PASSPORT)
    sums = contributions_of(plant)["gifts"][0].sums
    assert [(one.title, plain(one.figure.text)) for one in sums] == [
        ("Деньгами", "1 000 ₽"),
        ("Деньгами, по паспорту", "7 000 ₽"),
    ]


def test_invented_gifts_stand_apart_after_real_ones(plant):
    gave(plant, "5.00", is_demo=True)
    gave(plant, "1000.00")
    assert [(demo, plain(sums[0][1])) for demo, sums in told(plant)] == [(False, "1 000 ₽"), (True, "5 ₽")]


def test_drafts_gifts_of_others_and_what_was_reversed_do_not_count(plant):
    LedgerEntryFactory(organisation=plant, kind=EntryKind.INCOME)
    gave(OrganisationFactory())
    reverse_entry(entry=gave(plant), by=None, at=now(), reason="Ошиблись.")
    assert told(plant) == []


def test_a_line_names_the_initiative_and_leads_to_its_entries(plant, client):
    page = InitiativePageFactory(title="Двор", slug="dvor")
    gave(plant, "1000.00", initiative=page)
    gave(plant, "200.00", initiative=page)
    gave(plant, "50.00")
    rows = look(client).select("#given ~ .scroll tbody tr")
    lines = [(words(row.th), words(row.select_one(".r")), row.select_one(".r a")) for row in rows]
    assert sorted((name, amount, link is not None) for name, amount, link in lines) == [
        ("Двор", "1 200 ₽", True),
        ("На всю программу", "50 ₽", False),
    ]
    (link,) = [link for _name, _amount, link in lines if link]
    entries = soup(client.get(link["href"]).content.decode()).select("tbody tr")
    assert sorted(words(row.select_one(".r")) for row in entries) == ["1 000 ₽", "200 ₽"]


def test_a_sum_leads_to_all_its_entries(plant, client):
    gave(plant, "1000.00")
    gave(plant, "50.00", EntryKind.IN_KIND_INCOME)
    figure = look(client).select_one(".sums a.figure")
    assert words(figure) == "1 000 ₽"
    assert len(soup(client.get(figure["href"]).content.decode()).select("tbody tr")) == 1


def test_an_initiative_that_is_not_public_is_not_named(plant, client):
    page = InitiativePageFactory(title="Тайная")
    gave(plant, initiative=page)
    page.unpublish()
    html = look(client)
    assert "Тайная" not in html.get_text()
    assert words(html.select_one("#given ~ .scroll tbody th")) == (
        "На инициативу, страницы которой на сайте нет"
    )


def test_results_of_supported_initiatives_are_what_came_of_it(plant, client):
    page = InitiativePageFactory(title="Двор")
    page.results = [
        InitiativeResult(title="скамейки", unit="шт.", planned=10, reached=3, method="считают соседи"),
        InitiativeResult(title="рябины", planned=20),
        InitiativeResult(title="гости", reached=40, is_demo=True),
    ]
    page.save()
    InitiativePageFactory(title="Чужой")
    gave(plant, initiative=page)
    rows = look(client).select("#outcomes ~ .scroll tbody tr")
    assert [words(row) for row in rows] == [
        "Двор Скамейки Как считали: считают соседи 3 шт.",
        "Двор Гости Метод не указан 40 демо",
    ]


def test_a_real_result_of_an_invented_support_is_labelled(plant):
    page = InitiativePageFactory(title="Двор")
    page.results = [InitiativeResult(title="скамейки", reached=3)]
    page.save()
    gave(plant, initiative=page, is_demo=True)
    assert [one.is_demo for one in contributions_of(plant)["outcomes"]] == [True]
    gave(plant, initiative=page)
    assert [one.is_demo for one in contributions_of(plant)["outcomes"]] == [False]


def test_a_partner_without_gifts_hears_why(plant, client):
    assert words(look(client).select_one(".chapters .note")) == (
        "Взносов этой организации в книге записей пока нет. Паспорт называет общие суммы и не говорит, кто сколько дал."
    )


def test_an_organisation_not_yet_kept_gave_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert contributions_of(Organisation(name="Новая"))["gifts"] == []
