"""Demonstration inside revisions: a page's old versions are JSON, and each could be brought back with a click."""

from typing import Any

from wagtail.models import Page

from core.models import DemoRowMixin
from home.content.fingerprint import wanted
from home.content.keeper import write


def clean_revisions(page: Page, real: dict[str, Any]) -> int:
    """Rewrite every revision of `page` that holds demonstration; return how many did.

    An invented value gives way to what is in `real`, or to the field's default; invented rows go. Who wrote the
    revision, when, and everything true in it stay, and so do drafts, schedules and moderation.
    """
    bare = _bare_content(page, real)
    cleaned = 0
    for revision in page.revisions.all():
        content = clean_content(revision.content, bare, _row_lists(page))
        if content != revision.content:
            revision.content = content
            revision.save(update_fields=["content"])
            cleaned += 1
    return cleaned


def clean_content(content: dict[str, Any], bare: dict[str, Any], lists: set[str]) -> dict[str, Any]:
    """One revision without its demonstration."""
    invented = content.get("demo_fields", [])
    values = {name: bare[name] for name in invented if name in bare}
    rows = {name: [row for row in content[name] if not row.get("is_demo")] for name in lists & content.keys()}
    flags = {"demo_fields": []} if "demo_fields" in content else {}
    return {**content, **values, **rows, **flags}


def _bare_content(page: Page, real: dict[str, Any]) -> dict[str, Any]:
    """A page of this kind of which nothing is known but `real`, in the form of a revision."""
    bare = type(page)()
    for name in real.keys() & {field.name for field in page._meta.concrete_fields}:
        write(bare, name, wanted(bare, name, real[name]))
    return bare.serializable_data()


def _row_lists(page: Page) -> set[str]:
    return {
        relation.name
        for relation in page._meta.related_objects
        if issubclass(relation.related_model, DemoRowMixin)
    }
