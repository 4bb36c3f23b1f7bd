"""An entry of the ledger on its own page."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from reports.domain.posting import reverse_entry
from reports.models import LedgerEntry
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.factories.reports import (
    POSTED_AT,
    LedgerEntryFactory,
    posted,
)
from tests.support.ledger_reading import LEDGER, read, words

pytestmark = pytest.mark.django_db


def facts(page: BeautifulSoup) -> dict[str, str]:
    return {words(pair.dt): words(pair.dd) for pair in page.select(".entry-facts > div")}


def test_an_entry_of_the_passport_says_what_is_known_and_what_is_not(client, three):
    page = read(client, f"{LEDGER}1/")
    assert words(page.h1) == "Запись № 1"
    assert words(page.select_one(".say")) == "Затраты по паспорту: 2 089 000 ₽"
    assert facts(page) == {
        "Что это": "Затраты по паспорту",
        "Когда": "2017 год",
        "Источник средств": "Бюджетные средства",
        "Статья затрат": LedgerEntry.objects.get(number=1).category.name,
        "Для чего": "Вся программа",
        "Кому": "в паспорте не сказано",
        "Основание": "Паспорт проекта. Он не говорит, запланированы эти деньги или уже оплачены.",
        "Откуда запись": "Внесена вручную",
        "Проведена": "24 мая 2026, 11:00. С этого времени её нельзя изменить или удалить.",
    }
    assert "Добрый Железногорск. Запись № 1. Адрес: http://testserver/reports/ledger/1/" in words(
        page.select_one(".cite")
    )


def test_a_paid_entry_names_day_initiative_and_organisation(client):
    initiative, organisation = (
        InitiativePageFactory(title="Двор"),
        OrganisationFactory(name="КРОО «АРГО»", slug="argo"),
    )
    posted(initiative=initiative, organisation=organisation)
    page = read(client, f"{LEDGER}1/")
    told = facts(page)
    assert words(page.select_one(".say")) == "Потрачено: 1 000 ₽"
    assert (told["Когда"], told["Для чего"], told["Кому"]) == (
        "24 мая 2026, воскресенье",
        "Двор",
        "КРОО «АРГО»",
    )
    links = {words(link): link["href"] for link in page.select(".entry-facts a")}
    assert links == {"Двор": initiative.url, "КРОО «АРГО»": "/partners/argo/"}


def test_an_unpublished_initiative_is_named_without_a_link(client):
    initiative = InitiativePageFactory(title="Двор", live=False)
    posted(initiative=initiative)
    page = read(client, f"{LEDGER}1/")
    assert facts(page)["Для чего"] == "Двор"
    assert page.select(".entry-facts a") == []


def test_a_private_person_is_masked_everywhere(client):
    posted(counterparty_is_private=True, purpose="Проезд волонтёра")
    assert "частное лицо" in words(read(client).select_one("table.ledger"))
    assert facts(read(client, f"{LEDGER}1/"))["Кому"] == "частное лицо"
    assert "частное лицо" in b"".join(client.get(f"{LEDGER}ledger.csv").streaming_content).decode()


def test_an_entry_and_its_reversal_lead_to_each_other(client):
    wrong = posted(amount=Decimal("455000"))
    reverse_entry(entry=wrong, reason="Сумма указана дважды.", by=None, at=POSTED_AT)
    first, second = read(client, f"{LEDGER}1/"), read(client, f"{LEDGER}2/")
    told = "в итогах они вместе дают ноль. Причина: Сумма указана дважды."
    assert words(first.select_one(".note")) == f"Отменена записью № 2 : {told}"
    assert first.select_one(".note a")["href"] == f"{LEDGER}2/"
    assert words(second.select_one(".note")) == f"Отменяет запись № 1 : {told}"
    assert second.select_one(".note a")["href"] == f"{LEDGER}1/"
    assert words(second.select_one(".say")) == "Потрачено, сторно: −455 000 ₽"
    rows = [words(row) for row in read(client).select("table.ledger tbody tr")]
    assert "Сторно записи № 1" in rows[0]
    assert rows[0].endswith("−455 000 ₽")
    assert "Отменена записью № 2" in rows[1]


def test_a_demonstration_entry_has_its_own_address_and_label(client):
    posted(purpose="Настоящая")
    posted(purpose="Придуманная", is_demo=True)
    assert words(read(client, f"{LEDGER}1/").select_one(".lead")) == "Настоящая"
    demo = read(client, f"{LEDGER}demo/1/")
    assert (words(demo.h1), words(demo.select_one(".lead"))) == ("Запись № 1 демо", "Придуманная")
    assert demo.select_one("meta[name=robots]")["content"] == "noindex"


@pytest.mark.parametrize(
    "tail", ["0/", "7/", "01/", "-1/", "abc/", "999999999/", "9999999999/", "demo/1/", "1/x/", "%3Cb%3E/"]
)
def test_an_entry_that_does_not_exist_is_not_found(client, three, tail):
    page = read(client, f"{LEDGER}{tail}", status=404)
    assert words(page.h1) == "Такой страницы нет"


def test_a_draft_has_no_page(client):
    LedgerEntryFactory()
    assert client.get(f"{LEDGER}1/").status_code == 404
