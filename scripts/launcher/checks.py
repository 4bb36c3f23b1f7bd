"""What is checked without running the site: style, templates, floors, types, migrations."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Check:
    title: str
    command: tuple[str, ...]


def checks(root: Path) -> list[Check]:
    """All checks, quickest first."""
    bin_folder = root / ".venv" / "bin"

    def tool(name: str, *arguments: str) -> tuple[str, ...]:
        return (str(bin_folder / name), *arguments)

    manage = tool("python", "manage.py")
    return [
        Check(title="ruff: ошибки и стиль", command=tool("ruff", "check", ".")),
        Check(title="ruff: запись кода", command=tool("ruff", "format", "--check", ".")),
        Check(title="import-linter: этажи", command=tool("lint-imports")),
        Check(title="Django: настройки", command=(*manage, "check", "--fail-level", "WARNING")),
        Check(title="Django: миграции", command=(*manage, "makemigrations", "--check", "--dry-run")),
        Check(title="djlint: ошибки шаблонов", command=tool("djlint", "templates", "--lint", "--quiet")),
        Check(title="djade: запись шаблонов", command=tool("djade", "--check", *templates(root))),
        Check(title="mypy: типы", command=tool("mypy", *typed_paths(root))),
    ]


def templates(root: Path) -> list[str]:
    return sorted(str(path.relative_to(root)) for path in (root / "templates").rglob("*.html"))


def typed_paths(root: Path) -> list[str]:
    """`core`, every domain, and the launcher: where each signature has its types."""
    packages = [folder for folder in root.glob("*/domain/") if any(folder.glob("*.py"))]
    domains = [*root.glob("*/domain.py"), *packages]
    typed = [root / "core", *sorted(domains), root / "scripts" / "launcher", root / "scripts" / "run.py"]
    return [str(path.relative_to(root)) for path in typed if path.exists()]


def run_checks(root: Path) -> list[str]:
    """Runs every check, shows what each one found, and gives the titles of those that failed."""
    failed = []
    for check in checks(root):
        started = time.monotonic()
        done = subprocess.run(
            check.command,
            cwd=root,
            env=environment(root),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        word = "есть замечания" if done.returncode else "чисто"
        print(f"  {check.title}: {word}, {time.monotonic() - started:.1f} с", flush=True)
        if done.returncode:
            print(done.stdout, flush=True)
            failed.append(check.title)
    return failed


def environment(root: Path, *, database: str | None = None) -> dict[str, str]:
    """The environment of checks and tests: the test settings, and no database of the person's own."""
    own = {
        name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "VAR_DIR", "DEBUG")
    }
    own["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    own["PYTHONPATH"] = os.pathsep.join(str(path) for path in (root, root / "site", root / "scripts"))
    if database:
        own["DATABASE_URL"] = database
    return own
