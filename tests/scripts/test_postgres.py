"""The throw-away PostgreSQL is there while it is needed, and nothing of it is left afterwards."""

import os
from pathlib import Path

import psycopg2
import pytest

from launcher.postgres import find_binaries, ordinary_user, throw_away_server


def folders() -> set[Path]:
    return set(Path("/tmp").glob("dobry-postgres-*"))


@pytest.mark.slow
def test_a_server_answers_and_leaves_nothing_behind_even_after_a_failure() -> None:
    before = folders()
    used: list[str] = []
    with pytest.raises(ZeroDivisionError):
        use_and_fail(used)
    with pytest.raises(psycopg2.OperationalError):
        psycopg2.connect(used[0])
    assert folders() == before


def use_and_fail(used: list[str]) -> None:
    with throw_away_server() as url:
        used.append(url)
        connection = psycopg2.connect(url)
        with connection, connection.cursor() as cursor:
            cursor.execute("SELECT lower('ЁЖ'), current_setting('server_encoding')")
            assert cursor.fetchone() == ("ёж", "UTF8")
        connection.close()
        raise ZeroDivisionError


def test_the_binaries_are_found() -> None:
    found = find_binaries()
    assert found is not None
    assert (found / "initdb").exists()


def test_root_lends_an_ordinary_user_and_others_run_it_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    user = ordinary_user()
    assert user is not None
    assert user.pw_uid != 0
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert ordinary_user() is None
