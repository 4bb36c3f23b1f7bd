"""Sections and plain pages, from content/pages/."""

from typing import Any

from home.content.blocks import blocks, stream
from home.content.files import Content
from home.content.keeper import Keeper
from home.content.sections import SECTIONS
from home.content.tree import keep_home, keep_page
from home.models import ContactPage, HomePage, StandardPage
from initiatives.models import InitiativeIndexPage
from partners.models import PartnerIndexPage
from reports.models import FinancialReportPage, IndicatorIndexPage, ReportIndexPage

MODELS: dict[str, Any] = {
    "contacts": ContactPage,
    "initiatives": InitiativeIndexPage,
    "reports": ReportIndexPage,
    "partners": PartnerIndexPage,
    "financial_report": FinancialReportPage,
    "indicators": IndicatorIndexPage,
    **{kind: model for section in SECTIONS for kind, (_shape, model) in section.pages.items()},
    "standard": StandardPage,
}
# Those that others lead to come first.
ORDER = tuple(MODELS)

# Fields whose value is kept as the file tells it.
PLAIN = ("intro", "year", "source_note", "rows", "places", "collect_text", "event_text", "result_text")

Pages = dict[str, Any]


def keep_sections(keeper: Keeper, content: Content, *, known: dict[str, dict[str, Any]]) -> Pages:
    """Home without its links, then every page below it; by key."""
    pages: Pages = {"home": keep_home(keeper, values=_first_screen(content.pages["home"]))}
    inner = [page for page in content.pages.values() if page["type"] != "home"]
    for told in sorted(inner, key=lambda page: ORDER.index(page["type"])):
        parent = pages[told.get("parent", "home")]
        if parent is None:
            pages[told["key"]] = None
            continue
        pages[told["key"]] = keep_page(
            keeper,
            key=f"page:{told['key']}",
            model=MODELS[told["type"]],
            parent=parent,
            slug=told["slug"],
            values=_values(told, pages=pages, known=known),
        )
    return pages


def keep_home_links(
    keeper: Keeper, content: Content, *, pages: Pages, initiatives: dict[int, Any]
) -> HomePage:
    """Home once more, now that the pages it leads to exist."""
    told = content.pages["home"]
    report, call_page = pages.get(told["report"]), pages.get(told["call"]["page"])
    values = {
        **_first_screen(told),
        "report": report.pk if report else None,
        "call_page": call_page.pk if call_page else None,
    }
    if keeper.demo:  # that they need hands now is demonstration; without it nobody is put forward
        chosen = [initiatives[number].pk for number in told["initiatives"] if number in initiatives]
        values["chosen"] = blocks("initiative", chosen, key="page:home:chosen")
    return keep_home(keeper, values=values)


def _first_screen(told: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": told["title"],
        "summary": told["summary"],
        "headline": told["headline"],
        "lead": told["lead"],
        "call_title": told["call"]["title"],
        "call_text": told["call"]["text"],
        "call_label": told["call"]["label"],
        "steps": blocks("step", told["steps"], key="page:home:steps"),
    }


def _values(told: dict[str, Any], *, pages: Pages, known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Fields of a page: what the files tell, in the model's words."""
    values = {"title": told["title"], "summary": told["summary"]}
    for name in PLAIN:
        if name in told:
            values[name] = told[name]
    for name in ("opening", "body", "closing"):
        if name in told:
            values[name] = stream(told[name], key=f"page:{told['key']}:{name}", pages=pages)
    if told["type"] == "financial_report":
        values["results"] = [
            {
                "category_id": known["category"][row["category"]].pk,
                "text": row["text"],
                "note": row.get("note", ""),
            }
            for row in told["results"]
        ]
        values["documents"] = [
            {"title": row["title"], "note": row.get("note", ""), "is_legal": row.get("legal", False)}
            for row in told["documents"]
        ]
    return values
