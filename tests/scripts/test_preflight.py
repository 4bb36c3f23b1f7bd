"""A start that cannot go on says so in a sentence, before anything is made."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from launcher import preflight
from launcher.trouble import Trouble

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_taken_port_is_named_with_the_command_for_another_one(taken_port: int) -> None:
    with pytest.raises(Trouble) as caught:
        preflight.check_address("127.0.0.1", taken_port)
    assert str(caught.value) == (
        f"Порт {taken_port} на 127.0.0.1 уже занят другой программой, возможно, этим же сайтом.\n"
        f"Остановите её или выберите другой порт: make run PORT={taken_port + 1}"
    )


def test_a_free_port_is_accepted() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    preflight.check_address("127.0.0.1", port)


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "восемь", "80 80", "8000.0"])
def test_a_port_that_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(Trouble, match="не подходит: нужно число от 1 до 65535"):
        preflight.port_number(text)


def test_a_port_is_read_as_a_number() -> None:
    assert preflight.port_number("8123") == 8123


@pytest.mark.parametrize("host", ["192.0.2.1", "a" * 70, "пример..рф"])
def test_an_address_of_another_machine_is_refused(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not host.startswith("192"):
        monkeypatch.setattr(socket, "getaddrinfo", _unknown_name)
    with pytest.raises(Trouble, match="у этого компьютера нет"):
        preflight.check_address(host, 8000)


def _unknown_name(*arguments: object, **options: object) -> None:
    raise socket.gaierror(-2, "Name or service not known")


def test_a_full_disk_is_told_before_the_download(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight.shutil, "disk_usage", lambda _: SimpleNamespace(free=10))
    with pytest.raises(Trouble) as caught:
        preflight.check_disk(tmp_path, preflight.FIRST_START_BYTES)
    assert caught.value.sentence == "На диске закончилось место."


def test_without_the_venv_module_an_ordinary_user_is_told_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(preflight, "_has_venv", lambda: False)
    monkeypatch.setattr(preflight, "apt_install", _must_not_be_called)
    with pytest.raises(Trouble) as caught:
        preflight.ensure_venv_module(is_root=False)
    assert caught.value.advice == (
        "Установите его и запустите команду снова: sudo apt-get install "
        f"python3.{sys.version_info.minor}-venv"
    )


def test_without_the_venv_module_root_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(preflight, "_has_venv", lambda: bool(asked))
    monkeypatch.setattr(preflight.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(preflight, "apt_install", asked.append)
    preflight.ensure_venv_module(is_root=True)
    assert asked == [f"python3.{sys.version_info.minor}-venv"]


def _must_not_be_called(*arguments: object) -> None:
    raise AssertionError("an ordinary user's start must not install packages of the system")


def test_the_command_itself_refuses_a_taken_port_without_a_traceback(taken_port: int) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "run.py")],
        env={"HOST": "127.0.0.1", "PORT": str(taken_port), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "",
        f"Порт {taken_port} на 127.0.0.1 уже занят другой программой, возможно, этим же сайтом.",
        f"Остановите её или выберите другой порт: make run PORT={taken_port + 1}",
    ]
