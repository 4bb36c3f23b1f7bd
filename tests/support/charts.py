"""Charts in tests are drawn in the same process: a process of its own for each would take seconds. The test of that
process asks for it itself (tests/reports/test_charts_store.py)."""

from collections.abc import Iterator

import pytest

from reports.charts import store
from reports.charts.render import render_or_none


@pytest.fixture(autouse=True, scope="session")
def charts_drawn_here() -> Iterator[None]:
    """Every drawing that is asked of a process apart is made here instead."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "render_apart", lambda specs: [render_or_none(spec) for spec in specs])
        yield
