"""References between the files: whatever one file names must be told in another, once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from home.content.sections import SECTIONS


def broken_links(
    single: dict[str, Any],
    sections: dict[str, Any],
    pages: dict[str, Any],
    demo: dict[int, Any],
    invented: dict[str, Any],
) -> Iterator[str]:
    """Every reference that leads nowhere and every name given twice, a sentence each."""
    names = _names(single, pages)
    yield from _twice(single)
    yield from _initiative_links(single["initiatives"]["initiatives"], names)
    yield from _partner_links(single["organisations"]["partners"], names)
    yield from _ledger_links(single["ledger"]["entries"], names)
    yield from _value_problems(single["indicators"]["indicators"])
    yield from _menu_links(single["programme"]["menu"], names)
    for section in SECTIONS:
        yield from section.broken({**sections[section.name], **invented.get(section.name, {})}, names)
    for key, page in pages.items():
        yield from _page_links(f"content/pages/{key}.yaml", page, names)
    for number, told in demo.items():
        yield from _demo_links(number, told, names)


def _names(single: dict[str, Any], pages: dict[str, Any]) -> dict[str, set[Any]]:
    return {
        "organisation": {row["slug"] for row in single["organisations"]["organisations"]},
        "theme": {row["slug"] for row in single["catalogue"]["themes"]},
        "audience": {row["slug"] for row in single["catalogue"]["audiences"]},
        "fund": {row["slug"] for row in single["ledger"]["funds"]},
        "category": {row["slug"] for row in single["ledger"]["categories"]},
        "initiative": {row["number"] for row in single["initiatives"]["initiatives"]},
        "page": set(pages),
    }


def _twice(single: dict[str, Any]) -> Iterator[str]:
    lists = (
        ("organisations", "organisations", "slug"),
        ("catalogue", "themes", "slug"),
        ("catalogue", "audiences", "slug"),
        ("initiatives", "initiatives", "number"),
        ("initiatives", "initiatives", "slug"),
        ("ledger", "funds", "slug"),
        ("ledger", "categories", "slug"),
        ("ledger", "entries", "key"),
        ("indicators", "indicators", "number"),
    )
    for file, rows, key in lists:
        counts = Counter(row[key] for row in single[file][rows])
        for value in (value for value, times in counts.items() if times > 1):
            yield f"content/{file}.yaml: {rows}: {key} «{value}» встречается дважды"


def _missing(where: str, asked: Iterable[Any], kind: str, names: dict[str, set[Any]]) -> Iterator[str]:
    for value in asked:
        if value not in names[kind]:
            yield f"{where}: «{value}» нигде не описано"


def _initiative_links(rows: list[Any], names: dict[str, set[Any]]) -> Iterator[str]:
    for place, row in enumerate(rows):
        where = f"content/initiatives.yaml: initiatives[{place}]"
        yield from _missing(f"{where}.theme", [row["theme"]], "theme", names)
        yield from _missing(f"{where}.by", row["by"], "organisation", names)


def _partner_links(rows: list[Any], names: dict[str, set[Any]]) -> Iterator[str]:
    for place, row in enumerate(rows):
        where = f"content/organisations.yaml: partners[{place}].organisation"
        yield from _missing(where, [row["organisation"]], "organisation", names)


def _ledger_links(rows: list[Any], names: dict[str, set[Any]]) -> Iterator[str]:
    for place, row in enumerate(rows):
        for kind in ("fund", "category"):
            yield from _missing(f"content/ledger.yaml: entries[{place}].{kind}", [row[kind]], kind, names)


def _value_problems(rows: list[Any]) -> Iterator[str]:
    for place, row in enumerate(rows):
        try:
            Decimal(row["value"])
        except InvalidOperation:
            where = f"content/indicators.yaml: indicators[{place}].value"
            yield f"{where}: нужно число в кавычках, а здесь «{row['value']}»"


def _menu_links(menu: dict[str, Any], names: dict[str, set[Any]]) -> Iterator[str]:
    for place, items in menu.items():
        for number, item in enumerate(items):
            where = f"content/programme.yaml: menu.{place}[{number}]"
            if ("page" in item) == ("address" in item):
                yield f"{where}: укажите page или address, что-то одно"
            yield from _missing(f"{where}.page", [item["page"]] if "page" in item else [], "page", names)


def _page_links(where: str, page: dict[str, Any], names: dict[str, set[Any]]) -> Iterator[str]:
    asked = [page.get("parent"), page.get("report"), page.get("call", {}).get("page")]
    for blocks in (page.get("opening"), page.get("body"), page.get("closing")):
        asked += [block["call_to_action"]["page"] for block in blocks or [] if "call_to_action" in block]
    yield from _missing(f"{where}: page", [name for name in asked if name], "page", names)
    yield from _missing(f"{where}: initiatives", page.get("initiatives", []), "initiative", names)
    yield from _missing(
        f"{where}: results", [row["category"] for row in page.get("results", [])], "category", names
    )


def _demo_links(number: int, told: dict[str, Any], names: dict[str, set[Any]]) -> Iterator[str]:
    where = f"content/demo/initiatives/{number}-….yaml"
    yield from _missing(where, [number], "initiative", names)
    yield from _missing(f"{where}: audiences", told["audiences"], "audience", names)
    money = told.get("money", {})
    for row in (*money.get("plan", []), *money.get("entries", [])):
        yield from _missing(f"{where}: money", [row["category"]], "category", names)
        yield from _missing(f"{where}: money", [row["fund"]] if "fund" in row else [], "fund", names)
