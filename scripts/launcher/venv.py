"""The virtual environment in .venv and the pinned libraries in it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from .preflight import ensure_venv_module
from .progress import Progress
from .stamps import Stamps, digest
from .trouble import Trouble, download_trouble, full_disk


class Environment:
    """`folder` is .venv; what was installed into it is remembered inside, so that both vanish together."""

    def __init__(self, *, root: Path, log: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / "bin" / "python"
        self.log = log

    def make(self, *, is_root: bool, progress: Progress) -> None:
        """Creates .venv; one left half-made by an interrupted start is made again."""
        if self._works():
            progress.skip()
            return
        ensure_venv_module(is_root=is_root)
        shutil.rmtree(self.folder, ignore_errors=True)
        made = _run([sys.executable, "-m", "venv", str(self.folder)])
        if made.returncode:
            raise _venv_trouble(made.stdout)

    def _works(self) -> bool:
        """Its Python starts, is the one we would use, and has pip: anything else is a half-made environment."""
        if not self.python.exists():
            return False
        if self.has(
            "requirements.txt"
        ):  # written last, with Python's version in it: what came before is whole
            return True
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        probe = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
        tried = _run([str(self.python), "-c", probe])
        return tried.returncode == 0 and tried.stdout.strip() == version

    def install(self, *, requirements: str, progress: Progress, covers: tuple[str, ...] = ()) -> None:
        """Installs a pinned list with its hashes unless exactly this list is in place already.

        `covers` are lists that it holds whole, version by version: they are in place then too.
        """
        if self.has(requirements):
            progress.skip()
            return
        self._pip(self.root / requirements, progress)
        for name in (requirements, *covers):
            Stamps(self.folder / "installed.json").keep(name, self._digest(name))

    def has(self, requirements: str) -> bool:
        return Stamps(self.folder / "installed.json").is_fresh(requirements, self._digest(requirements))

    def _digest(self, requirements: str) -> str:
        return digest(root=self.root, paths=[self.root / requirements], extra=str(sys.version_info[:2]))

    def _pip(self, path: Path, progress: Progress) -> None:
        count = sum("==" in line for line in path.read_text(encoding="utf-8").splitlines())
        command = [str(self.python), "-m", "pip", "install", "--require-hashes", "--no-input", "--no-deps"]
        command += ["--disable-pip-version-check", "--progress-bar", "off", "-r", str(path)]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as pip:
            said = _follow(pip, progress, count)
        self.log.write_text(said, encoding="utf-8")
        if pip.returncode:
            raise download_trouble(said, str(self.log.relative_to(self.root)))


def _follow(pip: subprocess.Popen[str], progress: Progress, count: int) -> str:
    """Reads pip as it speaks and turns it into «12 из 70»."""
    lines: list[str] = []
    seen = 0
    assert pip.stdout is not None
    for line in pip.stdout:
        lines.append(line)
        if line.startswith(("Collecting ", "Requirement already satisfied")):
            seen += 1
            progress.tick(f"библиотека {min(seen, count)} из {count}")
        elif line.startswith("Installing collected"):
            progress.tick("раскладываем по местам, около минуты")
    return "".join(lines)


def _venv_trouble(said: str) -> Trouble:
    if "No space left" in said:
        return full_disk()
    return Trouble(
        "Не удалось создать виртуальное окружение в папке .venv.",
        f"Удалите папку .venv и запустите команду снова. Сообщение Python: {said.strip().splitlines()[-1:]}",
    )


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
