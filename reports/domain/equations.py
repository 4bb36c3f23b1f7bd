"""The public check: sums that must agree, written out so that anyone can add them up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.typography import NBSP, money
from reports.domain.report_parts import ZERO, FundBalance, Report

NO_RECEIPTS = "Поступления за этот год ещё не проведены, поэтому остаток не считаем."


@dataclass(frozen=True)
class Equation:
    """A check: what is checked, the sum written out, and whether it comes out."""

    title: str
    text: str
    holds: bool
    notes: tuple[str, ...] = ()


def equations_for(report: Report, *, kept_total: Decimal) -> list[Equation]:
    """The checks of a report against `kept_total`, the sum of its year that the ledger itself keeps (roubles)."""
    if report.is_empty:
        return []
    return [
        _adds_up("Статьи складываются в итог", [part.amount for part in report.categories], kept_total),
        _adds_up("Источники складываются в тот же итог", [part.amount for part in report.funds], kept_total),
    ]


def balance_of(report: Report) -> Equation | None:
    """Received = spent + unspent, in all and by source; None when the ledger knows no receipts."""
    if not report.balances:
        return None
    whole = _balance_text(
        sum((row.opening for row in report.balances), ZERO),
        sum((row.received for row in report.balances), ZERO),
        sum((row.spent for row in report.balances), ZERO),
    )
    carried = any(row.opening for row in report.balances)
    return Equation(
        title="Остаток на начало года + получено = потрачено + остаток"
        if carried
        else "Получено = потрачено + остаток",
        text=whole,
        holds=True,
        notes=tuple(_fund_note(row) for row in report.balances),
    )


def why_no_balance(report: Report) -> str:
    """What stands in place of the balance when there are no receipts.

    Nothing for the passport's sums: it names no receipts and does not say that anything was spent.
    """
    return "" if report.is_passport else NO_RECEIPTS


def _adds_up(title: str, amounts: Iterable[Decimal], total: Decimal) -> Equation:
    amounts = list(amounts)
    found = sum(amounts, ZERO)
    if found == total:
        return Equation(title, f"{_joined(amounts)} = {money(total)}", holds=True)
    text = f"{_joined(amounts)} = {money(found)}, а в книге записей {money(total)}"
    return Equation(
        title, text, holds=False, notes=(f"Не сходится на {money(abs(found - total))}. Мы разбираемся.",)
    )


def _joined(amounts: list[Decimal]) -> str:
    """455 000 + 2 089 000; a sum below nought is subtracted."""
    text = _bare(amounts[0])
    for amount in amounts[1:]:
        text += f" − {_bare(-amount)}" if amount < 0 else f" + {_bare(amount)}"
    return text


def _balance_text(opening: Decimal, received: Decimal, spent: Decimal) -> str:
    left = [opening, received] if opening else [received]
    return f"{_joined(left)} = {_joined([spent, opening + received - spent])}{NBSP}₽"


def _fund_note(row: FundBalance) -> str:
    text = f"{row.fund.short_name}: {_balance_text(row.opening, row.received, row.spent)}"
    if row.unspent < 0:
        text += f" (оплачено больше, чем поступило, на {money(-row.unspent)})"
    return text


def _bare(amount: Decimal) -> str:
    """A sum without its sign of roubles."""
    return money(amount).removesuffix(f"{NBSP}₽")
