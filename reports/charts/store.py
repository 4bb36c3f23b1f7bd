"""Drawn charts by what they show: asked for twice, drawn once, and never inside a web worker."""

import json
import logging
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version

from django.conf import settings
from django.core.cache import cache

from reports.charts.source import source_digest
from reports.charts.svg import Spec, digest_of
from reports.models.drawings import ChartDrawing

log = logging.getLogger(__name__)

RENDERER = f"{source_digest()}/{version('altair')}/{version('vl-convert-python')}"
PATIENCE = 30  # seconds for one batch; the first picture of a cold process takes about one
AFTER_FAILURE = 120  # seconds until a drawing that failed is tried again


def name_of(spec: Spec) -> str:
    """The digest under which the drawing of `spec` by this renderer is kept."""
    return digest_of({"renderer": RENDERER, "spec": spec})


def drawing_for(spec: Spec) -> str:
    """The SVG of a chart; an empty string if it cannot be drawn (the table below it says the same)."""
    return drawings_for([spec])[0]


def drawings_for(specs: Sequence[Spec]) -> list[str]:
    """The SVG of each chart, in order. One query when all are kept; what is missing is drawn in one process."""
    names = [name_of(spec) for spec in specs]
    kept = dict(ChartDrawing.objects.filter(pk__in=names).values_list("pk", "svg"))
    missing = {
        name: spec for name, spec in zip(names, specs, strict=True) if name not in kept and not _failed(name)
    }
    if missing:
        kept |= _draw(missing)
    return [kept.get(name, "") for name in names]


def sweep(*, keep: Sequence[Spec]) -> int:
    """Forget the drawings that none of the specs in `keep` asks for; return how many."""
    return ChartDrawing.objects.exclude(pk__in=[name_of(spec) for spec in keep]).delete()[0]


def _draw(missing: dict[str, Spec]) -> dict[str, str]:
    """Draw and keep. Two requests that miss at once may both draw; the first to write wins."""
    try:
        drawn = render_apart(list(missing.values()))
    except (OSError, subprocess.SubprocessError, ValueError) as problem:
        log.error("Charts are not drawn: %s %s", problem, getattr(problem, "stderr", "") or "")
        drawn = [None] * len(missing)
    kept = {}
    for name, svg in zip(missing, drawn, strict=True):
        if svg is None:
            cache.set(f"chart-failed-{name}", True, AFTER_FAILURE)
            continue
        drawing, _ = ChartDrawing.objects.get_or_create(pk=name, defaults={"svg": svg})
        kept[name] = drawing.svg
    return kept


def render_apart(specs: Sequence[Spec]) -> list[str | None]:
    """Draw in a process of its own; None for a spec that could not be drawn.

    Raises OSError, subprocess.SubprocessError or ValueError when the process itself failed.
    """
    done = subprocess.run(
        [sys.executable, "-m", "reports.charts.render"],
        input=json.dumps(specs, ensure_ascii=False),
        capture_output=True,
        encoding="utf-8",
        cwd=settings.ROOT,
        timeout=PATIENCE,
        check=True,
    )
    drawn: list[str | None] = json.loads(done.stdout)
    if done.stderr:
        log.error("Some charts are not drawn: %s", done.stderr)
    return drawn


def _failed(name: str) -> bool:
    return bool(cache.get(f"chart-failed-{name}"))
