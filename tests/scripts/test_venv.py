"""The virtual environment: made once, mended when it was left half-made, filled only with pinned libraries."""

import io
import sys
from pathlib import Path

import pytest

from launcher.progress import Progress
from launcher.trouble import Trouble
from launcher.venv import Environment

UNREACHABLE = f"nowhere-to-be-had==1.0 --hash=sha256:{'0' * 64}\n"


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return Environment(root=tmp_path, log=tmp_path / "var" / "pip.log")


def progress() -> Progress:
    return Progress(total=1, out=io.StringIO())


@pytest.mark.slow
def test_a_half_made_environment_is_made_again(environment: Environment) -> None:
    environment.python.parent.mkdir(parents=True)
    environment.python.write_text("#!/bin/sh\nexit 1\n")
    environment.python.chmod(0o755)
    environment.make(is_root=False, progress=progress())
    assert environment._works()


@pytest.mark.slow
def test_a_library_that_cannot_be_had_is_told_and_not_remembered(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    (environment.root / "requirements.txt").write_text(UNREACHABLE)
    environment.make(is_root=False, progress=progress())
    with pytest.raises(Trouble) as caught:
        environment.install(requirements="requirements.txt", progress=progress())
    assert caught.value.sentence == "Не удалось скачать библиотеки: сеть недоступна или загрузка прервалась."
    assert "nowhere-to-be-had" in environment.log.read_text()
    assert not environment.has("requirements.txt")


def test_a_list_that_is_in_place_is_not_installed_again(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[Path] = []
    monkeypatch.setattr(Environment, "_pip", lambda self, path, progress: installed.append(path))
    path = environment.root / "requirements.txt"
    path.write_text("one==1\n")
    environment.install(requirements="requirements.txt", progress=progress())
    environment.install(requirements="requirements.txt", progress=progress())
    path.write_text("one==2\n")
    environment.install(requirements="requirements.txt", progress=progress())
    assert installed == [path, path]


def test_an_environment_that_cannot_be_made_is_told(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Trouble, match="Не удалось создать виртуальное окружение"):
        environment.make(is_root=False, progress=progress())
