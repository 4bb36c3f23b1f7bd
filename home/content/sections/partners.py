"""Partners: the rules of the programme's sign; and invented partners with what they gave, and the terms by tier."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from home.content.dates import When, resolve
from home.content.keeper import Keeper
from home.content.posting import post_new
from home.content.schema import Amount, Keys, ListOf, Number, OneOf, Slug, Text
from home.content.section import Loaded, Names, Section
from home.content.tree import keep_page
from partners.enums import OrganisationKind, PartnerTier, SupportKind
from partners.models import Organisation, Partner, PartnerIndexPage
from reports.enums import EntryKind
from reports.models import LedgerEntry

INVENTED = ("live", "since_year", "support_kinds", "thanks", "tier", "what_they_support")
FIRST_PLACE = 500  # after the partners of the passport

ENTRY = Keys(
    must={
        "key": Slug,
        "when": When(),
        "kind": OneOf(tuple(EntryKind)),
        "category": Slug,
        "amount": Amount(),
        "purpose": Text(),
    },
    may={"fund": Slug, "initiative": Number(1)},
)
PARTNER = Keys(
    must={
        "slug": Slug,
        "name": Text(255),
        "short_name": Text(80),
        "kind": OneOf(tuple(OrganisationKind)),
        "description": Text(),
        "tier": OneOf(tuple(PartnerTier)),
        "supports": ListOf(OneOf(tuple(SupportKind))),
        "what_they_support": Text(),
        "since_year": Number(2000),
        "thanks": Text(400),
        "entries": ListOf(ENTRY),
    }
)
TERM = Keys(
    must={"tier": OneOf(tuple(PartnerTier)), "given": ListOf(Text(200))},
    may={"money_from": Amount(), "hours_from": Number(1), "asked_note": Text(200)},
)


def broken(told: dict[str, Any], names: Names) -> Iterator[str]:
    """Entries that name a category, a source or an initiative nobody tells of."""
    for partner in told.get("partners", []):
        for entry in partner["entries"]:
            for name in ("category", "fund", "initiative"):
                if name in entry and entry[name] not in names[name]:
                    yield f"content/demo/partners.yaml: {entry['key']}: {name}: «{entry[name]}» нигде не описано"


def keep(keeper: Keeper, loaded: Loaded) -> None:
    _keep_page(keeper, loaded)
    asked = []
    for place, told in enumerate(loaded.invented.get("partners", [])):
        organisation = _keep_partner(keeper, told, place=place)
        if organisation is not None:
            entries = (_entry(keeper, row, organisation, loaded) for row in told["entries"])
            asked += [one for one in entries if one is not None]
    post_new(keeper, sorted(asked, key=lambda pair: (pair[1].occurred_on, pair[0])))


def _keep_page(keeper: Keeper, loaded: Loaded) -> None:
    """The section's own page once more: the rules of the sign, and the terms, which the passport does not name."""
    page = loaded.pages.get("partners")
    if page is None:
        return
    values: dict[str, Any] = {"logo_rules": loaded.told["logo_rules"]}
    if "terms" in loaded.invented:
        rows = loaded.invented["terms"]
        values["terms"] = [{**row, "given": "\n".join(row["given"]), "is_demo": True} for row in rows]
    keep_page(
        keeper,
        key="page:partners",
        model=PartnerIndexPage,
        parent=page.get_parent(),
        slug=page.slug,
        values=values,
    )


def _keep_partner(keeper: Keeper, told: dict[str, Any], *, place: int) -> Organisation | None:
    """An invented organisation and its side as a partner; None if an editor deleted it."""
    slug = told["slug"]
    values = {name: told[name] for name in ("name", "short_name", "kind", "description")}
    organisation: Organisation | None = keeper.keep(
        key=f"demo-organisation:{slug}",
        model=Organisation,
        find={"slug": slug},
        values={**values, "is_demo": True},
    )
    if organisation is None:
        return None
    keeper.keep(
        key=f"demo-partner:{slug}",
        model=Partner,
        find={"organisation": organisation},
        values={
            **{name: told[name] for name in ("tier", "what_they_support", "since_year", "thanks")},
            "support_kinds": told["supports"],
            "live": True,
            "sort_order": FIRST_PLACE + place,
        },
        demo_fields=INVENTED,
    )
    return organisation


def _entry(
    keeper: Keeper, row: dict[str, Any], organisation: Organisation, loaded: Loaded
) -> tuple[str, LedgerEntry] | None:
    """What it gave; nothing where the initiative is gone."""
    initiative = loaded.initiatives.get(row.get("initiative", 0))
    if "initiative" in row and initiative is None:
        return None
    entry = LedgerEntry(
        occurred_on=min(resolve(row["when"], today=keeper.today), keeper.today),
        kind=row["kind"],
        amount=Decimal(row["amount"]),
        fund=loaded.known["fund"][row["fund"]] if "fund" in row else None,
        category=loaded.known["category"][row["category"]],
        initiative=initiative,
        organisation=organisation,
        purpose=row["purpose"],
        is_demo=True,
    )
    return f"demo-entry:{row['key']}", entry


SECTION = Section(
    name="partners",
    shape=Keys(must={"logo_rules": Text()}),
    demo=Keys(must={"partners": ListOf(PARTNER), "terms": ListOf(TERM)}),
    words={
        "demo-organisation": "демонстрационные организации",
        "demo-partner": "демонстрационные партнёры",
    },
    keep=keep,
    broken=broken,
)
