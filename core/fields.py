"""A StreamField whose blocks stay out of migrations.

Wagtail writes every block into the migration, so that a changed help text makes a new migration. Nothing in the
database depends on blocks (the column is JSON), so here a migration records only that the field is there.
"""

from typing import Any

from wagtail import fields


class StreamField(fields.StreamField):
    """Wagtail's StreamField that tells migrations nothing of its blocks."""

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        super().__init__(block_types if block_types is not None else [], **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs
