"""A year's report, as a bookkeeper would check it."""

from datetime import date
from decimal import Decimal

import pytest

from core.typography import NBSP
from reports.domain.equations import balance_of, equations_for, why_no_balance
from reports.domain.posting import reverse_entry
from reports.domain.report import overview, report_for
from reports.domain.totals import total
from reports.domain.wording import amount_heading, notes_for, sentence_for
from reports.enums import EntryBasis, EntryKind, FundKind
from tests.factories.report_pages import category, passport
from tests.factories.reports import POSTED_AT, BudgetLineFactory, CostCategoryFactory, FundFactory, posted

pytestmark = pytest.mark.django_db


def said(text: object) -> str:
    """Words without their no-break spaces."""
    return str(text).replace(NBSP, " ")


def checks(year: int) -> list[tuple[str, bool]]:
    report = report_for(year=year)
    return [(said(e.line), e.holds) for e in equations_for(report, kept_total=total(year=year))]


def test_the_passport_is_worded_as_costs_by_the_passport_and_never_as_spent() -> None:
    passport()
    report = report_for(year=2017)
    assert (
        said(sentence_for(report))
        == "По паспорту затраты — 2 895 000 ₽: 72,2 % — бюджет, 27,8 % — внебюджетные источники."
    )
    assert notes_for(report) == ["Паспорт не говорит, запланированы эти деньги или уже оплачены."]
    assert amount_heading(report) == "По паспорту"


def test_the_passports_rows_funds_and_categories_have_these_sums_and_shares() -> None:
    passport()
    report = report_for(year=2017)
    assert [(row.category.slug, row.fund.slug, row.amount, row.share) for row in report.rows] == [
        ("infrastructure", "off-budget", Decimal("455000.00"), Decimal("15.7")),
        ("programmes", "budget", Decimal("2089000.00"), Decimal("72.2")),
        ("forums", "off-budget", Decimal("351000.00"), Decimal("12.1")),
    ]
    assert [(part.fund.slug, part.amount, part.share) for part in report.funds] == [
        ("budget", Decimal("2089000.00"), Decimal("72.2")),
        ("off-budget", Decimal("806000.00"), Decimal("27.8")),
    ]
    assert [(part.kind, part.share) for part in report.kinds] == [
        (FundKind.BUDGET, Decimal("72.2")),
        (FundKind.OFF_BUDGET, Decimal("27.8")),
    ]
    assert report.total == Decimal("2895000.00")


def test_the_passport_adds_up_both_ways_and_has_no_balance() -> None:
    passport()
    report = report_for(year=2017)
    assert checks(2017) == [
        ("455 000 + 2 089 000 + 351 000 = 2 895 000 ₽", True),
        ("2 089 000 + 806 000 = 2 895 000 ₽", True),
    ]
    assert balance_of(report) is None
    assert why_no_balance(report) == ""


def test_paid_money_is_called_spent() -> None:
    posted(amount=Decimal("750.50"), fund=FundFactory(kind=FundKind.BUDGET))
    posted(amount=Decimal("249.50"), fund=FundFactory(kind=FundKind.OFF_BUDGET))
    report = report_for(year=2026)
    assert (
        said(sentence_for(report)) == "Потрачено 1 000 ₽: 75,1 % — бюджет, 24,9 % — внебюджетные источники."
    )
    assert notes_for(report) == []
    assert amount_heading(report) == "Потрачено"


def test_one_source_alone_has_given_everything() -> None:
    posted(fund=FundFactory(kind=FundKind.BUDGET))
    assert said(sentence_for(report_for(year=2026))) == "Потрачено 1 000 ₽, всё из бюджета."


def test_paid_and_passport_sums_are_told_apart() -> None:
    passport(2026)
    goal = category(2, "programmes", "")
    posted(amount=Decimal("105000.00"), category=goal)
    report = report_for(year=2026)
    assert (
        said(sentence_for(report))
        == "Затраты — 3 000 000 ₽: 105 000 ₽ оплачено, 2 895 000 ₽ названо в паспорте."
    )
    assert [(row.category.slug, row.basis, row.amount) for row in report.rows] == [
        ("infrastructure", EntryBasis.PASSPORT, Decimal("455000.00")),
        ("programmes", EntryBasis.PASSPORT, Decimal("2089000.00")),
        ("programmes", EntryBasis.PAID, Decimal("105000.00")),
        ("forums", EntryBasis.PASSPORT, Decimal("351000.00")),
    ]


def test_shares_add_up_to_exactly_one_hundred_whatever_the_sums() -> None:
    for amount in ("33.33", "33.33", "33.34", "0.01", "7.77"):
        posted(amount=Decimal(amount))
    report = report_for(year=2026)
    for parts in (report.rows, report.funds, report.categories):
        assert sum(part.share for part in parts if part.share is not None) == Decimal("100.0")


def test_one_sum_never_shows_two_shares() -> None:
    goals = [CostCategoryFactory(sort_order=place) for place in range(4)]
    budget, grant, other = FundFactory(kind=FundKind.BUDGET), FundFactory(), FundFactory()
    told = [
        ("310000", grant, 0), ("420000", budget, 0), ("95000.50", budget, 1), ("610000", grant, 2),
        ("44000", other, 3), ("120000", other, 2),
    ]  # fmt: skip
    for amount, fund, goal in told:
        posted(amount=Decimal(amount), fund=fund, category=goals[goal])
    report = report_for(year=2026)
    by_category = {part.category: part.share for part in report.categories}
    for goal in goals:
        rows = [row.share for row in report.rows if row.category == goal]
        assert sum(share for share in rows if share is not None) == by_category[goal]
    off_budget = [part.share for part in report.funds if part.fund.kind == FundKind.OFF_BUDGET]
    assert [part.share for part in report.kinds] == [
        Decimal("32.2"),
        sum(share for share in off_budget if share is not None),
    ]
    assert sum(part.share for part in report.kinds) == Decimal("100.0")


def test_demonstration_never_enters_a_report() -> None:
    passport()
    posted(
        occurred_on=date(2017, 5, 5),
        amount=Decimal("99999.00"),
        category=category(1, "infrastructure", ""),
        is_demo=True,
    )
    assert report_for(year=2017).total == Decimal("2895000.00")
    assert overview().costs == {2017: {EntryBasis.PASSPORT: Decimal("2895000.00")}}
    assert overview().entries == 3


def test_a_year_without_entries_says_so() -> None:
    report = report_for(year=2031)
    assert report.is_empty
    assert said(sentence_for(report)) == "За год в книге записей 0 ₽: затрат пока не проведено."
    assert equations_for(report, kept_total=Decimal("0.00")) == []


def test_received_is_spent_and_unspent() -> None:
    fund = FundFactory(short_name="Грант")
    posted(kind=EntryKind.INCOME, amount=Decimal("1500.00"), fund=fund, category=None)
    posted(amount=Decimal("1200.00"), fund=fund)
    balance = balance_of(report_for(year=2026))
    assert balance is not None
    assert balance.title == "Получено = потрачено + остаток"
    assert said(balance.line) == "1 500 = 1 200 + 300 ₽"
    assert [said(note) for note in balance.notes] == ["Грант: 1 500 = 1 200 + 300 ₽"]
    side = f"basis=paid&fund={fund.slug}"
    assert [piece.href.partition("?")[2] for piece in balance.line.pieces if piece.href] == [
        f"year=2026&kind=income&{side}",
        f"year=2026&kind=expense&{side}",
        f"year=2026&{side}",
    ]


def test_money_left_from_the_year_before_is_carried_over() -> None:
    fund = FundFactory(short_name="Грант")
    posted(
        kind=EntryKind.INCOME,
        amount=Decimal("1000.00"),
        fund=fund,
        category=None,
        occurred_on=date(2025, 3, 1),
    )
    posted(amount=Decimal("400.00"), fund=fund, occurred_on=date(2025, 4, 1))
    posted(amount=Decimal("700.00"), fund=fund)
    balance = balance_of(report_for(year=2026))
    assert balance is not None
    assert balance.title == "Остаток на начало года + получено = потрачено + остаток"
    assert said(balance.line) == "600 + 0 = 700 − 100 ₽"
    assert [(said(piece.text), "year=" in piece.href) for piece in balance.line.pieces if piece.href] == [
        ("600", False),
        ("0", True),
        ("700", True),
        ("100", False),
    ]
    assert [said(note) for note in balance.notes] == [
        "Грант: 600 + 0 = 700 − 100 ₽ (оплачено больше, чем поступило, на 100 ₽)"
    ]


def test_a_reversed_entry_leaves_the_report() -> None:
    entry = posted()
    reverse_entry(entry=entry, reason="Счёт выставлен по ошибке", by=None, at=POSTED_AT)
    assert report_for(year=2026).is_empty


def test_a_sum_that_the_ledger_does_not_keep_is_shown_as_not_adding_up() -> None:
    passport()
    found = equations_for(report_for(year=2017), kept_total=Decimal("2895000.50"))
    assert [equation.holds for equation in found] == [False, False]
    assert said(found[1].line) == "2 089 000 + 806 000 = 2 895 000 ₽, а в книге записей 2 895 000,50 ₽"
    assert [said(note) for note in found[1].notes] == ["Не сходится на 0,50 ₽. Мы разбираемся."]


def test_a_plan_stands_beside_what_was_spent_and_alone_where_nothing_was() -> None:
    fund, goal, other = FundFactory(), CostCategoryFactory(sort_order=1), CostCategoryFactory(sort_order=2)
    posted(amount=Decimal("300.00"), fund=fund, category=goal)
    BudgetLineFactory(fund=fund, category=goal, amount=Decimal("500.00"))
    BudgetLineFactory(fund=fund, category=other, amount=Decimal("200.00"))
    BudgetLineFactory(fund=fund, category=other, amount=Decimal("999.00"), year=2025)
    report = report_for(year=2026)
    assert [(row.amount, row.plan, row.entries) for row in report.rows] == [
        (Decimal("300.00"), Decimal("500.00"), 1),
        (Decimal("0.00"), Decimal("200.00"), 0),
    ]
    assert report.plan == Decimal("700.00")


def test_the_plan_of_the_whole_programme_is_not_added_to_its_parts() -> None:
    from tests.factories.initiatives import InitiativePageFactory

    fund, goal = FundFactory(), CostCategoryFactory()
    BudgetLineFactory(fund=fund, category=goal, amount=Decimal("500.00"))
    BudgetLineFactory(fund=fund, category=goal, amount=Decimal("80.00"), initiative=InitiativePageFactory())
    assert report_for(year=2026).plan == Decimal("500.00")


def test_things_and_hours_are_told_apart_from_money() -> None:
    posted(kind=EntryKind.IN_KIND_EXPENSE, amount=Decimal("5000.00"))
    posted(kind=EntryKind.VOLUNTEER_HOURS, amount=Decimal("12.00"), fund=None)
    report = report_for(year=2026)
    assert report.is_empty
    assert (report.in_kind, report.hours) == (Decimal("5000.00"), Decimal("12.00"))


def test_a_report_takes_two_queries(django_assert_num_queries: object) -> None:
    passport()
    with django_assert_num_queries(2):  # type: ignore[operator]
        report_for(year=2017)
