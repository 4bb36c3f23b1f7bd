"""Progress is readable in a terminal and in a log; two starts do not prepare one site at once."""

import io
import subprocess
import sys
from pathlib import Path

from launcher.lock import alone
from launcher.progress import Progress

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
WAITER = """
import sys
from pathlib import Path
from launcher.lock import alone
with alone(Path(sys.argv[1])):
    print("наша очередь", flush=True)
"""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_one_line_at_the_start_and_one_at_the_end_of_a_step() -> None:
    out = io.StringIO()
    progress = Progress(total=2, out=out)
    with progress.step("База данных"):
        progress.tick("Applying core.0001_initial")
    with progress.step("Содержание"):
        progress.skip()
    assert out.getvalue().splitlines() == [
        "[1/2] База данных …",
        "[1/2] База данных: готово, 0 с",
        "[2/2] Содержание …",
        "[2/2] Содержание: уже готово",
    ]


def test_a_terminal_sees_how_far_a_step_is() -> None:
    out = Terminal()
    progress = Progress(total=1, out=out)
    with progress.step("Библиотеки"):
        progress.tick("библиотека 12 из 70")
    assert "[1/1] Библиотеки: библиотека 12 из 70" in out.getvalue()


def test_a_second_start_waits_for_the_first(tmp_path: Path) -> None:
    path = tmp_path / "var" / "prepare.lock"
    with alone(path):
        second = subprocess.Popen(
            [sys.executable, "-c", WAITER, str(path)],
            env={"PYTHONPATH": str(SCRIPTS), "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert second.stdout is not None
        assert second.stdout.readline() == "Другой make run сейчас готовит сайт, ждём его.\n"
        assert second.poll() is None
    said, _ = second.communicate()
    assert (said, second.returncode) == ("наша очередь\n", 0)
