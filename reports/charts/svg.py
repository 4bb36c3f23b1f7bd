"""Writing SVG: classes and shapes only. Colours come from the site's style sheet, so that the dark theme, print and the
version for low vision need no other drawing."""

import hashlib
import json
from html import escape
from typing import Any

Spec = dict[str, Any]


def digest_of(spec: Spec) -> str:
    """The name of a drawing: SHA-256 of its specification in one canonical spelling."""
    canonical = json.dumps(spec, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def num(value: float) -> str:
    """A coordinate, to a tenth of a pixel, without a needless «.0» or «-0»."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def tag(name: str, inner: str = "", **attributes: str | float | None) -> str:
    """One element. `cls` becomes class, underscores become hyphens, None leaves the attribute out."""
    written = "".join(
        f' {_name(key)}="{escape(value if isinstance(value, str) else num(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def words(text: str, *, x: float, y: float, cls: str, anchor: str | None = None) -> str:
    """One line of text with its baseline at (x, y)."""
    return tag("text", escape(text, quote=False), cls=cls, x=x, y=y, text_anchor=anchor)


def link(href: str | None, inner: str) -> str:
    """`inner` as a link; without an address only `inner`."""
    return tag("a", inner, href=href) if href else inner


def document(spec: Spec, *, width: float, height: float, body: str, cls: str) -> str:
    """The whole picture with its title and description.

    A picture with links is a group: the role «img» would hide its links from those who listen to the page.
    """
    name = f"c{digest_of(spec)[:8]}"
    head = tag("title", escape(spec["title"]), id=f"{name}-t") + tag(
        "desc", escape(spec["desc"]), id=f"{name}-d"
    )
    return tag(
        "svg",
        head + body,
        cls=f"chart {cls}",
        viewBox=f"0 0 {num(width)} {num(height)}",
        role="group" if "<a " in body else "img",
        aria_labelledby=f"{name}-t {name}-d",
    )


def _name(key: str) -> str:
    return "class" if key == "cls" else key if key == "viewBox" else key.replace("_", "-")
