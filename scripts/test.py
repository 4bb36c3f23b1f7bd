"""`make test`: checks, tests on SQLite with journeys in Chromium, tests on PostgreSQL. Installs what it needs.

test.py all      everything
test.py quick    tests of a minute: SQLite, no browser
test.py check    style, templates, floors, types, migrations
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Нужен Python 3.11 или новее: make test PYTHON=python3.12")

import os
from pathlib import Path

from launcher import suites, tools
from launcher.checks import run_checks
from launcher.lock import alone
from launcher.postgres import throw_away_server
from launcher.progress import Progress
from launcher.trouble import Trouble, from_os_error
from launcher.venv import Environment

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
REQUIREMENTS = "requirements-dev.txt"


def main(what: str) -> int:
    try:
        install(with_tools=what == "all")
        return {"all": everything, "quick": quick, "check": check}[what]()
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr, flush=True)
        return 1
    except OSError as error:
        known = from_os_error(error)
        if known is None:
            raise
        print(f"\n{known}", file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        print("\nПрервано.", flush=True)
        return 130


def install(*, with_tools: bool) -> None:
    environment = Environment(root=ROOT, log=VAR / "logs" / "pip-dev.log")
    progress = Progress(total=4 if with_tools else 2)
    with alone(VAR / "prepare.lock"):
        with progress.step("Виртуальное окружение"):
            environment.make(is_root=os.geteuid() == 0, progress=progress)
        with progress.step("Библиотеки для разработки"):
            environment.install(requirements=REQUIREMENTS, progress=progress, covers=("requirements.txt",))
        if with_tools:
            with progress.step("Браузер, node, java, PostgreSQL"):
                tools.ensure_tools()
            with progress.step("Пакеты node"):
                tools.ensure_node_modules(ROOT, VAR / "logs" / "npm.log") or progress.skip()


def everything() -> int:
    failed = run_checks(ROOT)
    runs = [suites.pytest(ROOT, "Тесты на SQLite и в браузере", "-m", "not postgres")]
    with throw_away_server() as database:
        marks = "not browser and not sqlite"
        runs.append(suites.pytest(ROOT, "Тесты на PostgreSQL", "-m", marks, database=database))
    return report(failed, runs)


def quick() -> int:
    marks = "not browser and not postgres and not slow"
    return report([], [suites.pytest(ROOT, "Быстрые тесты", "-m", marks)])


def check() -> int:
    failed = run_checks(ROOT)
    print("Замечания: " + "; ".join(failed) if failed else "Замечаний нет.")
    return 1 if failed else 0


def report(failed: list[str], runs: list[suites.Run]) -> int:
    """Says what did not pass; the last line counts the tests of all runs together."""
    failed = failed + [run.title for run in runs if run.code]
    print("\nНе прошло: " + "; ".join(failed) if failed else "\nВсё прошло.")
    print(suites.closing_line(runs), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "all"))
