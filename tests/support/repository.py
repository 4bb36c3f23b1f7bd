"""The repository as its tests read it: tracked files, functions of Python modules, templates."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUR_APPS = (
    "core",
    "partners",
    "initiatives",
    "news",
    "events",
    "library",
    "grants",
    "reports",
    "recycling",
    "search",
    "home",
)
MADE = {".venv", "var", "node_modules", ".git", "__pycache__"}


@cache
def repository_files() -> tuple[Path, ...]:
    """What is committed or about to be: ignored files are not ours to judge. Paths are relative to the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:  # a plain copy without git
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        return tuple(sorted(p for p in found if not MADE & set(p.parts) and (ROOT / p).is_file()))
    names = listed.stdout.decode().split("\0")
    return tuple(sorted(Path(name) for name in names if name and (ROOT / name).is_file()))


def files(*suffixes: str, under: str = "") -> list[Path]:
    return [p for p in repository_files() if p.suffix in suffixes and p.as_posix().startswith(under)]


def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def python_files() -> list[Path]:
    """Our own modules: neither tests nor migrations, which a machine writes."""
    return [p for p in files(".py") if p.parts[0] != "tests" and "migrations" not in p.parts]


@dataclass(frozen=True, kw_only=True)
class Function:
    """A function with the lines it takes to do its work: its docstring does not count, its signature does."""

    name: str
    lines: int


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(text(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            lines = node.end_lineno - node.lineno + 1 - _docstring_lines(node)
            yield Function(name=f"{path.as_posix()}::{node.name}", lines=lines)


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    if (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    ):
        assert first.end_lineno is not None
        return first.end_lineno - first.lineno + 1
    return 0
