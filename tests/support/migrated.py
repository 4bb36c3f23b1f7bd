"""A migrated SQLite database kept between test runs: migrations take longer than most runs of a few tests.

The kept file is named after all that could make it differ (migrations, settings, pinned packages), so a changed
migration is run anew. PostgreSQL is always migrated.
"""

import hashlib
import os
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management.commands import migrate
from django.db import connections

from tests.support.repository import ROOT

KEPT = ROOT / "var" / "tests"
MADE_OF = ("*/migrations/*.py", "reports/migrations/sql/*", "site/config/settings/*.py", "requirements*.txt")


def kept_file() -> Path:
    """Where the database of this very code lies, or will lie."""
    digest = hashlib.sha256()
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes())
    return KEPT / f"{digest.hexdigest()[:20]}.sqlite3"


def migrate_once(patch: pytest.MonkeyPatch) -> None:
    """From now on `migrate` on an empty SQLite database copies the kept one, and keeps what it had to make itself."""
    run = migrate.Command.handle

    def handle(self: migrate.Command, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        if connection.vendor != "sqlite" or connection.introspection.table_names():
            return run(self, *args, **options)
        if not (kept := kept_file()).exists():
            run(self, *args, **options)
            _keep(connection.connection, kept)
            return None
        with sqlite3.connect(kept) as ready:
            ready.backup(connection.connection)
        return None

    patch.setattr(migrate.Command, "handle", handle)


def _keep(database: Any, kept: Path) -> None:
    """Whole or not at all: several test processes may finish at once. Databases of other code are thrown away."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=kept.parent)
    os.close(handle)
    with sqlite3.connect(name) as copy:
        database.backup(copy)
    os.replace(name, kept)
    for other in kept.parent.glob("*.sqlite3"):
        if other != kept:
            other.unlink(missing_ok=True)
