"""From an empty folder to a site with content: each step is skipped while nothing that it depends on has changed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .place import Place
from .progress import Progress
from .stamps import Stamps, digest
from .trouble import FULL_DISK, Trouble, full_disk

DATABASE_STEPS = ("migrate", "load_content", "update_index", "create_admin")


@dataclass(frozen=True, kw_only=True)
class Step:
    """`command` of manage.py, done again when a file among `depends` (globs below the root) changes."""

    title: str
    command: tuple[str, ...]
    depends: tuple[str, ...]
    of_database: bool = True

    @property
    def name(self) -> str:
        return self.command[0]


STEPS = (
    Step(
        title="База данных",
        command=("migrate", "--no-input"),
        depends=("*/migrations/*.py", "requirements.txt"),
    ),
    Step(title="Содержание", command=("load_content",), depends=("content", "home/content")),
    Step(title="Поиск", command=("update_index",), depends=("content", "home/content", "search")),
    Step(
        title="Оформление",
        command=("collectstatic", "--no-input"),
        depends=("static", "core/bundles.py", "site/config/settings/base.py", "requirements.txt"),
        of_database=False,
    ),
)


class Preparation:
    """Runs the steps for one place and remembers them in var/stamps.json."""

    def __init__(self, *, place: Place, python: Path, progress: Progress) -> None:
        self.place = place
        self.python = python
        self.progress = progress
        self.stamps = Stamps(place.var / "stamps.json")

    def run(self) -> None:
        if self.place.database_is_new():
            self.stamps.forget(*DATABASE_STEPS)
        for step in STEPS:
            with self.progress.step(step.title):
                self._once(step)

    def _once(self, step: Step) -> None:
        wanted = self._digest(step)
        if self.stamps.is_fresh(step.name, wanted):
            self.progress.skip()
            return
        self.manage(*step.command, on_line=self.progress.tick)
        self.stamps.keep(step.name, wanted)

    def _digest(self, step: Step) -> str:
        root = self.place.root
        paths = [path for pattern in step.depends for path in root.glob(pattern)]
        extra = self.place.database if step.of_database else ""
        return digest(root=root, paths=paths, extra=extra)

    def first_admin(self) -> str | None:
        """Makes the administrator of a new database and gives what the command says: name and password, once."""
        if self.stamps.is_fresh("create_admin", self.place.database):
            return None
        said = self.manage("create_admin", "--if-none")
        self.stamps.keep("create_admin", self.place.database)
        return said.strip() or None

    def manage(self, *command: str, on_line: Callable[[str], None] | None = None) -> str:
        """Runs a command of manage.py and gives what it printed; everything is kept in var/logs as well."""
        lines: list[str] = []
        with subprocess.Popen(
            [str(self.python), str(self.place.root / "manage.py"), *command],
            env=self.place.environment(),
            cwd=self.place.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                lines.append(line)
                if on_line and line.strip():
                    on_line(line.strip()[:60])
        said = "".join(lines)
        if process.returncode:
            raise self._trouble(command[0], said)
        return said

    def _trouble(self, name: str, said: str) -> Trouble:
        words = said.lower()
        if any(phrase in words for phrase in FULL_DISK):
            return full_disk()
        if "database is locked" in words:
            return Trouble(
                "База данных занята другой программой.",
                "Остановите работающий сайт или программу, которая открыла файл базы, и запустите команду снова.",
            )
        log = self.place.var / "logs" / f"{name}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(said, encoding="utf-8")
        reason = (said.strip().splitlines() or ["команда ничего не сообщила"])[-1]
        return Trouble(f"Шаг «manage.py {name}» не удался: {reason}", f"Подробности: {log}")
