"""`make run` as a person meets it: it shows how to begin, keeps everything for the second time, stops on Ctrl-C."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from launcher.postgres import free_port
from launcher.steps import STEPS
from tests.support.repository import ROOT
from tests.support.site import RunningSite, copy

PATIENCE_SECONDS = 60  # until a server that was told to stop has stopped, on a machine with much else to do


@pytest.fixture
def prepared(site: RunningSite, tmp_path: Path) -> Path:
    """A `var` with database, content and files in place, and no administrator yet."""
    copy(site.place.var.parent / "site", tmp_path / "var")
    return tmp_path / "var"


@contextmanager
def started(var: Path, port: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`make run` until it says how to stop it; gives what it has printed so far."""
    environment = {**os.environ, "VAR_DIR": str(var), "PORT": str(port), "HOST": "127.0.0.1"}
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "scripts" / "run.py")],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = ""
    try:
        for line in process.stdout:
            said += line
            if line.startswith("Остановить"):
                break
        yield process, said
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)
        process.stdout.close()


def test_a_first_start_shows_the_addresses_and_a_fresh_password(prepared: Path) -> None:
    port = free_port()
    with started(prepared, port) as (_, said):
        assert f"http://127.0.0.1:{port}/ " in said
        assert f"http://127.0.0.1:{port}/admin/" in said
        assert re.search(r"Пароль: +\S{12,}", said), said
        with urlopen(f"http://127.0.0.1:{port}/") as page:
            assert page.status == 200


def test_a_second_start_does_nothing_again_and_shows_no_password(prepared: Path) -> None:
    port = free_port()
    with started(prepared, port) as (_, first):
        password = re.search(r"Пароль: +(\S{12,})", first)
        assert password is not None
    with started(prepared, port) as (_, said):
        # The environment, the libraries and the administrator are steps as well.
        assert said.count("уже готово") == len(STEPS) + 3
        assert password[1] not in said
        assert "make admin" in said


def test_ctrl_c_stops_the_server_and_frees_its_port(prepared: Path) -> None:
    port = free_port()
    with started(prepared, port) as (process, _):
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_SECONDS) == 0
        assert process.stdout is not None
        rest = process.stdout.read()
    assert rest.strip().splitlines()[-1] == "Сайт остановлен. Данные сохранены, запустить снова: make run"
    with started(prepared, port) as (_, said):
        assert f"http://127.0.0.1:{port}/admin/" in said


def test_two_starts_at_once_on_one_port_leave_one_site_and_one_sentence(prepared: Path) -> None:
    port = free_port()
    with started(prepared, port), started(prepared, port) as (second, said):
        assert second.wait(PATIENCE_SECONDS) == 1
        assert f"Порт {port} на 127.0.0.1 уже занят" in said
