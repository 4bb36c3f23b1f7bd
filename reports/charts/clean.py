"""What is left of Vega's SVG: shapes with our classes.

Vega writes colours, fonts and roles into every element; our pages forbid inline styles, and one drawing has to serve
the light and the dark theme, print and low vision. Only shapes, their places and our classes pass.
"""

from collections.abc import Sequence
from xml.etree import ElementTree

from reports.charts.svg import link, tag, words

# A colour that no chart uses stands for a class of the style sheet.
TOKENS = {
    "budget": "#000001",
    "other": "#000002",
    "name": "#000003",
    "sum": "#000004",
    "quiet": "#000005",
    "axis": "#000006",
    "plan": "#000007",
}
CLASSES = {"name": "t", "sum": "n", "quiet": "q"}
_BY_COLOUR = {colour: CLASSES.get(name, name) for name, colour in TOKENS.items()}
SVG = "{http://www.w3.org/2000/svg}"


def inner_shapes(svg: str, *, links: Sequence[str]) -> str:
    """The marks of a drawing by Vega: whatever has a token's colour. `links` are addresses by number of the row."""
    root = ElementTree.fromstring(svg)
    return "".join(_shapes(root, 0.0, 0.0, links))


def _shapes(element: ElementTree.Element, x: float, y: float, links: Sequence[str]) -> list[str]:
    dx, dy = _translation(element.get("transform", ""))
    x, y = x + dx, y + dy
    mark = _mark(element, x, y, links)
    return [*([mark] if mark else []), *(shape for child in element for shape in _shapes(child, x, y, links))]


def _mark(element: ElementTree.Element, x: float, y: float, links: Sequence[str]) -> str:
    """One mark, or nothing: backgrounds, frames and groups have no token's colour."""
    cls = _BY_COLOUR.get(element.get("fill") or "") or _BY_COLOUR.get(element.get("stroke") or "")
    if not cls:
        return ""
    if element.tag == f"{SVG}text":
        anchor = element.get("text-anchor")
        text = words(
            "".join(element.itertext()), x=x, y=y, cls=cls, anchor=None if anchor == "start" else anchor
        )
        return link(_href(element, links), text)
    if element.tag == f"{SVG}line":
        return tag("path", cls=cls, d=f"M{x:.1f} {y:.1f}V{y + float(element.get('y2', 0)):.1f}")
    if element.tag == f"{SVG}path":
        place = f"translate({x:.1f} {y:.1f})" if x or y else None
        return tag("path", cls=cls, d=_rounded(element.get("d", "")), transform=place)
    return ""


def _href(element: ElementTree.Element, links: Sequence[str]) -> str | None:
    label = element.get("aria-label", "")
    return links[int(label.removeprefix("row "))] if label.startswith("row ") else None


def _translation(transform: str) -> tuple[float, float]:
    """«translate(10,20)» → (10, 20); Vega moves marks in no other way."""
    if not transform.startswith("translate("):
        return 0.0, 0.0
    x, _, y = transform.removeprefix("translate(").rstrip(")").partition(",")
    return float(x), float(y or 0)


def _rounded(path: str) -> str:
    """Coordinates of a path to a tenth of a pixel."""
    out, number = [], ""
    for sign in f"{path} ":
        if sign.isdigit() or sign in ".-":
            number += sign
            continue
        if number:
            out.append(f"{round(float(number), 1) + 0:g}")
            number = ""
        out.append(sign)
    return "".join(out).strip()
