"""What the tests need of the system is installed where it may be, and asked for where it may not."""

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from launcher import tools
from launcher.tools import Tool
from launcher.trouble import Trouble

HERE = Tool(title="Chromium", packages=("chromium",), is_here=lambda: True)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What apt-get was asked for, and through whom."""
    requests: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    monkeypatch.setattr(tools, "apt_install", lambda *names, prefix=(): requests.append((names, prefix)))
    monkeypatch.setattr(tools.shutil, "which", lambda name: f"/usr/bin/{name}")
    return requests


def absent(asked: list, *, comes: bool) -> Tool:
    return Tool(title="node", packages=("nodejs", "npm"), is_here=lambda: comes and bool(asked))


def be(monkeypatch: pytest.MonkeyPatch, user_id: int) -> None:
    monkeypatch.setattr(tools.os, "geteuid", lambda: user_id)


def test_what_is_here_is_not_installed(asked: list, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "TOOLS", (HERE,))
    tools.ensure_tools()
    assert asked == []


def test_root_installs_only_what_is_absent(asked: list, monkeypatch: pytest.MonkeyPatch) -> None:
    be(monkeypatch, 0)
    monkeypatch.setattr(tools, "TOOLS", (HERE, absent(asked, comes=True)))
    tools.ensure_tools()
    assert asked == [(("nodejs", "npm"), ())]


def test_an_ordinary_user_asks_sudo_without_waiting_for_a_password(
    asked: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    be(monkeypatch, 1000)
    monkeypatch.setattr(tools.sys, "stdin", SimpleNamespace(isatty=lambda: False))
    monkeypatch.setattr(tools, "TOOLS", (absent(asked, comes=True),))
    tools.ensure_tools()
    assert asked == [(("nodejs", "npm"), ("sudo", "-n"))]


def test_what_did_not_come_is_named_with_the_command(asked: list, monkeypatch: pytest.MonkeyPatch) -> None:
    be(monkeypatch, 0)
    monkeypatch.setattr(tools, "TOOLS", (HERE, absent(asked, comes=False)))
    with pytest.raises(Trouble) as caught:
        tools.ensure_tools()
    assert str(caught.value) == (
        "Для тестов не хватает: node.\nУстановите и запустите снова: sudo apt-get install nodejs npm"
    )


def test_node_packages_are_installed_once_for_a_lock_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **options: object) -> SimpleNamespace:
        commands.append(command)
        return SimpleNamespace(returncode=0, stdout="")

    monkeypatch.setattr(tools.subprocess, "run", run)
    lock = tmp_path / "package-lock.json"
    lock.write_text(json.dumps({"packages": {}}))
    first, second = (tools.ensure_node_modules(tmp_path, tmp_path / "npm.log") for _ in range(2))
    lock.write_text(json.dumps({"packages": {"": {}}}))
    assert (first, second, tools.ensure_node_modules(tmp_path, tmp_path / "npm.log")) == (True, False, True)
    assert [command[:3] for command in commands] == [["npm", "ci", "--ignore-scripts"]] * 2


def test_a_broken_download_of_node_packages_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = subprocess.CompletedProcess([], 1, stdout="npm error network request failed: connection reset")
    monkeypatch.setattr(tools.subprocess, "run", lambda *arguments, **options: refused)
    (tmp_path / "package-lock.json").write_text("{}")
    with pytest.raises(Trouble, match="сеть недоступна или загрузка прервалась"):
        tools.ensure_node_modules(tmp_path, tmp_path / "var" / "npm.log")
    assert "connection reset" in (tmp_path / "var" / "npm.log").read_text()
