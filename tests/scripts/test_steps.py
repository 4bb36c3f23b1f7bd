"""The steps of a start: done once, done again when their files change, told in a sentence when they fail."""

import io
import sys
from pathlib import Path

import pytest

from launcher.place import Place
from launcher.progress import Progress
from launcher.steps import STEPS, Preparation
from launcher.trouble import Trouble

MANAGE = """
import pathlib, sys
root = pathlib.Path(__file__).parent
with (root / "called.txt").open("a") as log:
    log.write(sys.argv[1] + "\\n")
if sys.argv[1] == "migrate":
    (root / "var" / "db.sqlite3").touch()
if sys.argv[1] == "create_admin":
    print("Имя: admin\\nПароль: только-что-созданный")
if (root / "fail").exists():
    print((root / "fail").read_text())
    sys.exit(1)
"""
ALL = [step.name for step in STEPS]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("VAR_DIR", raising=False)
    (tmp_path / "manage.py").write_text(MANAGE)
    for name in ("content/facts.yaml", "core/migrations/0001_initial.py", "static/css/base.css"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("one")
    (tmp_path / "var").mkdir()
    return Place.here(tmp_path)


def prepare(place: Place) -> Preparation:
    progress = Progress(total=len(STEPS), out=io.StringIO())
    return Preparation(place=place, python=Path(sys.executable), progress=progress)


def called(place: Place) -> list[str]:
    """The commands since the last look."""
    path = place.root / "called.txt"
    names = path.read_text().split() if path.exists() else []
    path.unlink(missing_ok=True)
    return names


def test_a_first_start_does_every_step_in_order(place: Place) -> None:
    prepare(place).run()
    assert called(place) == ALL == ["migrate", "load_content", "update_index", "collectstatic"]


def test_a_second_start_does_nothing(place: Place) -> None:
    prepare(place).run()
    called(place)
    prepare(place).run()
    assert called(place) == []


@pytest.mark.parametrize(
    ("changed", "steps"),
    [
        ("content/facts.yaml", ["load_content", "update_index"]),
        ("core/migrations/0001_initial.py", ["migrate"]),
        ("static/css/base.css", ["collectstatic"]),
    ],
)
def test_a_changed_file_repeats_only_its_steps(place: Place, changed: str, steps: list[str]) -> None:
    prepare(place).run()
    called(place)
    (place.root / changed).write_text("two")
    prepare(place).run()
    assert called(place) == steps


def test_a_database_that_was_removed_is_made_again(place: Place) -> None:
    prepare(place).run()
    called(place)
    (place.var / "db.sqlite3").unlink()
    prepare(place).run()
    assert called(place) == ["migrate", "load_content", "update_index"]


def test_another_database_gets_its_own_steps(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare(place).run()
    called(place)
    monkeypatch.setenv("DATABASE_URL", "postgres://dobry@127.0.0.1:5432/dobry")
    prepare(place).run()
    assert called(place) == ["migrate", "load_content", "update_index"]


def test_an_interrupted_start_goes_on_with_the_step_that_failed(place: Place) -> None:
    (place.root / "fail").write_text("что-то пошло не так")
    with pytest.raises(Trouble, match=r"Шаг «manage\.py migrate» не удался: что-то пошло не так"):
        prepare(place).run()
    assert (place.var / "logs" / "migrate.log").read_text().strip() == "что-то пошло не так"
    (place.root / "fail").unlink()
    called(place)
    prepare(place).run()
    assert called(place) == ALL


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("sqlite3.OperationalError: database or disk is full", "На диске закончилось место."),
        ("OperationalError: database is locked", "База данных занята другой программой."),
    ],
)
def test_a_full_disk_and_a_locked_database_are_told_apart(place: Place, said: str, sentence: str) -> None:
    (place.root / "fail").write_text(said)
    with pytest.raises(Trouble) as caught:
        prepare(place).run()
    assert caught.value.sentence == sentence


def test_the_administrator_is_made_once_for_a_database(place: Place) -> None:
    prepare(place).run()
    assert prepare(place).first_admin() == "Имя: admin\nПароль: только-что-созданный"
    assert prepare(place).first_admin() is None


@pytest.mark.parametrize(
    ("host", "port", "address"),
    [
        ("127.0.0.1", 8000, "http://127.0.0.1:8000"),
        ("0.0.0.0", 8001, "http://127.0.0.1:8001"),
        ("::1", 8000, "http://[::1]:8000"),
        ("localhost", 80, "http://localhost"),
    ],
)
def test_the_printed_address_opens_in_a_browser(tmp_path: Path, host: str, port: int, address: str) -> None:
    assert Place.here(tmp_path, host=host, port=port).address == address
