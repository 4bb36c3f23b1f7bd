"""The public ledger as a reader meets it: the list, its filters, an entry, an initiative's money."""

from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.urls import reverse

from reports.domain.posting import reverse_entry
from reports.enums import DatePrecision, EntryBasis, EntryKind, FundFlow
from reports.models import LedgerEntry
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.factories.reports import (
    POSTED_AT,
    BudgetLineFactory,
    CostCategoryFactory,
    FundFactory,
    LedgerEntryFactory,
    posted,
)

pytestmark = pytest.mark.django_db
LEDGER = "/reports/ledger/"


def read(client, address: str = LEDGER, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def words(node) -> str:
    return " ".join(node.get_text(" ").replace("\u00a0", " ").split())


def numbers(page: BeautifulSoup) -> list[int]:
    return [int(cell.get_text()) for cell in page.select("table.ledger tbody .no")]


def notes(page: BeautifulSoup) -> list[str]:
    return [words(note) for note in page.select("#results .note")]


@pytest.fixture
def three():
    """Budget, off-budget and hours; 2017 and 2026."""
    budget = FundFactory(
        name="Бюджетные средства", short_name="Бюджет", slug="budget", flow=FundFlow.BUDGET, sort_order=1
    )
    other = FundFactory(
        name="Внебюджетные средства", short_name="Внебюджетные", slug="off-budget", sort_order=2
    )
    forum = CostCategoryFactory(short_name="Форумы", slug="forum")
    yards = CostCategoryFactory(short_name="Дворы", slug="yards")
    posted(
        amount=Decimal("2089000"), fund=budget, category=forum, occurred_on=date(2017, 1, 1), basis=EntryBasis.PASSPORT,
        date_precision=DatePrecision.YEAR, purpose="Строка 2 паспорта",
    )  # fmt: skip
    posted(amount=Decimal("14200.50"), fund=other, category=yards, purpose="Доски и крепёж")
    posted(
        kind=EntryKind.VOLUNTEER_HOURS,
        amount=Decimal("12.5"),
        fund=None,
        category=yards,
        purpose="Суббота во дворе",
    )


def test_the_list_shows_the_newest_first_with_sums_in_russian(client, three):
    page = read(client)
    assert numbers(page) == [3, 2, 1]
    assert words(page.h1) == "Все записи о деньгах"
    assert words(page.select_one("#h-results")) == "3 записи"
    assert [words(line) for line in page.select("table.ledger tbody tr")] == [
        "3 Суббота во дворе Часы волонтёров · Дворы · вся программа 24 мая 2026 — 12,5 ч",
        "2 Доски и крепёж Расход · Дворы · вся программа 24 мая 2026 Внебюджетные 14 200,50 ₽",
        "1 Строка 2 паспорта Расход · Форумы · вся программа 2017 год Бюджет 2 089 000 ₽",
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


# An entry.


def facts(page: BeautifulSoup) -> dict[str, str]:
    return {words(pair.dt): words(pair.dd) for pair in page.select(".entry-facts > div")}


def test_an_entry_of_the_passport_says_what_is_known_and_what_is_not(client, three):
    page = read(client, f"{LEDGER}1/")
    assert words(page.h1) == "Запись № 1"
    assert words(page.select_one(".say")) == "Затраты по паспорту: 2 089 000 ₽"
    assert facts(page) == {
        "Что произошло": "Расход",
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
    assert links == {"Двор": initiative.url, "КРОО «АРГО»": "/initiatives/?organisation=argo"}


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


# An initiative's money.


def shown(page) -> BeautifulSoup:
    html = Template("{% load reports_tags %}{% initiative_money page %}").render(Context({"page": page}))
    return BeautifulSoup(html, "html.parser")


def test_an_initiative_without_real_sums_says_why():
    node = shown(InitiativePageFactory())
    assert (
        words(node.select_one(".note"))
        == "Паспорт не делит затраты по инициативам, поэтому настоящих сумм здесь пока нет."
    )
    assert node.table is None
    assert words(node.select_one(".more")) == "Все записи о деньгах"


def test_an_initiative_shows_plan_beside_costs_and_each_cost_leads_to_its_entries(client):
    page, fund, boards = (
        InitiativePageFactory(slug="dvor"),
        FundFactory(slug="fund"),
        CostCategoryFactory(slug="boards"),
    )
    BudgetLineFactory(initiative=page, fund=fund, category=boards, amount=Decimal("15000"))
    posted(initiative=page, fund=fund, category=boards, amount=Decimal("14200"))
    node = shown(page)
    assert node.select_one(".note") is None
    assert [words(cell) for cell in node.select("thead th")] == [
        "На что",
        "Откуда",
        "Запланировано",
        "Потрачено",
    ]
    assert [words(cell) for cell in node.select("tbody td.r")] == ["15 000 ₽", "14 200 ₽"]
    assert [words(cell) for cell in node.select("tfoot td")] == ["15 000 ₽", "14 200 ₽"]
    assert numbers(read(client, node.select_one("tbody a")["href"])) == [1]
    assert node.select(".demo") == []


def test_demonstration_sums_of_an_initiative_are_labelled_and_lead_to_demonstration(client):
    page = InitiativePageFactory(slug="dvor")
    posted(initiative=page, amount=Decimal("14200"), is_demo=True)
    node = shown(page)
    assert "Паспорт не делит затраты" in words(node.select_one(".note"))
    assert [words(cell) for cell in node.select("td.r")] == ["14 200 ₽ демо", "14 200 ₽ демо"]
    link = node.select_one("tbody a")["href"]
    assert numbers(read(client, link)) == [1]
    assert words(read(client, link).h1) == "Записи для показа демо"


def test_an_initiatives_money_takes_three_queries(django_assert_num_queries):
    page = InitiativePageFactory()
    for _ in range(5):
        posted(initiative=page)
        BudgetLineFactory(initiative=page)
    with django_assert_num_queries(3):
        shown(page)


# Counting queries.


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
