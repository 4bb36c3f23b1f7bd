"""The server is waited for until it answers, and stopped whatever happens."""

import subprocess
import sys
from pathlib import Path

import pytest

from launcher import server
from launcher.place import Place
from launcher.postgres import free_port
from launcher.trouble import Trouble

HTTP = """
import http.server, sys
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), http.server.BaseHTTPRequestHandler).serve_forever()
"""
SILENT = "import time; time.sleep(600)"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place.here(tmp_path, port=free_port())


def start(code: str, place: Place) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code, str(place.port)], stderr=subprocess.DEVNULL)


def test_a_server_that_answers_anything_is_ready_and_is_stopped(place: Place) -> None:
    process = start(HTTP, place)
    server.wait_until_answers(process, place)
    server.stop(process)
    assert process.poll() is not None
    assert not server.answers(place.address)


def test_a_server_that_ended_is_told_with_its_code(place: Place) -> None:
    with pytest.raises(Trouble, match=r"Сервер не запустился \(код 3\)"):
        server.wait_until_answers(start("raise SystemExit(3)", place), place)


def test_a_silent_server_is_told_and_stopped(place: Place) -> None:
    process = start(SILENT, place)
    with pytest.raises(Trouble, match="Сайт не ответил"):
        server.wait_until_answers(process, place, patience=0.2)
    server.stop(process)
    assert process.poll() is not None


def test_granian_serves_wsgi_on_the_given_address(place: Place) -> None:
    command = server.command(python=Path("python"), place=place)
    assert command[:5] == ["python", "-m", "granian", "--interface", "wsgi"]
    assert command[command.index("--port") + 1] == str(place.port)
