"""Draws charts: `python -m reports.charts.render` reads a list of specifications and writes a list of SVG.

It runs in a process of its own: the renderer of Vega takes 130 MB, which no web worker should keep. It knows nothing of
Django and reads nothing but its input. A chart that cannot be drawn is null in the answer, with the reason on standard
error; the others are drawn all the same.
"""

import json
import sys
import traceback
from importlib import import_module

from reports.charts.svg import Spec

DRAWERS = {
    ("river", "wide"): "reports.charts.river",
    ("river", "narrow"): "reports.charts.river_narrow",
    ("bars", "wide"): "reports.charts.bars",
    ("bars", "narrow"): "reports.charts.bars",
}


def render(spec: Spec) -> str:
    """The SVG of a specification. An unknown kind or size raises KeyError."""
    drawing: str = import_module(DRAWERS[spec["kind"], spec["size"]]).draw(spec)
    return drawing


def render_or_none(spec: Spec) -> str | None:
    """The SVG, or None and the reason on standard error."""
    try:
        return render(spec)
    except Exception:  # whatever went wrong with one chart, the rest must be drawn
        traceback.print_exc()
        return None


def main() -> None:
    specs = json.loads(sys.stdin.buffer.read())
    answer = json.dumps([render_or_none(spec) for spec in specs], ensure_ascii=False)
    sys.stdout.buffer.write(answer.encode())


if __name__ == "__main__":
    main()
