"""The ledger: the passport's three costs, posted once and for ever; and demonstration entries in their own series."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from home.content.dates import resolve
from home.content.files import Content
from home.content.keeper import Keeper
from home.content.posting import post_new
from reports.enums import DatePrecision, EntryBasis, EntrySource
from reports.models import BudgetLine, LedgerEntry

Known = dict[str, dict[str, Any]]


def keep_passport_costs(keeper: Keeper, content: Content, *, known: Known) -> None:
    """Costs by the passport: of the whole programme, known by year alone, «по паспорту» and never «оплачено»."""
    year = content.ledger["year"]
    asked = []
    for row in content.ledger["entries"]:
        entry = LedgerEntry(
            occurred_on=date(year, 1, 1),
            date_precision=DatePrecision.YEAR,
            amount=Decimal(row["amount"]),
            basis=EntryBasis.PASSPORT,
            source=EntrySource.PASSPORT,
            fund=known["fund"][row["fund"]],
            category=known["category"][row["category"]],
            purpose=row["purpose"],
        )
        asked.append((f"entry:{row['key']}", entry))
    post_new(keeper, asked)


def keep_demo_money(keeper: Keeper, content: Content, *, pages: dict[int, Any], known: Known) -> None:
    """Invented plans and entries of the initiatives. An entry keeps the date it was first posted with."""
    asked = []
    for number, told in content.demo.items():
        page, money = pages.get(number), told.get("money", {})
        if page is None or not money:
            continue
        entries = list(_demo_entries(money.get("entries", []), told, keeper.today, page, known))
        asked.extend(entries)
        year = entries[0][1].occurred_on.year if entries else keeper.today.year
        _keep_plan(keeper, number, money.get("plan", []), year=year, page=page, known=known)
    post_new(keeper, sorted(asked, key=lambda pair: (pair[1].occurred_on, pair[0])))


def _demo_entries(rows: list[dict[str, Any]], told: dict[str, Any], today: date, page: Any,
                  known: Known) -> Iterator[tuple[str, LedgerEntry]]:  # fmt: skip
    start = resolve(told["starts_on"], today=today)
    for row in rows:
        entry = LedgerEntry(
            occurred_on=min(resolve(row["when"], today=today, start=start), today),
            kind=row["kind"],
            amount=Decimal(row["amount"]),
            fund=known["fund"][row["fund"]] if "fund" in row else None,
            category=known["category"][row["category"]],
            initiative=page,
            counterparty_is_private=row.get("private", False),
            purpose=row["purpose"],
            is_demo=True,
        )
        yield f"demo-entry:{row['key']}", entry


def _keep_plan(
    keeper: Keeper, number: int, rows: list[dict[str, Any]], *, year: int, page: Any, known: Known
) -> None:
    for row in rows:
        key = f"demo-plan:{number}:{row['category']}:{row['fund']}"
        place = {
            "year": year,
            "initiative": page,
            "category": known["category"][row["category"]],
            "fund": known["fund"][row["fund"]],
            "is_demo": True,
        }
        values = {"amount": row["amount"], "note": row.get("note", "")}
        keeper.keep(key=key, model=BudgetLine, find=place, values=values)
