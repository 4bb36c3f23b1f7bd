"""Organisations, partners, themes, audiences, sources of money, cost categories, indicators."""

from typing import Any

from home.content.files import Content
from home.content.keeper import Keeper
from initiatives.models import Audience, Theme
from partners.models import Organisation, Partner
from reports.models import CostCategory, Fund, Indicator

STEP = 10  # between neighbours in a list: an editor can put something between them

Known = dict[str, Any]


def keep_organisations(keeper: Keeper, content: Content) -> Known:
    """Participants of the passport and whoever else runs an initiative; by slug."""
    known = {}
    for row in content.organisations["organisations"]:
        values = {
            "name": row["name"],
            "short_name": row["short_name"],
            "kind": row["kind"],
            "role": row.get("role", ""),
            "description": row.get("description", ""),
            "passport_number": row.get("passport_number"),
            "is_participant": row.get("participant", True),
        }
        slug = row["slug"]
        known[slug] = keeper.keep(
            key=f"organisation:{slug}", model=Organisation, find={"slug": slug}, values=values
        )
    return known


def keep_partners(keeper: Keeper, content: Content, organisations: Known) -> None:
    """Organisations that support the programme.

    The passport has no tiers: being a partner of a tier is demonstration. Without it the organisation stands on the
    wall among the participants, under what the passport says of it.
    """
    known = Partner._meta.get_field("tier").get_default()
    for place, row in enumerate(content.organisations["partners"], start=1):
        organisation = organisations[row["organisation"]]
        if organisation is None:
            continue
        values = {
            "tier": row["tier"] if keeper.demo else known,
            "live": keeper.demo,
            "support_kinds": row["supports"],
            "what_they_support": row["what_they_support"],
            "sort_order": place * STEP,
        }
        key = f"partner:{row['organisation']}"
        find = {"organisation": organisation}
        keeper.keep(
            key=key,
            model=Partner,
            find=find,
            values=values,
            demo_fields=("tier", "live") if keeper.demo else (),
        )


def keep_themes(keeper: Keeper, content: Content) -> Known:
    return _listed(keeper, "theme", Theme, content.catalogue["themes"], ("name", "icon", "palette", "motif"))


def keep_audiences(keeper: Keeper, content: Content) -> Known:
    return _listed(keeper, "audience", Audience, content.catalogue["audiences"], ("name",))


def keep_funds(keeper: Keeper, content: Content) -> Known:
    return _listed(keeper, "fund", Fund, content.ledger["funds"], ("name", "short_name", "kind", "flow"))


def keep_categories(keeper: Keeper, content: Content) -> Known:
    fields = ("name", "short_name", "passport_number")
    return _listed(keeper, "category", CostCategory, content.ledger["categories"], fields)


def keep_indicators(keeper: Keeper, content: Content) -> None:
    """The six of the passport: one value each, no baseline, no target, no method, because the passport has none."""
    told = content.indicators
    for row in told["indicators"]:
        value = {
            "year": told["year"],
            "value": row["value"],
            "qualifier": row.get("qualifier", ""),
            "source": told["source"],
        }
        values = {
            "title": row["title"],
            "short_title": row.get("short_title", ""),
            "unit": row["unit"],
            "remark": row.get("note", ""),
            "on_home": row.get("on_home", False),
            "check_with": row.get("check_with", ""),
            "values": [value],
        }
        number = row["number"]
        keeper.keep(key=f"indicator:{number}", model=Indicator, find={"number": number}, values=values)


def _listed(
    keeper: Keeper, kind: str, model: Any, rows: list[dict[str, Any]], fields: tuple[str, ...]
) -> Known:
    """Things of a plain list, in its order; by slug."""
    known = {}
    for place, row in enumerate(rows, start=1):
        values = {**{name: row[name] for name in fields}, "sort_order": place * STEP}
        slug = row["slug"]
        known[slug] = keeper.keep(key=f"{kind}:{slug}", model=model, find={"slug": slug}, values=values)
    return known
