"""Several people post in the same moment: numbers have no gaps and no doubles, totals lose nothing. Real threads."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection, connections

from reports.domain.checking import differences
from reports.domain.posting import post_entry, reverse_entry
from reports.errors import PostingRefused
from reports.models import LedgerEntry, LedgerTotal
from tests.factories.reports import CostCategoryFactory, FundFactory, LedgerEntryFactory

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 6
NOW = datetime(2026, 5, 24, 5, 0, tzinfo=UTC)


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A database that threads can share. SQLite's test database is in memory, so threads get a copy of it in a file.

    Asked for after the data are made: what the main thread writes later, the copy does not have.
    """
    if connection.vendor != "sqlite":
        yield
        return
    file = tmp_path / "shared.sqlite3"
    with sqlite3.connect(file) as copy:
        connection.connection.backup(copy)
    copy.close()
    monkeypatch.setitem(connections.settings["default"], "NAME", str(file))
    yield


@pytest.fixture
def drafts() -> list[LedgerEntry]:
    fund, category = FundFactory(), CostCategoryFactory()
    return LedgerEntryFactory.create_batch(24, fund=fund, category=category, amount=Decimal("10.10"))


def together(actions: list) -> list:
    """Run the actions in PEOPLE threads that begin in the same moment; return results or refusals in order."""
    start = Barrier(PEOPLE)

    def turn(mine: list) -> list:
        start.wait(timeout=30)
        done = []
        try:
            for action in mine:
                try:
                    done.append(action())
                except PostingRefused as refused:
                    done.append(refused)
        finally:
            connections.close_all()
        return done

    with ThreadPoolExecutor(PEOPLE) as pool:
        turns = [pool.submit(turn, actions[person::PEOPLE]) for person in range(PEOPLE)]
        return [result for one in turns for result in one.result(timeout=120)]


def seen(question) -> object:
    """Ask in a thread of its own: on SQLite the main thread still looks at the database in memory."""

    def ask() -> object:
        try:
            return question()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(ask).result(timeout=60)


def test_numbers_have_no_gaps_when_many_post_at_once(drafts, shared):
    posted = together([lambda entry=entry: post_entry(entry=entry, by=None, at=NOW) for entry in drafts])
    assert sorted(entry.number for entry in posted) == list(range(1, 25))
    assert seen(lambda: sorted(LedgerEntry.objects.real().values_list("number", flat=True))) == list(
        range(1, 25)
    )


def test_totals_lose_nothing_when_many_post_at_once(drafts, shared):
    together([lambda entry=entry: post_entry(entry=entry, by=None, at=NOW) for entry in drafts])
    assert seen(lambda: list(LedgerTotal.objects.values_list("amount", "entries"))) == [
        (Decimal("242.40"), 24)
    ]
    assert seen(differences) == []


def test_one_draft_is_posted_once_though_everybody_posts_it(drafts, shared):
    results = together([lambda: post_entry(entry=drafts[0], by=None, at=NOW) for _ in range(PEOPLE)])
    refusals = [result for result in results if isinstance(result, PostingRefused)]
    assert len(refusals) == PEOPLE - 1
    assert {str(refusal) for refusal in refusals} == {
        "Запись уже проведена. Чтобы исправить ошибку, сделайте сторно."
    }
    assert seen(lambda: LedgerEntry.objects.real().count()) == 1
    assert seen(differences) == []


def test_one_entry_is_reversed_once_though_everybody_reverses_it(drafts, shared):
    (wrong, *_) = together([lambda: post_entry(entry=drafts[0], by=None, at=NOW)])
    results = together(
        [lambda: reverse_entry(entry=wrong, reason="Ошибка", by=None, at=NOW) for _ in range(PEOPLE)]
    )
    assert sum(isinstance(result, PostingRefused) for result in results) == PEOPLE - 1
    assert seen(lambda: LedgerEntry.objects.real().count()) == 2
    assert seen(differences) == []
