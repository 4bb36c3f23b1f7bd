"""The page for the press: rules of the mark, terms, and invented voices that show where quotes stand."""

from typing import Any

from home.content.blocks import blocks
from home.content.keeper import Keeper
from home.content.schema import Keys, ListOf, Text
from home.content.section import Loaded, Section
from home.content.shapes import INNER
from home.content.tree import keep_page
from home.models import PressPage

QUOTE = Keys(must={"text": Text(600), "author": Text(120)}, may={"role": Text(160)})


def keep(keeper: Keeper, loaded: Loaded) -> None:
    page = loaded.pages.get("press")
    if page is None:
        return
    values: dict[str, Any] = {name: loaded.told[name].strip() for name in ("logo_rules", "terms")}
    demo_fields: tuple[str, ...] = ()
    if quotes := loaded.invented.get("quotes"):
        told = [{"role": "", **quote, "agreed": True} for quote in quotes]
        values["quotes"] = blocks("quote", told, key="page:press:quotes")
        demo_fields = ("quotes",)
    keep_page(
        keeper,
        key="page:press",
        model=PressPage,
        parent=page.get_parent(),
        slug=page.slug,
        values=values,
        demo_fields=demo_fields,
    )


SECTION = Section(
    name="press",
    shape=Keys(must={"logo_rules": Text(), "terms": Text()}),
    demo=Keys(must={"quotes": ListOf(QUOTE)}),
    words={},
    keep=keep,
    pages={"press": (Keys(must=INNER), PressPage)},
)
