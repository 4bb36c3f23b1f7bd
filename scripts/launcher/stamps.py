"""Remembers what was done for which files, so that a second start does only what changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


def digest(*, root: Path, paths: Iterable[Path], extra: str = "") -> str:
    """SHA-256 over the names and the bytes of files and of all files below folders; a missing one counts as empty."""
    total = hashlib.sha256(extra.encode())
    for path in sorted(set(_files(paths))):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(root).as_posix()}\0{content}\n".encode())
    return total.hexdigest()


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from (
                inner for inner in path.rglob("*") if inner.is_file() and "__pycache__" not in inner.parts
            )


class Stamps:
    """A small JSON file of step → digest. A broken or missing file only means that the steps are done again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            loaded = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            loaded = {}
        self.done: dict[str, str] = loaded if isinstance(loaded, dict) else {}

    def is_fresh(self, step: str, value: str) -> bool:
        return self.done.get(step) == value

    def keep(self, step: str, value: str) -> None:
        """Written at once and whole: an interrupted start never leaves half a file."""
        self.done[step] = value
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_suffix(".new")
        draft.write_text(json.dumps(self.done, indent=2, sort_keys=True), encoding="utf-8")
        draft.replace(self.path)

    def forget(self, *steps: str) -> None:
        for step in steps:
            self.done.pop(step, None)
