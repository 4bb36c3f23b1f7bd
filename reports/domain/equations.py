"""The public check: sums that must agree, written out so that anyone can add them up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.typography import NBSP, money
from reports.domain.report_parts import ZERO, FundBalance, Report, Row
from reports.enums import EntryBasis, EntryKind
from reports.links import ledger_url

NO_RECEIPTS = "Поступления за этот год ещё не проведены, поэтому остаток не считаем."


@dataclass(frozen=True)
class Piece:
    """A sum or a sign between sums; a sum with entries behind it has their address."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class Line:
    """Pieces in the order in which they are read."""

    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Equation:
    """A check: what is checked, the sum written out, and whether it comes out."""

    title: str
    line: Line
    holds: bool
    notes: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Term:
    """A sum of an equation in roubles and the address of its entries; nothing where it has none."""

    amount: Decimal
    href: str = ""


def equations_for(report: Report, *, kept_total: Decimal) -> list[Equation]:
    """The checks of a report against `kept_total`, the sum of its year that the ledger itself keeps (roubles)."""
    if report.is_empty:
        return []
    categories = [
        _costs(report, part.amount, [row for row in report.rows if row.category == part.category])
        for part in report.categories
    ]
    funds = [
        _costs(report, part.amount, [row for row in report.rows if row.fund == part.fund], by_fund=True)
        for part in report.funds
    ]
    total = Term(kept_total, ledger_url(year=report.year, kind=EntryKind.EXPENSE))
    return [
        _adds_up("Статьи складываются в итог", categories, total),
        _adds_up("Источники складываются в тот же итог", funds, total),
    ]


def balance_of(report: Report) -> Equation | None:
    """Received = spent + unspent, in all and by source; None when the ledger knows no receipts."""
    if not report.balances:
        return None
    carried = any(row.opening for row in report.balances)
    return Equation(
        title="Остаток на начало года + получено = потрачено + остаток"
        if carried
        else "Получено = потрачено + остаток",
        line=Line(tuple(_balance(report.year, report.balances))),
        holds=True,
        notes=tuple(_fund_note(report.year, row) for row in report.balances),
    )


def why_no_balance(report: Report) -> str:
    """What stands in place of the balance when there are no receipts.

    Nothing for the passport's sums: it names no receipts and does not say that anything was spent.
    """
    return "" if report.is_passport else NO_RECEIPTS


def _costs(report: Report, amount: Decimal, rows: list[Row], *, by_fund: bool = False) -> Term:
    """What went to one cost category or came from one source. A plan alone has no entries."""
    if not any(row.entries for row in rows):
        return Term(amount)
    side = {"fund": rows[0].fund.slug} if by_fund else {"category": rows[0].category.slug}
    return Term(amount, ledger_url(year=report.year, kind=EntryKind.EXPENSE, **side))


def _adds_up(title: str, terms: list[Term], total: Term) -> Equation:
    found = sum((term.amount for term in terms), ZERO)
    pieces = [*_joined(terms), Piece(" = ")]
    if found == total.amount:
        return Equation(title, Line((*pieces, Piece(money(found), total.href))), holds=True)
    kept = Piece(money(total.amount), total.href)
    return Equation(
        title,
        Line((*pieces, Piece(f"{money(found)}, а в книге записей "), kept)),
        holds=False,
        notes=(Line((Piece(f"Не сходится на {money(abs(found - total.amount))}. Мы разбираемся."),)),),
    )


def _joined(terms: Iterable[Term]) -> list[Piece]:
    """455 000 + 2 089 000; a sum below nought is subtracted."""
    first, *others = terms
    pieces = [Piece(_bare(first.amount), first.href)]
    for term in others:
        below = term.amount < 0
        pieces += [Piece(" − " if below else " + "), Piece(_bare(abs(term.amount)), term.href)]
    return pieces


def _balance(year: int, rows: list[FundBalance]) -> list[Piece]:
    """One source, or all together. What is left over follows from all paid entries, of earlier years too if some
    was left then."""
    opening, received, spent = (
        sum((getattr(row, name) for row in rows), ZERO) for name in ("opening", "received", "spent")
    )
    fund = rows[0].fund.slug if len(rows) == 1 else None

    def term(amount: Decimal, kind: str | None, *, only: int | None = year) -> Term:
        return Term(amount, ledger_url(year=only, kind=kind, basis=EntryBasis.PAID, fund=fund))

    left = [term(received, EntryKind.INCOME)]
    if opening:
        left.insert(0, term(opening, None, only=None))
    rest = term(opening + received - spent, None, only=None if opening else year)
    right = _joined([term(spent, EntryKind.EXPENSE), rest])
    return [*_joined(left), Piece(" = "), *right, Piece(f"{NBSP}₽")]


def _fund_note(year: int, row: FundBalance) -> Line:
    pieces = [Piece(f"{row.fund.short_name}: "), *_balance(year, [row])]
    if row.unspent < 0:
        pieces.append(Piece(f" (оплачено больше, чем поступило, на {money(-row.unspent)})"))
    return Line(tuple(pieces))


def _bare(amount: Decimal) -> str:
    """A sum without its sign of roubles."""
    return money(amount).removesuffix(f"{NBSP}₽")
