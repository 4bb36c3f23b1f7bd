"""Blocks of a page as the files tell them → as a StreamField keeps them."""

import uuid
from typing import Any

NAMES = uuid.UUID("6f1f5c5e-6f6a-4d1b-9d6c-2f6b1f0d8a11")


def blocks(kind: str, values: list[Any], *, key: str) -> list[dict[str, Any]]:
    """Blocks of one kind whose values are kept as they are, with ids that stay the same at every loading."""
    return [
        {"type": kind, "value": value, "id": str(uuid.uuid5(NAMES, f"{key}:{place}"))}
        for place, value in enumerate(values)
    ]


def stream(
    blocks: list[dict[str, Any]] | None, *, key: str, pages: dict[str, Any] | None = None
) -> list[dict[str, Any]]:
    """[{text: …}, {figure: …}] with ids that stay the same at every loading.

    `pages` finds the page a button leads to.
    """
    return [
        {
            "type": kind,
            "value": _value(kind, value, pages or {}),
            "id": str(uuid.uuid5(NAMES, f"{key}:{place}")),
        }
        for place, block in enumerate(blocks or [])
        for kind, value in block.items()
    ]


def _value(kind: str, value: Any, pages: dict[str, Any]) -> Any:
    if kind == "text":
        return value.strip()
    value = {name: words.strip() for name, words in value.items()}
    if kind == "figure":
        return {"url": "", **value}
    if kind == "quote":
        return {"role": "", **value}
    page = pages.get(value["page"])
    return {**value, "page": page.pk if page else None, "address": "" if page else "/"}
