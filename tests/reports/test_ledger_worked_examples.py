"""Worked examples, for a bookkeeper to check with a pencil."""

from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from reports.domain.checking import differences
from reports.domain.posting import post_entry, reverse_entry
from reports.domain.shares import shares
from reports.domain.totals import (
    flows,
    total,
    totals_by_category,
    totals_by_fund,
    totals_for_initiative,
    years_with_entries,
)
from reports.enums import DatePrecision, EntryBasis, EntryKind, FundFlow, FundKind
from reports.models import LedgerEntry, LedgerTotal, ProgrammeTotal
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.factories.reports import (
    BudgetLineFactory,
    CostCategoryFactory,
    FundFactory,
    LedgerEntryFactory,
    posted,
)

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 5, 24, 5, 0, tzinfo=UTC)


def roubles(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").replace(",", "."))


@pytest.fixture
def passport():
    """The three costs of the passport: known by the year, of the whole programme, «по паспорту»."""
    budget = FundFactory(
        name="Бюджетные средства", slug="budget", kind=FundKind.BUDGET, flow=FundFlow.BUDGET, sort_order=1
    )
    other = FundFactory(name="Внебюджетные средства", slug="off-budget", sort_order=2)
    lines = [(1, "455 000,00", other), (2, "2 089 000,00", budget), (3, "351 000,00", other)]
    for number, amount, fund in lines:
        posted(
            occurred_on=date(2017, 1, 1),
            date_precision=DatePrecision.YEAR,
            basis=EntryBasis.PASSPORT,
            amount=roubles(amount),
            fund=fund,
            category=CostCategoryFactory(passport_number=number, sort_order=number),
        )
    return {"budget": budget, "other": other}


def test_the_passports_costs(passport):
    #   1. Инфраструктура      455 000   внебюджетные
    #   2. Программы         2 089 000   бюджет
    #   3. Форумы              351 000   внебюджетные
    #                        ─────────
    #                        2 895 000   бюджет 2 089 000 (72,2 %), внебюджетные 806 000 (27,8 %)
    by_category = totals_by_category(year=2017)
    assert [(line.category.passport_number, line.amount, line.entries) for line in by_category] == [
        (1, roubles("455 000"), 1),
        (2, roubles("2 089 000"), 1),
        (3, roubles("351 000"), 1),
    ]
    by_fund = totals_by_fund(year=2017)
    assert [(line.fund.slug, line.amount, line.entries) for line in by_fund] == [
        ("budget", roubles("2 089 000"), 1),
        ("off-budget", roubles("806 000"), 2),
    ]
    assert [(line.category.passport_number, line.fund.slug, line.amount) for line in flows(year=2017)] == [
        (1, "off-budget", roubles("455 000")),
        (2, "budget", roubles("2 089 000")),
        (3, "off-budget", roubles("351 000")),
    ]
    assert total(year=2017) == roubles("2 895 000")
    assert shares([line.amount for line in by_fund]) == [Decimal("72.2"), Decimal("27.8")]
    assert shares([line.amount for line in by_category]) == [
        Decimal("15.7"),
        Decimal("72.2"),
        Decimal("12.1"),
    ]


def test_passport_sums_are_never_counted_as_paid(passport):
    assert total(year=2017, basis=EntryBasis.PASSPORT) == roubles("2 895 000")
    assert total(year=2017, basis=EntryBasis.PAID) == 0


def test_a_mistake_is_reversed_and_posted_again():
    #   № 1  расход  14 200,50   (ошибка: надо 12 400,50)
    #   № 2  сторно −14 200,50   тем же днём
    #   № 3  расход  12 400,50
    #                ─────────
    #   итог         12 400,50   записей 3
    fund, category = FundFactory(), CostCategoryFactory()
    wrong = posted(amount=roubles("14 200,50"), fund=fund, category=category)
    reverse_entry(entry=wrong, reason="Цифры переставлены местами.", by=None, at=NOON)
    posted(amount=roubles("12 400,50"), fund=fund, category=category)
    (line,) = totals_by_category(year=2026)
    assert (line.amount, line.entries) == (roubles("12 400,50"), 3)
    assert [entry.effect for entry in LedgerEntry.objects.order_by("number")] == [
        roubles("14 200,50"), roubles("-14 200,50"), roubles("12 400,50"),
    ]  # fmt: skip


def test_a_reversal_made_years_later_mends_the_year_of_the_mistake(passport):
    wrong = LedgerEntry.objects.get(number=3)
    reverse_entry(entry=wrong, reason="Строка внесена по старому паспорту.", by=None, at=NOON)
    assert total(year=2017) == roubles("2 544 000")
    assert total(year=2026) == 0
    assert [line.category.passport_number for line in totals_by_category(year=2017)] == [1, 2]


def test_demonstration_stays_out_of_every_real_sum(passport):
    for _ in range(3):
        posted(
            occurred_on=date(2017, 6, 1), amount=roubles("1 000 000"), fund=passport["budget"], is_demo=True
        )
    assert total(year=2017) == roubles("2 895 000")
    assert [line.amount for line in totals_by_fund(year=2017)] == [roubles("2 089 000"), roubles("806 000")]
    assert len(totals_by_category(year=2017)) == 3
    posted(occurred_on=date(2031, 1, 1), is_demo=True)
    assert years_with_entries() == [2017]


def test_costs_income_things_and_hours_are_never_added_together():
    fund, category = FundFactory(), CostCategoryFactory()
    posted(kind=EntryKind.INCOME, amount=roubles("9 000"), fund=fund, category=None)
    posted(kind=EntryKind.EXPENSE, amount=roubles("5 000"), fund=fund, category=category)
    posted(kind=EntryKind.IN_KIND_INCOME, amount=roubles("700"), fund=fund, category=None)
    posted(kind=EntryKind.VOLUNTEER_HOURS, amount=roubles("12,5"), fund=None, category=category)
    assert {kind: total(year=2026, kind=kind) for kind in EntryKind} == {
        EntryKind.INCOME: roubles("9 000"),
        EntryKind.EXPENSE: roubles("5 000"),
        EntryKind.IN_KIND_INCOME: roubles("700"),
        EntryKind.IN_KIND_EXPENSE: 0,
        EntryKind.VOLUNTEER_HOURS: roubles("12,50"),
    }


def test_ten_thousand_kopecks_make_exactly_a_hundred_roubles():
    """0.01 is no binary fraction: added carelessly, SQLite's sums drift."""
    key = {
        "year": 2026, "kind": "expense", "basis": "paid", "fund_id": FundFactory().pk, "category_id": CostCategoryFactory().pk,
        "is_demo": False,
    }  # fmt: skip
    for _ in range(2000):
        ProgrammeTotal.objects.add(key=key, amount=Decimal("0.01"), entries=1)
    for _ in range(8000 // 80):
        ProgrammeTotal.objects.add(key=key, amount=Decimal("0.80"), entries=80)
    assert total(year=2026) == Decimal("100.00")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM reports_programmetotal WHERE amount = 100 AND entries = 10000")
        assert cursor.fetchone() == (1,)


def test_large_sums_keep_their_kopecks():
    fund, category = FundFactory(), CostCategoryFactory()
    for _ in range(3):
        posted(amount=roubles("999 999 999 999,99"), fund=fund, category=category)
    assert total(year=2026) == roubles("2 999 999 999 999,97")
    assert differences() == []


def test_an_initiatives_plan_stands_beside_its_costs():
    #                    план     потрачено
    #   доски           15 000      14 200
    #   краска               —       6 350
    #   чай              2 000           —
    #                  ───────     ───────
    #                   17 000      20 550
    page, other = InitiativePageFactory(), InitiativePageFactory(slug="other")
    fund = FundFactory()
    boards, paint, tea = (
        CostCategoryFactory(short_name=name, sort_order=n)
        for n, name in enumerate(["доски", "краска", "чай"])
    )
    BudgetLineFactory(initiative=page, category=boards, fund=fund, amount=roubles("15 000"))
    BudgetLineFactory(initiative=page, category=tea, fund=fund, amount=roubles("2 000"))
    posted(initiative=page, category=boards, fund=fund, amount=roubles("14 000"))
    posted(
        initiative=page, category=boards, fund=fund, amount=roubles("200"), organisation=OrganisationFactory()
    )
    posted(initiative=page, category=paint, fund=fund, amount=roubles("6 350"))
    posted(initiative=other, category=paint, fund=fund, amount=roubles("1"))
    posted(initiative=page, category=paint, fund=fund, amount=roubles("99"), is_demo=True)
    real, demo = totals_for_initiative(page)
    assert [(row.category.short_name, row.plan, row.paid) for row in real.rows] == [
        ("доски", roubles("15 000"), roubles("14 200")),
        ("краска", 0, roubles("6 350")),
        ("чай", roubles("2 000"), 0),
    ]
    assert (real.plan, real.paid, real.passport) == (roubles("17 000"), roubles("20 550"), 0)
    assert [(row.category.short_name, row.paid) for row in demo.rows] == [("краска", roubles("99"))]


# The kept totals agree with the entries.


def told(*arguments: str) -> str:
    out = StringIO()
    call_command("rebuild_totals", *arguments, stdout=out)
    return out.getvalue()


def test_the_check_is_content_when_everything_agrees(passport):
    reverse_entry(entry=LedgerEntry.objects.get(number=1), reason="Ошибка", by=None, at=NOON)
    posted(is_demo=True)
    assert told("--check") == "Итоги сходятся с записями.\n"


def test_the_check_names_a_total_that_was_tampered_with_and_changes_nothing(passport):
    ProgrammeTotal.objects.filter(amount=roubles("351 000")).update(amount=roubles("351 000,01"))
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("rebuild_totals", "--check", stdout=out)
    assert str(caught.value) == "Итоги не сходятся с записями. Пересчитайте их: manage.py rebuild_totals"
    assert out.getvalue().endswith("хранится 351000.01 (записей: 1), по записям 351000.00 (записей: 1)\n")
    assert total(year=2017) == roubles("2 895 000,01")
    assert told() == "Итоги пересчитаны, строк: 6.\n"
    assert total(year=2017) == roubles("2 895 000")
    assert told("--check") == "Итоги сходятся с записями.\n"


def test_the_check_names_a_total_that_is_missing_or_left_over(passport):
    LedgerTotal.objects.filter(amount=roubles("351 000")).delete()
    LedgerTotal.objects.create(year=2018, kind="expense", basis="paid", amount=5, entries=1)
    found = differences()
    assert [text.split("): ", 1)[1] for text in found] == [
        "хранится ничего, по записям 351000.00 (записей: 1)",
        "хранится 5.00 (записей: 1), по записям ничего",
    ]
    assert found[1].startswith(
        "итог (year=2018, kind=expense, basis=paid, fund=None, category=None, is_demo=False, "
    )


def test_the_check_notices_a_gap_in_the_numbers(passport):
    from reports.models import LedgerCounter

    LedgerCounter.objects.filter(is_demo=False).update(last_number=9)
    post_entry(entry=LedgerEntryFactory(), by=None, at=NOON)
    assert differences() == ["Номера настоящих записей: записей 4, последний номер 10, счётчик 10"]
