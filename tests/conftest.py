"""What holds for every test: nothing is skipped in CI, nobody talks to another machine, engines get their own tests."""

import os
import socket
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache

from tests.support.charts import charts_drawn_here as charts_drawn_here
from tests.support.content import loaded_rows as loaded_rows
from tests.support.content import loaded_site as loaded_site
from tests.support.ledger import ledger_may_be_emptied as ledger_may_be_emptied
from tests.support.migrated import migrate_once

IN_CI = os.environ.get("CI") == "true"
ENGINE = settings.DATABASES["default"]["ENGINE"].rsplit(".", 1)[-1]
OTHER_ENGINE = {"sqlite3": "postgres", "postgresql": "sqlite"}[ENGINE]
THIS_MACHINE = ("127.", "::1", "localhost")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the tests of the other database to the other run: `make test` makes both."""
    others = [item for item in items if item.get_closest_marker(OTHER_ENGINE)]
    if others:
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if not item.get_closest_marker(OTHER_ENGINE)]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return _refuse_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    return _refuse_skip(report)


def _refuse_skip(report: Any) -> Any:
    """With CI=true a skipped test has failed: a machine that lacks something must say so."""
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, and with CI=true nothing may be: {report.longrepr}"
    return report


@pytest.fixture(autouse=True, scope="session")
def no_other_machine() -> Iterator[None]:
    """A test that would ask another host fails at once instead of waiting for an answer."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(THIS_MACHINE):
            raise AssertionError(f"A test tried to reach {address[0]}: tests stay on this machine")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """Before the test database is made: on SQLite it may be copied instead of migrated."""
    with pytest.MonkeyPatch.context() as patch:
        migrate_once(patch)
        yield


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """The rolled-back site of the test before must not be remembered: Wagtail caches where sites begin."""
    cache.clear()
