"""Sums that stories name: worked examples, one query for all of them."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.blocks import LedgerFigureBlock
from reports.domain.ledger_figure import LedgerSum, Wanted, sums_of
from reports.domain.posting import reverse_entry
from reports.enums import EntryBasis, EntryKind
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.report_pages import passport
from tests.factories.reports import POSTED_AT, FundFactory, posted

pytestmark = pytest.mark.django_db


def said(**wanted: object) -> list[tuple[str, Decimal, int]]:
    return [(one.basis, one.amount, one.entries) for one in sums_of([Wanted(kind="expense", **wanted)])[0]]


def test_the_passports_costs_add_up() -> None:
    passport()
    assert said(year=2017) == [("passport", Decimal("2895000.00"), 3)]
    assert said(year=2017, fund="off-budget") == [("passport", Decimal("806000.00"), 2)]
    assert said(category="programmes") == [("passport", Decimal("2089000.00"), 1)]
    assert said(year=2018) == []


def test_what_is_paid_stands_apart_from_what_the_passport_names() -> None:
    passport(2026)
    posted(amount=Decimal("14200.50"))
    assert said(year=2026) == [("paid", Decimal("14200.50"), 1), ("passport", Decimal("2895000.00"), 3)]


def test_an_initiative_has_its_own_sum() -> None:
    yard = InitiativePageFactory()
    posted(amount=Decimal("14200.00"), initiative=yard)
    posted(amount=Decimal("6350.00"), initiative=yard)
    posted(amount=Decimal("1.00"))
    assert said(initiative=yard.pk) == [("paid", Decimal("20550.00"), 2)]


def test_a_demonstration_is_no_part_of_it_and_a_reversed_entry_adds_nothing() -> None:
    posted(amount=Decimal("500.00"), is_demo=True)
    entry = posted(amount=Decimal("700.00"))
    reverse_entry(entry=entry, reason="Ошибка", by=None, at=POSTED_AT)
    assert said() == [("paid", Decimal("0.00"), 2)]


def test_many_sums_take_one_query_and_none_takes_none() -> None:
    passport()
    wanted = [
        Wanted(kind=EntryKind.EXPENSE, year=2017),
        Wanted(kind="income"),
        Wanted(kind="expense", initiative=1),
    ]
    with CaptureQueriesContext(connection) as asked:
        found = sums_of(wanted)
    assert len(asked) == 1
    assert found == [[LedgerSum(EntryBasis.PASSPORT, Decimal("2895000.00"), 3)], [], []]
    with CaptureQueriesContext(connection) as asked:
        assert sums_of([]) == []
    assert len(asked) == 0


def test_a_block_says_what_its_sum_is_and_where_its_entries_are() -> None:
    passport()
    value = LedgerFigureBlock().to_python(
        {"noun": "на форумы", "kind": "expense", "year": 2017, "category": "forums"}
    )
    shown = value.shown[0]
    assert (shown.figure.text.replace("\u00a0", " "), shown.heading, shown.entries) == (
        "351 000 ₽",
        "Затраты по паспорту",
        "1 запись",
    )
    assert shown.url == "/reports/ledger/?year=2017&kind=expense&category=forums&basis=passport"


def test_an_editor_chooses_among_the_funds_there_are() -> None:
    FundFactory(slug="grant", short_name="Грант")
    field = LedgerFigureBlock().child_blocks["fund"].field
    assert ("grant", "Грант") in list(field.choices)
