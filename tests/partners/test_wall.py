"""Who stands on the wall of the programme, and why there are more names than lines."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partners.domain.wall import passport_note, wall
from partners.enums import OrganisationKind, PartnerTier
from partners.models import Organisation
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory, PartnerFactory, PartnerIndexPageFactory
from tests.factories.reports import LedgerEntryFactory, posted
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme() -> None:
    """Lines 1 to 3 of a passport; line 2 names two."""
    for slug, name, line, kind in (
        ("city", "Администрация", 1, OrganisationKind.AUTHORITY),
        ("ghk", "ГХК", 2, OrganisationKind.STATE_ENTERPRISE),
        ("iss", "ИСС", 2, OrganisationKind.STATE_ENTERPRISE),
        ("argo", "АРГО", 3, OrganisationKind.NONPROFIT),
    ):
        OrganisationFactory(
            slug=slug, short_name=name, kind=kind, passport_number=line, is_participant=True, role="роль"
        )


def words(tag) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def shown() -> list[tuple[str, list[str]]]:
    groups = wall(Organisation.objects.carrying())
    return [(group.title, [member.organisation.title for member in group.members]) for group in groups]


def test_participants_stand_by_kind_in_the_passports_order(programme):
    assert shown() == [
        ("Поддерживают инфраструктуру и программы", ["ГХК", "ИСС"]),
        ("Планируют и управляют", ["Администрация"]),
        ("Общественные организации", ["АРГО"]),
    ]


def test_a_partner_stands_in_its_tier_and_only_there(programme):
    PartnerFactory(organisation=Organisation.objects.get(slug="argo"), tier=PartnerTier.MAIN)
    PartnerFactory(organisation=Organisation.objects.get(slug="ghk"), tier=PartnerTier.GENERAL)
    assert shown() == [
        ("Генеральные партнёры", ["ГХК"]),
        ("Основные партнёры", ["АРГО"]),
        ("Поддерживают инфраструктуру и программы", ["ИСС"]),
        ("Планируют и управляют", ["Администрация"]),
    ]


def test_a_hidden_partner_stands_where_it_stood_as_a_participant(programme):
    PartnerFactory(organisation=Organisation.objects.get(slug="argo"), tier=PartnerTier.MAIN, live=False)
    assert shown()[-1] == ("Общественные организации", ["АРГО"])


def test_the_note_explains_why_there_are_more_organisations_than_lines(programme):
    assert passport_note(Organisation.objects.participants()).replace("\u00a0", " ") == (
        "В паспорте проекта 3 строки участников и 4 организации: в строке 2 стоят ГХК и ИСС."
    )


def test_where_every_line_names_one_there_is_nothing_to_explain(programme):
    Organisation.objects.filter(slug="iss").delete()
    assert passport_note(Organisation.objects.participants()) == ""


def test_the_page_shows_names_roles_and_their_initiatives(programme, client: Client):
    page = PartnerIndexPageFactory()
    argo = Organisation.objects.get(slug="argo")
    InitiativePageFactory(organisers=[argo])
    InitiativePageFactory(title="Черновик", organisers=[argo]).unpublish()
    html = soup(client.get(page.url).content.decode())
    last = html.select(".participant")[-1]
    assert [words(line) for line in last.find_all("p") if words(line)] == [
        "АРГО",
        "Организация «argo»",
        "Роль",
        "1 инициатива",
    ]
    assert [link["href"] for link in last.find_all("a")] == [
        "/partners/argo/",
        "/initiatives/?organisation=argo",
    ]
    assert words(html.select_one("main .note")) == (
        "В паспорте проекта 3 строки участников и 4 организации: в строке 2 стоят ГХК и ИСС."
    )


def test_a_name_leads_to_its_entries_of_the_ledger_and_to_no_others(programme, client: Client):
    page = PartnerIndexPageFactory()
    argo, ghk = (Organisation.objects.get(slug=slug) for slug in ("argo", "ghk"))
    for _ in range(2):
        posted(organisation=argo)
    posted(organisation=argo, is_demo=True)
    LedgerEntryFactory(organisation=ghk)
    html = soup(client.get(page.url).content.decode())
    links = [(words(link), link["href"]) for link in html.select('.participant a[href*="ledger"]')]
    assert links == [
        ("2 записи о деньгах", "/reports/ledger/?organisation=argo"),
        ("1 запись о деньгах", "/reports/ledger/?organisation=argo&demo=1"),
    ]
    assert words(html.select(".participant")[-1]).endswith("1 запись о деньгах демо")
    assert [len(soup(client.get(url).content.decode()).select("tbody tr")) for _, url in links] == [2, 1]


def test_an_invented_support_is_marked(programme, client: Client):
    page = PartnerIndexPageFactory()
    PartnerFactory(organisation=Organisation.objects.get(slug="argo"), demo_fields=["support_kinds"])
    html = soup(client.get(page.url).content.decode())
    assert [words(line) for line in html.select(".participant")[-1].find_all("p") if words(line)] == [
        "АРГО",
        "Организация «argo»",
        "Даёт зал для встреч.",
        "Помогает: помещения и площадки демо",
    ]


def test_queries_do_not_grow_with_names_partners_and_initiatives(programme, client):
    page = PartnerIndexPageFactory()

    def add(number: int) -> None:
        partner = PartnerFactory(organisation=OrganisationFactory(slug=f"partner-{number}"))
        InitiativePageFactory(organisers=[partner.organisation])
        posted(organisation=partner.organisation)
        OrganisationFactory(slug=f"more-{number}", is_participant=True, passport_number=50 + number)

    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(page.url)
        return len(asked)

    add(0)
    client.get(page.url)
    few = count()
    for number in range(1, 6):
        add(number)
    assert (count(), few <= 20) == (few, True)
