"""Drawings are kept by what they show: drawn once, by a process apart, and never missed for long."""

import logging
import subprocess
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from reports.charts import source, store
from reports.charts.render import render_or_none
from reports.models import ChartDrawing
from tests.factories.report_pages import FinancialReportPageFactory
from tests.reports.test_charts_river import spec

pytestmark = pytest.mark.django_db
real_render_apart = store.render_apart


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every spec that was asked of the renderer."""
    cache.clear()
    found: list[Any] = []

    def render(specs: Any) -> list[str | None]:
        found.extend(specs)
        return [render_or_none(one) for one in specs]

    monkeypatch.setattr(store, "render_apart", render)
    return found


def broken(specs: Any) -> list[str | None]:
    raise subprocess.TimeoutExpired("render", 30)


def test_what_was_drawn_is_never_drawn_again(asked: list[Any]) -> None:
    first = store.drawing_for(spec("300"))
    assert store.drawing_for(spec("300")) == first != ""
    assert asked == [spec("300")]


def test_a_second_request_of_a_report_draws_nothing(asked: list[Any], client: Client) -> None:
    page = FinancialReportPageFactory()
    client.get(page.url)
    drawn_first = len(asked)
    client.get(page.url)
    assert (drawn_first, len(asked)) == (4, 4)


def test_two_that_miss_at_once_keep_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def slower(specs: Any) -> list[str | None]:
        """While this one draws, another request has drawn and kept the same."""
        ChartDrawing.objects.create(pk=store.name_of(specs[0]), svg="<svg>the first</svg>")
        return ["<svg>the second</svg>"]

    monkeypatch.setattr(store, "render_apart", slower)
    assert store.drawing_for(spec("300")) == "<svg>the first</svg>"
    assert ChartDrawing.objects.count() == 1


def test_another_figure_is_another_drawing(asked: list[Any]) -> None:
    store.drawings_for([spec("300"), spec("301")])
    assert ChartDrawing.objects.count() == 2


def test_a_new_renderer_draws_anew(asked: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    store.drawing_for(spec("300"))
    monkeypatch.setattr(store, "RENDERER", "another")
    store.drawing_for(spec("300"))
    assert asked == [spec("300"), spec("300")]


def test_any_change_of_what_draws_is_a_new_renderer(tmp_path: Path) -> None:
    for path in source.FOLDER.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    assert source.source_digest(tmp_path) == source.source_digest()
    assert store.RENDERER.startswith(f"{source.source_digest()}/")
    for name in ("river_narrow.py", "golos_widths.json"):
        before = source.source_digest(tmp_path)
        (tmp_path / name).write_text((tmp_path / name).read_text() + "\n")
        assert source.source_digest(tmp_path) != before
    before = source.source_digest(tmp_path)
    (tmp_path / "specs.py").write_text("")
    assert source.source_digest(tmp_path) == before


def test_without_a_renderer_the_page_keeps_its_table(
    monkeypatch: pytest.MonkeyPatch, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    cache.clear()
    monkeypatch.setattr(store, "render_apart", broken)
    with caplog.at_level(logging.ERROR, logger="reports.charts.store"):
        html = client.get(FinancialReportPageFactory().url).content.decode()
    assert 'class="chart' not in html
    assert html.count("<tr") == 5
    assert "Рисунок сейчас не получился" in html
    assert len(caplog.records) == 1
    cache.clear()


def test_a_drawing_that_failed_is_not_tried_at_every_request(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    tries: list[Any] = []

    def failing(specs: Any) -> list[str | None]:
        tries.append(specs)
        return [None for _ in specs]

    monkeypatch.setattr(store, "render_apart", failing)
    assert [store.drawing_for(spec("300")) for _ in range(3)] == ["", "", ""]
    assert len(tries) == 1
    cache.clear()


@pytest.mark.slow
def test_a_process_apart_draws_and_survives_a_bad_specification(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="reports.charts.store"):
        good, bad = real_render_apart([spec("300"), {"kind": "pie", "size": "wide"}])
    assert good == render_or_none(spec("300"))
    assert bad is None
    assert "KeyError" in caplog.text


def test_the_command_draws_ahead_and_sweeps_what_nothing_shows(asked: list[Any]) -> None:
    FinancialReportPageFactory()
    ChartDrawing.objects.create(pk="0" * 64, svg="<svg/>")
    out = StringIO()
    call_command("draw_charts", stdout=out)
    assert out.getvalue() == "Графиков готово: 5 из 5, убрано: 1.\n"
    assert ChartDrawing.objects.count() == 5


def test_publishing_a_report_draws_its_pictures(
    asked: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    page = FinancialReportPageFactory()
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert len(asked) == 5
