"""The editing form of a page as a browser sends it back, blocks included: a script writes those into the form."""

from typing import Any

from django.db.models import Model
from django.http import QueryDict
from wagtail.blocks import Block, FieldBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text

from tests.support.reading import soup


def sent_back(page: Page, html: str) -> QueryDict:
    """What saving the form in `html` without a change would send, for this page."""
    data = querydict_from_html(html, form_id="page-edit-form")
    for box in soup(html).select("#page-edit-form input[type=checkbox][checked]:not([value])"):
        data[str(box["name"])] = "on"
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            blocks = _form(field.stream_block, getattr(page, field.name))
            data.update(nested_form_data({field.name: blocks}))
    return data


def _form(block: Block, value: Any) -> Any:
    """A block's value as nested names of form fields."""
    if isinstance(block, StreamBlock):
        children = [
            {"type": child.block_type, "id": child.id, "value": _form(child.block, child.value)}
            for child in value
        ]
        return _sequence(children)
    if isinstance(block, ListBlock):
        children = [
            {"id": child.id, "value": _form(block.child_block, child.value)} for child in value.bound_blocks
        ]
        return _sequence(children)
    if isinstance(block, StructBlock):
        return {name: _form(child, value.get(name)) for name, child in block.child_blocks.items()}
    assert isinstance(block, FieldBlock), block
    return _field(block, value)


def _sequence(children: list[dict[str, Any]]) -> dict[str, Any]:
    filled = {str(order): {**child, "order": order, "deleted": ""} for order, child in enumerate(children)}
    return {"count": len(children), **filled}


def _field(block: FieldBlock, value: Any) -> Any:
    if isinstance(value, RichText):
        return rich_text(value.source, features=block.features)
    state = block.value_for_form(value)
    if isinstance(state, Model):
        return state.pk
    if isinstance(state, bool):
        return "on" if state else ""
    return "" if state is None else state
