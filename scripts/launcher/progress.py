"""Steps shown as they go: one line each, with what is being done and how long it took."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Progress:
    """Numbers the steps of `total`. On a terminal the current line is rewritten; in a log only its end is written."""

    def __init__(self, *, total: int, out: TextIO | None = None) -> None:
        self.total = total
        self.number = 0
        self.out = out or sys.stdout
        self.live = self.out.isatty()
        self._title = ""
        self._skipped = False

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        self.number += 1
        self._title, self._skipped = f"[{self.number}/{self.total}] {title}", False
        started = time.monotonic()
        self._write(self._title + " …", end="" if self.live else "\n")
        yield
        took = time.monotonic() - started
        ending = "уже готово" if self._skipped else f"готово, {took:.0f} с"
        self._write(f"{self._title}: {ending}", end="\n")

    def skip(self) -> None:
        """Says at the end of this step that there was nothing to do."""
        self._skipped = True

    def tick(self, note: str) -> None:
        """A word on how far the step is; only a terminal shows it."""
        if self.live:
            self._write(f"{self._title}: {note}", end="")

    def _write(self, text: str, *, end: str) -> None:
        start = "\r\033[K" if self.live else ""
        self.out.write(f"{start}{text}{end}")
        self.out.flush()
