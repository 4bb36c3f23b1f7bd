"""From a report to the specifications of its charts: the same rows as in the table, with words and links."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from core.typography import NBSP, money, no_breaks, number, percent, plural
from reports.charts.svg import Spec
from reports.domain.report_parts import CategoryPart, Report
from reports.enums import EntryKind
from reports.links import ledger_url

MOST = 9  # ends of a river; the rest is one end, «ещё N статей»
REST = "rest"


@dataclass(frozen=True)
class Mouth:
    """Where water comes out: a cost category, or the rest of the small ones together."""

    key: str
    name: str
    amount: Decimal
    share: Decimal
    href: str


def river_spec(report: Report, *, size: str, results: Mapping[str, str] | None = None) -> Spec:
    """The river of a report. `results` are words by category slug; with them the drawing has a third column."""
    mouths = mouths_of(report)
    shown = {mouth.key for mouth in mouths}
    flows = [
        {
            "source": row.fund.slug,
            "target": row.category.slug if row.category.slug in shown else REST,
            "amount": row.amount,
        }
        for row in report.rows
        if row.amount
    ]
    return {
        "kind": "river",
        "size": size,
        "results": results is not None,
        "title": f"Источники и статьи затрат {report.year} года",
        "desc": _described(report),
        "sources": [_source(report, part) for part in report.funds if part.amount],
        "targets": [_target(mouth, results or {}) for mouth in mouths],
        "flows": [{**flow, "amount": str(flow["amount"])} for flow in _merged(flows, mouths)],
    }


def bars_spec(report: Report, *, size: str) -> Spec:
    """Cost categories from the dearest down, each bar of its sources' colours, with the plan where there is one."""
    parts = report.dearest_first
    return {
        "kind": "bars",
        "size": size,
        "title": f"Затраты {report.year} года по статьям",
        "desc": ". ".join(
            f"{part.category.short_name}: {money(part.amount)}{_planned(part)}" for part in parts
        )
        + ".",
        "rows": [_bar(report, part) for part in parts],
        "ticks": ticks(max(max(part.amount, part.plan or Decimal(0)) for part in parts)),
    }


def mouths_of(report: Report) -> list[Mouth]:
    """Ends of the river: by source, then by sum, so that ribbons cross as little as they can."""
    order = {part.fund.slug: place for place, part in enumerate(report.funds)}
    largest = {
        part.category.slug: max(
            (row for row in report.rows if row.category == part.category), key=lambda row: row.amount
        )
        for part in report.categories
    }
    parts = [part for part in report.categories if part.amount]
    small = sorted(parts, key=lambda part: -part.amount)[MOST - 1 :] if len(parts) > MOST else []
    parts = [part for part in parts if part not in small]
    parts.sort(key=lambda part: (order[largest[part.category.slug].fund.slug], -part.amount))
    mouths = [
        Mouth(
            part.category.slug,
            part.category.short_name,
            part.amount,
            part.share or Decimal(0),
            _href(report, part),
        )
        for part in parts
    ]
    return [*mouths, *([_rest(report, small)] if small else [])]


def _rest(report: Report, parts: list[CategoryPart]) -> Mouth:
    name = f"Ещё {len(parts)} {plural(len(parts), ('статья', 'статьи', 'статей'))}"
    amount = sum((part.amount for part in parts), Decimal(0))
    share = sum((part.share or Decimal(0) for part in parts), Decimal(0))
    return Mouth(REST, name, amount, share, ledger_url(year=report.year, kind=EntryKind.EXPENSE))


def _href(report: Report, part: CategoryPart) -> str:
    return ledger_url(year=report.year, category=part.category.slug, kind=EntryKind.EXPENSE)


def _merged(flows: list[dict[str, Any]], mouths: list[Mouth]) -> list[dict[str, Any]]:
    """One ribbon for each source and mouth, in the order of the mouths."""
    sums: dict[tuple[str, str], Decimal] = {}
    for flow in flows:
        key = (flow["source"], flow["target"])
        sums[key] = sums.get(key, Decimal(0)) + flow["amount"]
    place = {mouth.key: number for number, mouth in enumerate(mouths)}
    ordered = sorted(sums, key=lambda key: place[key[1]])
    return [
        {"source": source, "target": target, "amount": sums[source, target]} for source, target in ordered
    ]


def _source(report: Report, part: Any) -> dict[str, str]:
    return {
        "key": part.fund.slug,
        "name": part.fund.short_name,
        "flow": part.fund.flow,
        "amount": str(part.amount),
        "amount_text": money(part.amount),
        "share_text": percent(part.share),
        "href": ledger_url(year=report.year, fund=part.fund.slug, kind=EntryKind.EXPENSE),
    }


def _target(mouth: Mouth, results: Mapping[str, str]) -> dict[str, str]:
    return {
        "key": mouth.key,
        "name": mouth.name,
        "amount": str(mouth.amount),
        "amount_text": money(mouth.amount),
        "share_text": percent(mouth.share),
        "href": mouth.href,
        "result": no_breaks(results.get(mouth.key, "")),
    }


def _described(report: Report) -> str:
    """The picture in words, source by source."""
    sentences = []
    for part in report.funds:
        goals = [
            f"{money(row.amount)} — {row.category.short_name}"
            for row in report.rows
            if row.fund == part.fund and row.amount
        ]
        if goals:
            sentences.append(f"{part.fund.short_name}, {money(part.amount)}: {'; '.join(goals)}.")
    return " ".join(sentences)


def _bar(report: Report, part: CategoryPart) -> dict[str, Any]:
    rows = [row for row in report.rows if row.category == part.category and row.amount]
    return {
        "name": part.category.short_name,
        "amount": str(part.amount),
        "amount_text": money(part.amount),
        "href": _href(report, part),
        "pieces": [{"amount": str(row.amount), "flow": row.fund.flow} for row in rows],
        "plan": str(part.plan) if part.plan else "",
        "plan_text": f"план {money(part.plan)}" if part.plan else "",
    }


def _planned(part: CategoryPart) -> str:
    return f", план {money(part.plan)}" if part.plan else ""


def ticks(longest: Decimal) -> list[dict[str, str]]:
    """Round sums for an axis from nought to `longest`, three to six of them: 0, 500 тыс. ₽, 1 млн ₽."""
    step = next(step for step in _round_sums() if longest / step <= 5)
    return [
        {"amount": str(step * place), "text": short_money(step * place)}
        for place in range(int(longest / step) + 1)
    ]


def _round_sums() -> Iterator[Decimal]:
    """1, 2, 5, 10, 20, 50 and on."""
    return (Decimal(digit) * 10**zeros for zeros in range(16) for digit in (1, 2, 5))


def short_money(amount: Decimal) -> str:
    """A round sum for an axis: 500 тыс. ₽, 1,5 млн ₽."""
    for size, name in ((1_000_000, "млн"), (1_000, "тыс.")):
        if amount >= size:
            return f"{number(amount / size)}{NBSP}{name}{NBSP}₽"
    return money(amount) if amount else "0"
