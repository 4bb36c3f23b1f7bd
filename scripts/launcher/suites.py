"""The runs of pytest and what they add up to."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from .checks import environment

COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed|xpassed)\b")


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of pytest: how it ended and how many tests did what."""

    title: str
    code: int
    counts: Counter[str]


def pytest(root: Path, title: str, *arguments: str, database: str | None = None) -> Run:
    """Runs pytest on every core, shows its words as they come, and reads its closing line."""
    print(f"\n— {title}", flush=True)
    command = [
        str(root / ".venv" / "bin" / "python"),
        "-m",
        "pytest",
        "-q",
        "-n",
        "2",
        "--color=no",
        *arguments,
    ]
    with subprocess.Popen(
        command,
        cwd=root,
        env=environment(root, database=database),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        counts = _follow(process)
    return Run(title=title, code=process.returncode, counts=counts)


def _follow(process: subprocess.Popen[str]) -> Counter[str]:
    """Shows what pytest says and gives the numbers of its closing line."""
    closing = ""
    assert process.stdout is not None
    for line in process.stdout:
        print(line, end="", flush=True)
        closing = line if COUNT.search(line) else closing
    return counted(closing)


def counted(closing_line: str) -> Counter[str]:
    """«3 failed, 12 passed, 1 error in 4.5s» as numbers."""
    counts: Counter[str] = Counter()
    for number, word in COUNT.findall(closing_line):
        counts["error" if word.startswith("error") else word] += int(number)
    return counts


def closing_line(runs: list[Run]) -> str:
    """One line for all runs together, in the words that test runners use."""
    total = sum((run.counts for run in runs), Counter[str]())
    failed = total["failed"] + total["error"]
    return f"{total['passed']} passed, {failed} failed, {total['skipped']} skipped"
