"""The ledger as a file: what a spreadsheet and a program find in it."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from reports.domain.posting import post_many, reverse_entry
from reports.domain.totals import total
from reports.enums import DatePrecision, EntryBasis, EntryKind
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.factories.reports import POSTED_AT, CostCategoryFactory, FundFactory, LedgerEntryFactory, posted

pytestmark = pytest.mark.django_db
FILE = "/reports/ledger/ledger.csv"


def content(client, query: str = "") -> bytes:
    response = client.get(f"{FILE}{query}")
    assert response.status_code == 200
    assert response.streaming
    return b"".join(response.streaming_content)


def rows(client, query: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content(client, query).decode("utf-8-sig"), newline="")))


def test_a_line_of_the_file(client):
    posted(
        occurred_on=date(2017, 1, 1), date_precision=DatePrecision.YEAR, basis=EntryBasis.PASSPORT,
        amount=Decimal("2089000"), purpose='Строка 2, "программы"',
        fund=FundFactory(name="Бюджетные средства"), category=CostCategoryFactory(name="Программы"),
    )  # fmt: skip
    assert rows(client) == [
        {
            "Номер": "1",
            "Дата": "",
            "Год": "2017",
            "Что это": "затраты по паспорту",
            "Сумма": "2089000.00",
            "Единица": "руб.",
            "Войдёт в итог": "2089000.00",
            "Сторно записи №": "",
            "Причина сторно": "",
            "Основание": "по паспорту: документ не говорит, запланировано или оплачено",
            "Источник средств": "Бюджетные средства",
            "Статья затрат": "Программы",
            "Инициатива": "вся программа",
            "Кому или от кого": "",
            "Назначение": 'Строка 2, "программы"',
            "Откуда запись": "внесена вручную",
            "Проведена": "2026-05-24T11:00:00+07:00",
            "Адрес": "http://testserver/reports/ledger/1/",
        }
    ]


def test_the_file_follows_rfc_4180_and_begins_with_a_byte_order_mark(client):
    posted(purpose='Кавычки " и\nновая строка')
    raw = content(client)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == 2
    assert 'Кавычки "" и\nновая строка"'.encode() in raw


@pytest.mark.parametrize("purpose", ["=1+1", "+7 391", "-5", "@SUM(A1)", "\tтекст", '=cmd|" /C calc"!A0'])
def test_no_text_becomes_a_formula(client, purpose):
    posted(purpose=purpose)
    (row,) = rows(client)
    assert row["Назначение"] == f"'{purpose}"


def test_the_file_holds_what_is_filtered_and_real_entries_only(client):
    posted(purpose="Первая")
    posted(purpose="Вторая", kind=EntryKind.INCOME)
    posted(purpose="Придуманная", is_demo=True)
    assert [row["Назначение"] for row in rows(client)] == ["Вторая", "Первая"]
    assert [row["Назначение"] for row in rows(client, "?kind=income")] == ["Вторая"]
    assert [row["Назначение"] for row in rows(client, "?demo=1")] == ["Вторая", "Первая"]
    assert [row["Назначение"] for row in rows(client, "?after=2&kind=zzz")] == ["Вторая", "Первая"]


def test_the_column_adds_up_to_the_sites_own_total(client):
    wrong = posted(amount=Decimal("14200.50"))
    reverse_entry(entry=wrong, reason="Ошибка", by=None, at=POSTED_AT)
    posted(amount=Decimal("12400.50"))
    assert (
        sum(Decimal(row["Войдёт в итог"]) for row in rows(client)) == total(year=2026) == Decimal("12400.50")
    )


def test_the_whole_ledger_is_read_in_few_queries(client, django_assert_max_num_queries):
    fund, category = FundFactory(), CostCategoryFactory()
    sides = {"initiative": InitiativePageFactory(), "organisation": OrganisationFactory()}
    entries = [
        LedgerEntryFactory.build(fund=fund, category=category, **(sides if n % 2 else {}))
        for n in range(2500)
    ]
    post_many(entries=entries, by=None, at=POSTED_AT)
    with django_assert_max_num_queries(3):
        assert len(rows(client)) == 2500
