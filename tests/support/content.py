"""The whole site as `manage.py load_content` makes it, put into a test's database quickly.

Loading takes seconds. So it is done once a session, inside a transaction that is rolled back; its rows are kept and put
into the database of every test that asks. Search tables are left out: a test of search runs `update_index` itself.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management.color import no_style
from django.db import connection, models, transaction
from wagtail.models import Site

from home.content.loader import load
from home.models import HomePage

TODAY = date(2026, 11, 22)
SEARCH = ("wagtailsearch_", "modelsearch_")

Rows = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


@dataclass(frozen=True)
class LoadedSite:
    """What a test gets: the first page, and the day on which everything was loaded."""

    home: HomePage
    today: date


@pytest.fixture(scope="session")
def loaded_rows(django_db_setup: None, django_db_blocker: Any) -> Rows:
    """Every row of a database into which the content with its demonstration was loaded."""
    with django_db_blocker.unblock(), transaction.atomic():
        before = _all_rows()
        load(today=TODAY, demo=True)
        after = _all_rows()
        transaction.set_rollback(True)
    Site.clear_site_root_paths_cache()
    return {table: rows for table, rows in after.items() if rows != before[table]}


@pytest.fixture
def loaded_site(loaded_rows: Rows, db: None) -> LoadedSite:
    """The site with its content and demonstration, as loaded on TODAY."""
    with connection.cursor() as cursor:
        for table in loaded_rows:
            cursor.execute(f"DELETE FROM {_quoted(table)}")
        for table, (columns, rows) in loaded_rows.items():
            _insert(cursor, table, columns, rows)
        for sql in connection.ops.sequence_reset_sql(no_style(), _models(loaded_rows)):
            cursor.execute(sql)
    Site.clear_site_root_paths_cache()
    cache.clear()
    return LoadedSite(home=HomePage.objects.get(), today=TODAY)


def _all_rows() -> Rows:
    with connection.cursor() as cursor:
        tables = [
            name for name in connection.introspection.table_names(cursor) if not name.startswith(SEARCH)
        ]
        return {table: _rows(cursor, table) for table in tables}


def _rows(cursor: Any, table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    cursor.execute(f"SELECT * FROM {_quoted(table)}")
    return [column[0] for column in cursor.description], list(cursor.fetchall())


def _insert(cursor: Any, table: str, columns: list[str], rows: list[tuple[Any, ...]]) -> None:
    names = ", ".join(_quoted(column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    sql = f"INSERT INTO {_quoted(table)} ({names}) VALUES ({marks})"
    cursor.executemany(sql, [_writable(row) for row in rows])


def _writable(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """What was read, as the database takes it back: SQLite wants dates as text, PostgreSQL wants JSON wrapped."""
    if connection.vendor == "sqlite":
        return tuple(str(value) if isinstance(value, date | time) else value for value in row)
    from psycopg2.extras import Json

    return tuple(Json(value) if isinstance(value, dict | list) else value for value in row)


def _models(rows: Rows) -> list[type[models.Model]]:
    from django.apps import apps

    return [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table in rows]


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
