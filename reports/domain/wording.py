"""What is true to say of a sum. The passport does not tell whether its sums were planned or paid, so neither do we."""

from dataclasses import dataclass

from core.typography import NBSP, money, percent
from reports.domain.report_parts import KindPart, Report
from reports.enums import EntryBasis, FundKind

PASSPORT_NOTE = "Паспорт не говорит, запланированы эти деньги или уже оплачены."
KIND_NAMES = {FundKind.BUDGET.value: "бюджет", FundKind.OFF_BUDGET.value: "внебюджетные источники"}
ALL_FROM = {
    FundKind.BUDGET.value: "всё из бюджета",
    FundKind.OFF_BUDGET.value: "всё из внебюджетных источников",
}
BASIS_NAMES = {EntryBasis.PAID.value: "оплачено", EntryBasis.PASSPORT.value: "по паспорту"}


@dataclass(frozen=True)
class Sentence:
    """The first sentence of a report, around its figure."""

    before: str
    figure: str
    after: str

    def __str__(self) -> str:
        return f"{self.before} {self.figure}{self.after}"


def sentence_for(report: Report) -> Sentence:
    """«По паспорту затраты — 2 895 000 ₽: 72,2 % — бюджет, 27,8 % — внебюджетные источники.»"""
    figure = money(report.total)
    if report.is_empty or not report.total:
        return Sentence("За год в книге записей", "0 ₽", ": затрат пока не проведено.")
    if report.is_mixed:
        tail = f": {money(report.paid)} оплачено, {money(report.passport)} названо в паспорте."
        return Sentence("Затраты —", figure, tail)
    return Sentence(
        "По паспорту затраты —" if report.is_passport else "Потрачено", figure, _origins(report.kinds)
    )


def _origins(kinds: list[KindPart]) -> str:
    """Where the money is from; nothing where shares mean nothing."""
    if not kinds:
        return "."
    if len(kinds) == 1:
        return f", {ALL_FROM[kinds[0].kind]}."
    parts = (f"{percent(part.share)}{NBSP}—{NBSP}{KIND_NAMES[part.kind]}" for part in kinds)
    return f": {', '.join(parts)}."


def notes_for(report: Report) -> list[str]:
    """What a careful reader should know before the picture."""
    notes = []
    if report.passport:
        notes.append(PASSPORT_NOTE)
    if report.rows and not report.has_shares:
        notes.append("В этом году отменены записи прошлых лет, поэтому доли не считаем.")
    return notes


def amount_heading(report: Report) -> str:
    """The heading of the column of sums."""
    if report.is_mixed:
        return "Сумма"
    return "По паспорту" if report.is_passport else "Потрачено"
