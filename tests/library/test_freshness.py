"""When a text may be out of date: counted from the last look at it, by kind, on the day that is given."""

from datetime import date, timedelta

import pytest

from library.domain.freshness import add_months, freshness, latest_stale
from library.models import LibraryItemPage
from tests.factories.library import LibraryItemPageFactory

WRITTEN = date(2026, 3, 15)


def judged(
    today: date, *, months: int | None = 6, checked_on: date | None = None, text_date: date | None = WRITTEN
):
    return freshness(text_date=text_date, checked_on=checked_on, months=months, today=today)


def test_it_turns_stale_on_the_day_the_months_are_over_and_not_a_day_before() -> None:
    assert not judged(date(2026, 9, 14)).is_stale
    assert judged(date(2026, 9, 15)).is_stale


def test_a_look_at_it_starts_the_time_anew() -> None:
    looked = date(2026, 9, 1)
    assert judged(date(2027, 2, 28), checked_on=looked).is_stale is False
    assert judged(date(2027, 3, 1), checked_on=looked).is_stale is True
    assert judged(date(2027, 3, 1), checked_on=looked).checked


def test_an_older_look_does_not_make_a_new_text_old() -> None:
    assert judged(date(2026, 9, 1), checked_on=date(2020, 1, 1)).since == WRITTEN


@pytest.mark.parametrize("months", [None, 0])
def test_a_kind_without_a_term_does_not_age(months: int | None) -> None:
    assert judged(date(2099, 1, 1), months=months).is_stale is False


def test_without_a_date_nothing_is_known() -> None:
    unknown = judged(date(2026, 9, 15), text_date=None)
    assert (unknown.since, unknown.stale_from, unknown.is_stale) == (None, None, False)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 31), 24, date(2028, 1, 31)),
    ],
)
def test_months_end_with_the_shorter_month(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@pytest.mark.parametrize("months", [1, 6, 12, 24])
def test_the_query_and_the_page_agree_on_every_day_of_four_years(months: int) -> None:
    for shift in range(4 * 366):
        today = date(2026, 1, 1) + timedelta(days=shift)
        edge = latest_stale(months=months, today=today)
        assert add_months(edge, months) <= today < add_months(edge + timedelta(days=1), months)


@pytest.mark.django_db
def test_what_waits_for_a_look_is_real_current_and_old() -> None:
    months = {"template": 6, "law": 0}
    old = LibraryItemPageFactory(title="Старый", text_date=date(2026, 1, 1))
    LibraryItemPageFactory(title="Проверенный", text_date=date(2026, 1, 1), checked_on=date(2026, 11, 1))
    LibraryItemPageFactory(title="Без даты", text_date=None)
    LibraryItemPageFactory(title="Архив", text_date=date(2013, 1, 1), is_archive=True)
    LibraryItemPageFactory(title="Придуманный", text_date=date(2013, 1, 1), is_demo=True)
    LibraryItemPageFactory(title="Черновик", text_date=date(2013, 1, 1), live=False)
    LibraryItemPageFactory(title="Акт", kind="law", act_number="1", text_date=date(2013, 1, 1))
    waiting = LibraryItemPage.objects.waiting_for_a_look(months=months, today=date(2026, 11, 22))
    assert list(waiting) == [old]
