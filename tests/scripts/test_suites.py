"""The closing line of `make test` adds up what pytest's own closing lines say."""

from collections import Counter

import pytest

from launcher.suites import Run, closing_line, counted


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("812 passed in 340.12s (0:05:40)", {"passed": 812}),
        ("3 failed, 12 passed, 1 error in 4.5s", {"failed": 3, "passed": 12, "error": 1}),
        ("=== 2 errors, 1 skipped in 0.5s ===", {"error": 2, "skipped": 1}),
        ("no tests ran in 0.01s", {}),
    ],
)
def test_pytests_closing_line_is_read(line: str, counts: dict[str, int]) -> None:
    assert counted(line) == Counter(counts)


def test_all_runs_are_added_up_and_errors_count_as_failures() -> None:
    runs = [
        Run(title="SQLite", code=0, counts=Counter(passed=10)),
        Run(title="PostgreSQL", code=1, counts=Counter(passed=7, failed=1, error=1, skipped=2)),
    ]
    assert closing_line(runs) == "17 passed, 2 failed, 2 skipped"
