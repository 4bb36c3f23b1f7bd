"""Recycling: the materials; and invented drives with what they handed in and the entries of the ledger behind it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from home.content.blocks import stream
from home.content.dates import When, resolve
from home.content.keeper import Keeper
from home.content.posting import post_new
from home.content.schema import Amount, Keys, ListOf, Number, OneOf, Slug, Text
from home.content.section import Loaded, Names, Section
from home.content.shapes import BLOCKS, INNER
from home.content.tree import keep_page
from recycling.enums import MaterialIcon, Unit
from recycling.models import Batch, CollectionDrivePage, Material, RecyclingIndexPage
from reports.enums import EntryKind
from reports.models import LedgerEntry

STEP = 10  # between neighbours in a list
FUND = "off-budget"

SHAPE = Keys(
    must={
        "materials": ListOf(
            Keys(
                must={
                    "slug": Slug,
                    "name": Text(60),
                    "icon": OneOf(tuple(MaterialIcon)),
                    "unit": OneOf(tuple(Unit)),
                    "taken": Text(250),
                    "how_to_prepare": Text(250),
                },
                may={"not_taken": Text(250)},
            )
        )
    }
)
EVENT = Keys(must={"title": Text(160), "when": When(), "text": Text()})
RESULT = Keys(must={"number": Number(1), "noun": Text(80), "method": Text(200), "text": Text()})
BATCH = Keys(
    must={"key": Slug, "when": When(), "material": Slug, "amount": Amount()},
    may={"income": Text(14), "entry": Slug},
)
ENTRY = Keys(must={"key": Slug, "when": When(), "amount": Amount(), "purpose": Text()})
DRIVE = Keys(
    must={
        "slug": Slug,
        "title": Text(255),
        "summary": Text(300),
        "purpose": Text(160),
        "starts_on": When(),
        "place": Text(120),
        "text": Text(),
        "materials": ListOf(Keys(must={"material": Slug}, may={"note": Text(160)})),
    },
    may={
        "initiative": Number(1),
        "ends_on": When(),
        "hours": Text(80),
        "goal": Amount(),
        "event": EVENT,
        "result": RESULT,
        "batches": ListOf(BATCH),
        "entries": ListOf(ENTRY),
    },
)
PAGE = Keys(
    must={**INNER, "collect_text": Text(250), "event_text": Text(250), "result_text": Text(250)},
    may={"body": BLOCKS},
)


def broken(told: dict[str, Any], names: Names) -> Iterator[str]:
    """Drives that name a material, an entry or an initiative that nobody tells of."""
    known = {row["slug"] for row in told["materials"]}
    for drive in told.get("drives", []):
        where = f"content/demo/recycling.yaml: {drive['slug']}"
        asked = [row["material"] for row in [*drive["materials"], *drive.get("batches", [])]]
        yield from (f"{where}: «{one}» нигде не описано" for one in asked if one not in known)
        entries = {row["key"] for row in drive.get("entries", [])}
        asked = [row["entry"] for row in drive.get("batches", []) if "entry" in row]
        yield from (f"{where}: записи «{one}» нет" for one in asked if one not in entries)
        if drive.get("initiative") not in {None, *names["initiative"]}:
            yield f"{where}: инициативы № {drive['initiative']} нет"


def keep(keeper: Keeper, loaded: Loaded) -> None:
    materials = {
        row["slug"]: _material(keeper, row, place) for place, row in enumerate(loaded.told["materials"], 1)
    }
    parent = loaded.pages.get("recycling")
    for told in loaded.invented.get("drives", []) if parent is not None else []:
        initiative = loaded.initiatives.get(told.get("initiative", 0))
        page = keep_page(
            keeper,
            key=f"demo-drive:{told['slug']}",
            model=CollectionDrivePage,
            parent=parent,
            slug=told["slug"],
            values=_drive(told, today=keeper.today, initiative=initiative, materials=materials),
        )
        if page is not None:
            entries = _entries(keeper, told, initiative=initiative, fund=loaded.known["fund"][FUND])
            _batches(keeper, told, page=page, materials=materials, entries=entries)


def _material(keeper: Keeper, row: dict[str, Any], place: int) -> Any:
    names = ("name", "icon", "unit", "taken", "how_to_prepare")
    values = {name: row[name] for name in names} | {"not_taken": row.get("not_taken", "")}
    values["sort_order"] = place * STEP
    return keeper.keep(
        key=f"material:{row['slug']}", model=Material, find={"slug": row["slug"]}, values=values
    )


def _drive(
    told: dict[str, Any], *, today: date, initiative: Any, materials: dict[str, Any]
) -> dict[str, Any]:
    start = resolve(told["starts_on"], today=today)
    event, result = told.get("event", {}), told.get("result", {})
    taken = [row for row in told["materials"] if materials[row["material"]]]
    return {
        **{name: told[name] for name in ("title", "summary", "purpose", "place")},
        "is_demo": True,
        "hours": told.get("hours", ""),
        "goal": told.get("goal"),
        "initiative": initiative.pk if initiative else None,
        "starts_on": start,
        "ends_on": resolve(told["ends_on"], today=today, start=start) if "ends_on" in told else None,
        "body": stream([{"text": told["text"]}], key=f"demo-drive:{told['slug']}"),
        "materials": [
            {"material_id": materials[row["material"]].pk, "note": row.get("note", "")} for row in taken
        ],
        "event_title": event.get("title", ""),
        "event_text": event.get("text", ""),
        "event_on": resolve(event["when"], today=today, start=start) if event else None,
        **{f"result_{name}": result.get(name, "") for name in ("noun", "method", "text")},
        "result_number": result.get("number"),
    }


def _entries(
    keeper: Keeper, told: dict[str, Any], *, initiative: Any, fund: Any
) -> dict[str, LedgerEntry | None]:
    """Income from what was sold, posted once; by its name in the files."""
    asked = [
        (f"demo-entry:recycling-{row['key']}", _entry(row, keeper.today, initiative, fund))
        for row in told.get("entries", [])
    ]
    post_new(keeper, asked)
    keys = {
        row["key"]: keeper.records[f"demo-entry:recycling-{row['key']}"].object_pk
        for row in told.get("entries", [])
    }
    found = {str(entry.pk): entry for entry in LedgerEntry.objects.demo().filter(pk__in=keys.values())}
    return {name: found.get(pk) for name, pk in keys.items()}


def _entry(row: dict[str, Any], today: date, initiative: Any, fund: Any) -> LedgerEntry:
    return LedgerEntry(
        occurred_on=min(resolve(row["when"], today=today), today),
        kind=EntryKind.INCOME,
        amount=Decimal(row["amount"]),
        fund=fund,
        initiative=initiative,
        purpose=row["purpose"],
        is_demo=True,
    )


def _batches(
    keeper: Keeper, told: dict[str, Any], *, page: Any, materials: dict[str, Any], entries: dict[str, Any]
) -> None:
    for row in told.get("batches", []):
        material, entry = materials[row["material"]], entries.get(row.get("entry", ""))
        if material is None:
            continue
        values = {
            "drive": page.pk,
            "handed_on": min(resolve(row["when"], today=keeper.today), keeper.today),
            "material": material.pk,
            "amount": row["amount"],
            "income": row.get("income"),
            "ledger_entry": entry.pk if entry else None,
            "is_demo": True,
        }
        find = {"drive": page, "material": material, "amount": Decimal(row["amount"]), "is_demo": True}
        keeper.keep(key=f"demo-batch:{row['key']}", model=Batch, find=find, values=values)


SECTION = Section(
    name="recycling",
    shape=SHAPE,
    demo=Keys(must={"drives": ListOf(DRIVE)}),
    words={
        "material": "виды сырья",
        "demo-drive": "демонстрационные сборы вторсырья",
        "demo-batch": "демонстрационные партии",
    },
    keep=keep,
    broken=broken,
    pages={"recycling": (PAGE, RecyclingIndexPage)},
)
