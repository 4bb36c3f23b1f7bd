"""`make run`: from a bare Debian with python3 to the site in a browser. HOST and PORT change the address.

Nothing here needs more than Python's standard library; the parts are in scripts/launcher/.
"""

import sys

OLDEST = (3, 11)
if sys.version_info < OLDEST:
    # Before any import: an older Python would stumble over newer syntax with a traceback.
    sys.exit(
        "Нужен Python 3.11 или новее, а здесь %d.%d.\n"
        "Установите его (в Debian 12: apt-get install python3) или укажите: make run PYTHON=python3.12"
        % sys.version_info[:2]
    )

import os
import time
from pathlib import Path

from launcher import preflight, server
from launcher.lock import alone
from launcher.place import Place
from launcher.progress import Progress
from launcher.steps import STEPS, Preparation
from launcher.trouble import Trouble, from_os_error
from launcher.venv import Environment

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = "requirements.txt"


def main() -> int:
    try:
        port = preflight.port_number(os.environ.get("PORT") or "8000")
        place = Place.here(ROOT, host=os.environ.get("HOST") or "127.0.0.1", port=port)
        preflight.check_address(place.host, place.port)
        return start(place)
    except Trouble as trouble:
        return refuse(trouble)
    except OSError as error:
        known = from_os_error(error)
        if known is None:
            raise
        return refuse(known)
    except KeyboardInterrupt:
        print("\nОстановлено. Запустите make run снова: начатое продолжится.", flush=True)
        return 130


def start(place: Place) -> int:
    """Prepares the site, then serves it until it is stopped."""
    began = time.monotonic()
    environment = Environment(root=ROOT, log=place.var / "logs" / "pip.log")
    progress = Progress(total=3 + len(STEPS))
    with alone(place.var / "prepare.lock"):
        install(environment, progress)
        preparation = Preparation(place=place, python=environment.python, progress=progress)
        preparation.run()
        with progress.step("Администратор"):
            admin = preparation.first_admin()
            if admin is None:
                progress.skip()
    return server.serve(
        python=environment.python,
        place=place,
        when_ready=lambda: greet(place, admin, time.monotonic() - began),
    )


def install(environment: Environment, progress: Progress) -> None:
    """The virtual environment and the pinned libraries in it."""
    ready = environment.has(REQUIREMENTS)
    preflight.check_disk(ROOT, preflight.LATER_START_BYTES if ready else preflight.FIRST_START_BYTES)
    with progress.step("Виртуальное окружение"):
        environment.make(is_root=os.geteuid() == 0, progress=progress)
    with progress.step("Библиотеки"):
        environment.install(requirements=REQUIREMENTS, progress=progress)


def greet(place: Place, admin: str | None, seconds: float) -> None:
    """What a person needs to begin. The password is shown this once and kept nowhere."""
    print(f"\nСайт открыт:        {place.address}/   (за {seconds:.1f} с)")
    print(f"Управление сайтом:  {place.address}/admin/")
    print(admin or "Пароль показан при первом запуске. Новый: make admin")
    print("Остановить: Ctrl-C\n", flush=True)


def refuse(trouble: Trouble) -> int:
    print(f"\n{trouble}", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
