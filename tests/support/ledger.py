"""Posted entries are final, also for the emptying of tables between transactional tests: here, and only here, it may."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import TransactionTestCase

from reports import triggers


@contextmanager
def ledger_unlocked() -> Iterator[None]:
    """Take the ledger's triggers off and put them on again. A test of the triggers never runs inside."""
    if not triggers.installed(connection):
        yield
        return
    triggers.remove(connection)
    try:
        yield
    finally:
        triggers.install(connection)


@pytest.fixture(autouse=True, scope="session")
def ledger_may_be_emptied() -> Iterator[None]:
    """Let a transactional test (and the live server's) leave posted entries behind: its teardown empties every table."""
    empty_all_tables = TransactionTestCase._fixture_teardown

    def teardown(case: TransactionTestCase) -> None:
        with ledger_unlocked():
            empty_all_tables(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield
