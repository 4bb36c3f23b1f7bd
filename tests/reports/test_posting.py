"""Posting and reversing, as a bookkeeper would try it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from reports.domain.checking import differences
from reports.domain.posting import post_entry, post_many, problems_of, reverse_entry
from reports.domain.totals import total
from reports.enums import DatePrecision, EntryKind, EntryState
from reports.errors import PostingRefused
from reports.models import LedgerCounter, LedgerEntry, LedgerTotal
from tests.factories.reports import POSTED_AT, CostCategoryFactory, FundFactory, LedgerEntryFactory, posted

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 6, 1, 3, 30, tzinfo=UTC)


def refusal(action, **arguments) -> list[str]:
    with pytest.raises(PostingRefused) as caught:
        action(**arguments)
    return caught.value.problems


def test_posting_gives_the_next_number_the_moment_and_the_person(admin_user):
    first = post_entry(entry=LedgerEntryFactory(), by=admin_user, at=POSTED_AT)
    second = post_entry(entry=LedgerEntryFactory(), by=None, at=LATER)
    assert (first.number, first.state, first.posted_at, first.posted_by) == (
        1,
        "posted",
        POSTED_AT,
        admin_user,
    )
    assert (second.number, second.state, second.posted_at, second.posted_by) == (2, "posted", LATER, None)


def test_posting_saves_an_entry_that_never_was_saved():
    entry = post_entry(
        entry=LedgerEntryFactory.build(fund=FundFactory(), category=CostCategoryFactory()),
        by=None,
        at=POSTED_AT,
    )
    assert LedgerEntry.objects.get().number == entry.number == 1


def test_real_and_demonstration_entries_have_their_own_numbers():
    assert [posted().number, posted(is_demo=True).number, posted().number, posted(is_demo=True).number] == [
        1,
        1,
        2,
        2,
    ]


def test_posting_refuses_what_is_posted():
    entry = posted()
    assert refusal(post_entry, entry=entry, by=None, at=LATER) == [
        "Запись уже проведена. Чтобы исправить ошибку, сделайте сторно."
    ]
    assert LedgerEntry.objects.get().posted_at == POSTED_AT


def test_posting_trusts_the_database_and_not_a_stale_object():
    entry = LedgerEntryFactory()
    stale = LedgerEntry.objects.get(pk=entry.pk)
    post_entry(entry=entry, by=None, at=POSTED_AT)
    assert refusal(post_entry, entry=stale, by=None, at=LATER) == [
        "Запись уже проведена. Чтобы исправить ошибку, сделайте сторно."
    ]


def test_posting_says_everything_that_is_missing_at_once():
    entry = LedgerEntryFactory(fund=None, category=None, purpose=" ")
    assert refusal(post_entry, entry=entry, by=None, at=POSTED_AT) == [
        "Не указан источник средств.",
        "Не указана статья затрат.",
        "Не сказано, за что: заполните назначение.",
    ]
    assert LedgerEntry.objects.get().state == EntryState.DRAFT
    assert LedgerTotal.objects.count() == 0


def test_a_refused_posting_leaves_no_gap_in_the_numbers():
    refusal(post_entry, entry=LedgerEntryFactory(fund=None), by=None, at=POSTED_AT)
    assert posted().number == 1
    assert differences() == []


@pytest.mark.parametrize("amount", [Decimal("0.00"), Decimal("-5.00")])
def test_posting_refuses_a_sum_of_zero_or_below(amount):
    entry = LedgerEntryFactory.build(fund=FundFactory(), category=CostCategoryFactory(), amount=amount)
    assert refusal(post_entry, entry=entry, by=None, at=POSTED_AT) == ["Сумма должна быть больше нуля."]


def test_posting_refuses_parts_of_a_kopeck():
    entry = LedgerEntryFactory.build(
        fund=FundFactory(), category=CostCategoryFactory(), amount=Decimal("1.005")
    )
    assert refusal(post_entry, entry=entry, by=None, at=POSTED_AT) == [
        "В сумме больше двух знаков после запятой: округлите до копеек."
    ]


def test_income_needs_no_cost_category():
    assert posted(kind=EntryKind.INCOME, category=None).number == 1


def test_hours_of_volunteers_have_no_source_of_money():
    entry = LedgerEntryFactory(kind=EntryKind.VOLUNTEER_HOURS, amount=Decimal("12.50"))
    assert problems_of(entry, today=date(2026, 6, 1)) == [
        "У часов волонтёров нет источника средств: оставьте поле пустым."
    ]
    assert posted(kind=EntryKind.VOLUNTEER_HOURS, amount=Decimal("12.50"), fund=None).number == 1


def test_a_private_person_is_never_named():
    entry = LedgerEntryFactory.build(
        fund=FundFactory(),
        category=CostCategoryFactory(),
        counterparty_is_private=True,
        counterparty_name="Иванова А. П.",
    )
    assert refusal(post_entry, entry=entry, by=None, at=POSTED_AT) == [
        "Частное лицо в записи не называют: уберите название и организацию."
    ]


def test_a_date_known_by_its_year_keeps_only_the_year():
    entry = posted(occurred_on=date(2017, 8, 9), date_precision=DatePrecision.YEAR)
    assert (entry.occurred_on, entry.year) == (date(2017, 1, 1), 2017)


def test_a_reversal_mirrors_the_entry_and_gives_the_reason(admin_user):
    wrong = posted(amount=Decimal("455000.00"), purpose="Форум")
    mirror = reverse_entry(entry=wrong, reason=" Сумма указана дважды. ", by=admin_user, at=LATER)
    assert (mirror.number, mirror.reversal_of, mirror.reversal_reason) == (2, wrong, "Сумма указана дважды.")
    assert (mirror.kind, mirror.amount, mirror.fund, mirror.category) == (
        wrong.kind, wrong.amount, wrong.fund, wrong.category,
    )  # fmt: skip
    assert (mirror.occurred_on, mirror.year) == (wrong.occurred_on, wrong.year)
    assert (mirror.posted_at, mirror.posted_by, mirror.purpose) == (
        LATER,
        admin_user,
        "Сторно записи № 1: Форум",
    )
    assert (wrong.effect, mirror.effect) == (Decimal("455000.00"), Decimal("-455000.00"))


def test_a_reversed_entry_and_its_reversal_come_to_nothing():
    wrong = posted(amount=Decimal("455000.10"))
    reverse_entry(entry=wrong, reason="Сумма указана дважды.", by=None, at=LATER)
    assert total(year=2026) == Decimal("0.00")
    assert LedgerEntry.objects.real().count() == 2
    assert differences() == []


def test_reversing_refuses_a_draft_a_second_time_a_reversal_and_silence():
    draft, wrong = LedgerEntryFactory(), posted()
    assert refusal(reverse_entry, entry=draft, reason="Ошибка", by=None, at=LATER) == [
        "Это черновик: сторно не нужно, просто исправьте его или удалите."
    ]
    assert refusal(reverse_entry, entry=wrong, reason="  ", by=None, at=LATER) == [
        "Напишите причину: её увидит каждый, кто откроет запись."
    ]
    mirror = reverse_entry(entry=wrong, reason="Ошибка", by=None, at=LATER)
    assert refusal(reverse_entry, entry=wrong, reason="Ошибка", by=None, at=LATER) == [
        "Сторно этой записи уже сделано."
    ]
    assert refusal(reverse_entry, entry=mirror, reason="Ошибка", by=None, at=LATER) == [
        "Это уже сторно. Если оно сделано зря, проведите запись заново."
    ]
    assert LedgerCounter.objects.get(is_demo=False).last_number == 2


def test_reversing_a_demonstration_entry_stays_demonstration():
    mirror = reverse_entry(entry=posted(is_demo=True), reason="Для показа", by=None, at=LATER)
    assert (mirror.is_demo, mirror.number) == (True, 2)


def test_many_entries_are_posted_in_their_order_and_counted():
    fund, category = FundFactory(), CostCategoryFactory()
    posted()
    drafts = [
        LedgerEntryFactory.build(fund=fund, category=category, amount=Decimal(n), purpose=f"Строка {n}")
        for n in (7, 5, 6)
    ]
    assert [entry.number for entry in post_many(entries=drafts, by=None, at=POSTED_AT)] == [2, 3, 4]
    assert list(LedgerEntry.objects.order_by("number").values_list("amount", flat=True)) == [1000, 7, 5, 6]
    assert total(year=2026) == Decimal("1018.00")
    assert differences() == []


def test_many_entries_are_posted_all_or_none():
    fund, category = FundFactory(), CostCategoryFactory()
    good = LedgerEntryFactory.build(fund=fund, category=category)
    bad = LedgerEntryFactory.build(fund=fund, category=None)
    assert refusal(post_many, entries=[good, bad], by=None, at=POSTED_AT) == [
        "Строка 2. Не указана статья затрат."
    ]
    assert LedgerEntry.objects.count() == 0
    assert posted().number == 1


def test_real_and_demonstration_entries_are_never_posted_together():
    entries = [LedgerEntryFactory.build(is_demo=is_demo) for is_demo in (False, True)]
    assert refusal(post_many, entries=entries, by=None, at=POSTED_AT) == [
        "Настоящие и демонстрационные записи проводят по отдельности."
    ]
