"""A typing error in a year must not become part of a ledger that nobody can change."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from reports.domain.dates import problem_of_date
from reports.domain.posting import post_entry
from reports.errors import PostingRefused
from reports.models import LedgerEntry
from tests.factories.reports import LedgerEntryFactory

TOWN = ZoneInfo("Asia/Krasnoyarsk")
TODAY = date(2026, 5, 24)


def entry(day: date, **fields) -> LedgerEntry:
    return LedgerEntry(occurred_on=day, **fields)


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2017, 6, 1), TODAY])
def test_a_day_that_has_been_is_right(day):
    assert problem_of_date(entry(day), today=TODAY) == ""


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1200, 1, 1), date(1999, 12, 31)])
def test_a_day_before_any_programme_is_a_typing_error(day):
    assert problem_of_date(entry(day), today=TODAY) == "Дата раньше 2000 года: проверьте год."


@pytest.mark.parametrize("day", [date(2026, 5, 25), date(3026, 12, 31), date(9999, 12, 31)])
def test_what_has_not_happened_is_no_entry(day):
    told = problem_of_date(entry(day), today=TODAY)
    assert told == "Этот день ещё не наступил. В книгу пишут то, что уже случилось."


def test_demonstration_may_lie_ahead_but_not_in_another_millennium():
    assert problem_of_date(entry(date(2027, 1, 1), is_demo=True), today=TODAY) == ""
    assert problem_of_date(entry(date(3026, 1, 1), is_demo=True), today=TODAY) != ""


@pytest.mark.django_db
def test_today_is_the_towns_day_even_when_it_is_still_yesterday_elsewhere():
    draft = LedgerEntryFactory(occurred_on=TODAY)
    late = datetime(2026, 5, 23, 23, 59, 59, tzinfo=TOWN)
    with pytest.raises(PostingRefused):
        post_entry(entry=draft, by=None, at=late)
    morning = datetime(2026, 5, 23, 17, 0, 0, tzinfo=ZoneInfo("UTC"))  # midnight in the town
    assert post_entry(entry=draft, by=None, at=morning).number == 1


@pytest.mark.django_db
def test_the_form_says_what_is_wrong_with_the_date():
    draft = LedgerEntryFactory.build(occurred_on=date(1200, 1, 1))
    with pytest.raises(ValidationError) as refusal:
        draft.clean()
    assert refusal.value.message_dict == {"occurred_on": ["Дата раньше 2000 года: проверьте год."]}


@pytest.mark.django_db
def test_the_database_refuses_such_a_year_too():
    draft = LedgerEntryFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        LedgerEntry.objects.filter(pk=draft.pk).update(occurred_on=date(1200, 1, 1), year=1200)
