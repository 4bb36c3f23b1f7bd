"""Put the ledger's triggers on, and take them off: only migrations (and the tests' emptying of tables) do either.

A migration that changes `reports_ledgerentry` takes them off first if it must rewrite posted rows, and always ends with
`install`: on SQLite Django remakes the table for almost any change, and the triggers go with the old one. It is safe to
install what is there already. Rules that need a column of a later migration go into a new pair of SQL files, so that 0002
always runs on the table it knows.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SQL = Path(__file__).parent / "migrations" / "sql"
NAMES = {
    "sqlite": (
        "reports_posted_no_delete",
        "reports_posted_no_replace_by_insert",
        "reports_posted_no_replace_by_update",
        "reports_posted_no_update",
        "reports_reversal_mirrors_by_insert",
        "reports_reversal_mirrors_by_update",
    ),
    "postgresql": (
        "reports_posted_is_final",
        "reports_posted_no_truncate",
        "reports_reversal_mirrors",
    ),
}
INSTALLED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'reports_ledgerentry' ORDER BY name",
    "postgresql": (
        "SELECT tgname FROM pg_trigger WHERE tgrelid = to_regclass('reports_ledgerentry') AND NOT tgisinternal ORDER BY tgname"
    ),
}


def install(connection: Any) -> None:
    """Put every trigger on anew."""
    remove(connection)
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor):
            cursor.execute(statement)


def remove(connection: Any) -> None:
    """Take every trigger off. Functions of PostgreSQL stay: nothing calls them then."""
    table = " ON reports_ledgerentry" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for name in NAMES[connection.vendor]:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{table}")


def installed(connection: Any) -> tuple[str, ...]:
    """Names of the triggers that are on the table now, in alphabetical order."""
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor])
        return tuple(name for (name,) in cursor.fetchall())


def _statements(vendor: str) -> Iterator[str]:
    """The script's statements: SQLite's driver takes one at a time, PostgreSQL's takes them all."""
    script = (SQL / f"posted_entries.{vendor}.sql").read_text(encoding="utf-8")
    if vendor != "sqlite":
        yield script
        return
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
