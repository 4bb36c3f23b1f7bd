"""The list of the public ledger as a reader meets it: filters, sums, pages."""

from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from reports.domain.posting import reverse_entry
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.factories.reports import (
    POSTED_AT,
    CostCategoryFactory,
    FundFactory,
    LedgerEntryFactory,
    posted,
)
from tests.support.ledger_reading import LEDGER, notes, numbers, read, words

pytestmark = pytest.mark.django_db


def test_the_list_shows_the_newest_first_with_sums_in_russian(client, three):
    page = read(client)
    assert numbers(page) == [3, 2, 1]
    assert words(page.h1) == "Все записи о деньгах"
    assert words(page.select_one("#h-results")) == "3 записи"
    assert [words(line) for line in page.select("table.ledger tbody tr")] == [
        "3 Суббота во дворе Часы волонтёров · Дворы · вся программа 24 мая 2026 — 12,5 ч",
        "2 Доски и крепёж Расход · Дворы · вся программа 24 мая 2026 Внебюджетные 14 200,50 ₽",
        "1 Строка 2 паспорта Затраты по паспорту · Форумы · вся программа 2017 год Бюджет 2 089 000 ₽",
    ]
    assert [words(group) for group in page.select(".sums li")] == [
        "Потрачено 14 200,50 ₽ Внебюджетные 14 200,50 ₽",
        "Затраты по паспорту 2 089 000 ₽ Бюджет 2 089 000 ₽",
        "Часы волонтёров 12,5 часа",
    ]


def test_drafts_are_nowhere_in_public(client, three):
    draft = LedgerEntryFactory(purpose="Черновик бухгалтера", amount=Decimal("777777"))
    page = read(client)
    assert "Черновик" not in words(page)
    assert "777" not in words(page)
    assert draft.number is None
    assert b"777777" not in b"".join(client.get(f"{LEDGER}ledger.csv").streaming_content)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"year": 2017}, [1]),
        ({"year": 2026}, [3, 2]),
        ({"fund": "budget"}, [1]),
        ({"fund": "off-budget", "year": 2026}, [2]),
        ({"category": "yards"}, [3, 2]),
        ({"kind": "volunteer_hours"}, [3]),
        ({"basis": "passport"}, [1]),
        ({"year": 2017, "fund": "off-budget"}, []),
        ({"year": "", "fund": "", "kind": ""}, [3, 2, 1]),
    ],
)
def test_filters_narrow_the_list(client, three, query, found):
    page = read(client, f"{LEDGER}?{urlencode(query)}")
    assert numbers(page) == found
    assert words(page.select_one("#h-results")).split()[0] == str(len(found))


def test_filters_by_initiative_and_organisation(client):
    initiative, organisation = InitiativePageFactory(slug="dvor"), OrganisationFactory(slug="argo")
    posted(initiative=initiative)
    posted(organisation=organisation)
    assert numbers(read(client, f"{LEDGER}?initiative=dvor")) == [1]
    assert numbers(read(client, f"{LEDGER}?organisation=argo")) == [2]


def test_a_switched_on_filter_is_taken_off_by_its_chip(client, three):
    page = read(client, f"{LEDGER}?year=2026&fund=off-budget")
    assert [(words(chip), chip["href"]) for chip in page.select("#results .chip")] == [
        ("Убрать: 2026", f"{LEDGER}?fund=off-budget"),
        ("Убрать: Внебюджетные", f"{LEDGER}?year=2026"),
    ]


def test_every_sum_leads_to_the_entries_it_is_made_of(client, three):
    page = read(client)
    link = next(link for link in page.select(".sums a") if words(link) == "2 089 000 ₽")
    assert numbers(read(client, link["href"])) == [1]


def test_nothing_found_offers_a_way_on(client, three):
    page = read(client, f"{LEDGER}?year=2020")
    assert words(page.select_one(".empty h2")) == "Таких записей нет"
    assert page.select_one(".empty a")["href"] == LEDGER


def test_an_empty_ledger_says_what_will_be_here(client):
    assert words(read(client).select_one(".empty h2")) == "Записей пока нет"


@pytest.mark.parametrize(
    "query",
    [
        "year=abc", "year=-1", "year=99999999999999999999", "year=²", "fund=%27%3BDROP+TABLE", "category=%F0%9F%98%80",
        "kind=bribe", "basis=trust+me", "initiative=none", "organisation=..%2F..%2Fetc", "after=0", "after=1e9",
        "after=99999999999999999999", "fund=" + "x" * 3000,
    ],
)  # fmt: skip
def test_a_senseless_condition_is_named_and_left_out(client, three, query):
    page = read(client, f"{LEDGER}?{query}")
    assert numbers(page) == [3, 2, 1]
    (note,) = notes(page)
    assert note.startswith("В адресе есть «")
    assert "Мы показали записи без этого условия." in note


def test_a_script_in_the_address_is_shown_as_text(client, three):
    response = client.get(f"{LEDGER}?fund=<script>alert(1)</script>")
    assert b"<script>alert(1)" not in response.content
    assert "«&lt;script&gt;alert(1)&lt;/script&gt;»" in response.content.decode()


def test_pages_go_on_below_the_last_number(client):
    fund, category = FundFactory(), CostCategoryFactory()
    from reports.domain.posting import post_many

    entries = [LedgerEntryFactory.build(fund=fund, category=category, year=2026) for _ in range(120)]
    post_many(entries=entries, by=None, at=POSTED_AT)
    first = read(client)
    assert numbers(first) == list(range(120, 70, -1))
    assert words(first.select_one("#h-results")) == "120 записей"
    second = read(client, first.select_one("a[rel=next]")["href"])
    assert numbers(second) == list(range(70, 20, -1))
    third = read(client, second.select_one("a[rel=next]")["href"])
    assert numbers(third) == list(range(20, 0, -1))
    assert third.select_one("a[rel=next]") is None
    assert words(third.select_one("#h-results")) == "120 записей"
    assert third.select_one(".pages a")["href"] == LEDGER


def test_demonstration_is_never_among_real_entries(client, three):
    posted(purpose="Придумано", amount=Decimal("31337"), is_demo=True)
    real = read(client)
    assert numbers(real) == [3, 2, 1]
    assert "31 337" not in words(real)
    demo = read(client, f"{LEDGER}?demo=1")
    assert numbers(demo) == [1]
    assert words(demo.h1) == "Записи для показа демо"
    assert words(demo.select_one("table.ledger .r span")) == "31 337 ₽ демо"
    assert demo.select_one("meta[name=robots]")["content"] == "noindex"
    assert demo.select_one("a[download]") is None
    assert "В настоящие итоги, отчёты и файлы они не входят." in words(demo)


def test_filters_of_demonstration_stay_in_demonstration(client):
    fund = FundFactory(slug="fund")
    posted(fund=fund, is_demo=True)
    page = read(client, f"{LEDGER}?demo=1&fund=fund")
    assert page.select_one("#results .chip")["href"] == f"{LEDGER}?demo=1"
    assert {link["href"] for link in page.select(".sums a")} == {
        f"{LEDGER}?demo=1&fund=fund&kind=expense&basis=paid",
    }


@pytest.mark.parametrize("rows", [1, 40])
def test_queries_of_the_list_do_not_grow_with_its_rows(client, rows, django_assert_max_num_queries):
    page = InitiativePageFactory()
    for n in range(rows):
        entry = posted(initiative=page if n % 2 else None, organisation=OrganisationFactory())
        if n % 5 == 0:
            reverse_entry(entry=entry, reason="Ошибка", by=None, at=POSTED_AT)
    client.get(LEDGER)
    with django_assert_max_num_queries(20):
        client.get(f"{LEDGER}?year=2026")
    with django_assert_max_num_queries(12):
        client.get(reverse("ledger_entry", args=[1]))
