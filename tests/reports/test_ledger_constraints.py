"""What the database refuses whoever writes it. Each constraint is tried by the shortest wrong row."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, models, transaction

from reports.enums import EntryKind
from reports.models import BudgetLine, LedgerEntry
from tests.factories.reports import (
    POSTED_AT,
    BudgetLineFactory,
    CostCategoryFactory,
    FundFactory,
    LedgerEntryFactory,
    posted,
)

pytestmark = pytest.mark.django_db
AS_POSTED = {"state": "posted", "number": 7, "posted_at": POSTED_AT}


def broken(name: str, **fields: object) -> None:
    """Insert an entry past the model's own checks; the named constraint must refuse it."""
    given = {"fund": FundFactory(), "category": CostCategoryFactory(), "year": 2026, **fields}
    entry = LedgerEntryFactory.build(**given)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        models.QuerySet.bulk_create(LedgerEntry.objects.all(), [entry])
    assert name in str(caught.value)


@pytest.mark.parametrize("amount", [Decimal("0.00"), Decimal("-1.00")])
def test_a_sum_is_above_zero(amount):
    broken("entry_amount_positive", amount=amount)


@pytest.mark.parametrize("year", [2025, 2027])
def test_the_year_is_the_year_of_the_date(year):
    broken("entry_year_of_date", occurred_on=date(2026, 5, 24), year=year)


@pytest.mark.parametrize("kind", [kind for kind in EntryKind if kind != EntryKind.VOLUNTEER_HOURS])
def test_a_posted_entry_has_a_fund(kind):
    broken("entry_posted_has_fund", kind=kind, fund=None, **AS_POSTED)


def test_hours_of_volunteers_have_no_fund():
    broken("entry_posted_has_fund", kind=EntryKind.VOLUNTEER_HOURS, **AS_POSTED)


@pytest.mark.parametrize("kind", [EntryKind.EXPENSE, EntryKind.IN_KIND_EXPENSE])
def test_a_posted_cost_has_a_category(kind):
    broken("entry_posted_has_category", kind=kind, category=None, **AS_POSTED)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "posted"},
        {"state": "posted", "number": 7},
        {"state": "posted", "posted_at": POSTED_AT},
        {"state": "posted", "number": 0, "posted_at": POSTED_AT},
        {"state": "draft", "number": 7},
        {"state": "draft", "posted_at": POSTED_AT},
        {"state": "frozen"},
    ],
)
def test_number_and_moment_belong_to_a_posted_entry_and_only_to_it(fields):
    broken("entry_number_when_posted", **fields)


def test_a_draft_was_posted_by_nobody(admin_user):
    broken("entry_number_when_posted", posted_by=admin_user)


def test_a_reversal_has_a_reason():
    wrong = posted()
    mirror = {"fund": wrong.fund, "category": wrong.category, "reversal_of": wrong, **AS_POSTED}
    broken("entry_reversal_has_reason", **mirror, reversal_reason="")
    broken("entry_reversal_has_reason", reversal_reason="Причина без сторно")


def test_an_entry_is_reversed_once():
    wrong = posted()
    mirror = {
        "fund": wrong.fund,
        "category": wrong.category,
        "reversal_of": wrong,
        "reversal_reason": "Ошибка",
    }
    entry = LedgerEntryFactory.build(**mirror, **AS_POSTED, year=2026)
    models.QuerySet.bulk_create(LedgerEntry.objects.all(), [entry])
    taken = {"sqlite": "Это место занято проведённой записью", "postgresql": "reversal_of_id"}
    broken(taken[connection.vendor], **mirror, **{**AS_POSTED, "number": 8})


@pytest.mark.parametrize("fields", [{"counterparty_name": "Иванова А. П."}])
def test_a_private_person_has_no_name(fields):
    broken("entry_private_is_unnamed", counterparty_is_private=True, **fields)


def test_a_number_is_given_once_in_its_series():
    posted()
    taken = {"sqlite": "Это место занято проведённой записью", "postgresql": "entry_number_once"}
    broken(taken[connection.vendor], **{**AS_POSTED, "number": 1})
    assert posted(is_demo=True).number == 1


def test_a_planned_sum_is_above_zero():
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        BudgetLineFactory(amount=Decimal("0.00"))
    assert "budget_amount_positive" in str(caught.value)


def test_a_line_of_the_programmes_plan_stands_once():
    line = BudgetLineFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        BudgetLineFactory(year=line.year, category=line.category, fund=line.fund)
    assert BudgetLine.objects.get() == line
