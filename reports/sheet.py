"""What report pages show, put together: figures, their sentences and pictures. Templates only lay it out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from core.typography import NBSP, money, number, plural
from reports.charts.specs import Mouth, bars_spec, mouths_of, river_spec
from reports.charts.store import drawings_for
from reports.charts.svg import Spec
from reports.domain import totals
from reports.domain.equations import Equation, balance_of, equations_for, why_no_balance
from reports.domain.report import report_for
from reports.domain.report_parts import Report, Row
from reports.domain.wording import BASIS_NAMES, Sentence, amount_heading, notes_for, sentence_for
from reports.enums import EntryKind
from reports.links import ledger_url

SIZES = ("wide", "narrow")


@dataclass(frozen=True)
class Picture:
    """A chart in its two drawings; either is empty if it could not be drawn."""

    wide: str
    narrow: str


@dataclass(frozen=True)
class Step:
    """A mouth of the river in the list that stands under the narrow drawing."""

    mouth: Mouth
    flow: str
    result: str
    note: str


@dataclass(frozen=True)
class TableRow:
    """A line of the table with the address of the entries behind its sum."""

    row: Row
    href: str
    basis: str


@dataclass(frozen=True)
class Other:
    """Something given otherwise than in money: how much, what it was, its entries."""

    text: str
    what: str
    href: str


@dataclass
class ReportSheet:
    """A year's report, ready for its page."""

    year: int
    results: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def report(self) -> Report:
        return report_for(year=self.year)

    @cached_property
    def sentence(self) -> Sentence:
        return sentence_for(self.report)

    @cached_property
    def notes(self) -> list[str]:
        return notes_for(self.report)

    @cached_property
    def amount_heading(self) -> str:
        return amount_heading(self.report)

    @property
    def has_pictures(self) -> bool:
        """Only sums that are parts of a whole can be drawn."""
        return self.report.has_shares

    @cached_property
    def table(self) -> list[TableRow]:
        return [TableRow(row, self._href(row), BASIS_NAMES[row.basis]) for row in self.report.rows]

    def _href(self, row: Row) -> str:
        """The entries behind a sum. Nothing stands behind a plan without costs."""
        if not row.entries:
            return ""
        basis = row.basis if self.report.is_mixed else None
        return self.ledger(category=row.category.slug, fund=row.fund.slug, basis=basis)

    def ledger(self, **filters: str | None) -> str:
        """The ledger's costs of this year, filtered further."""
        return ledger_url(year=self.year, kind=EntryKind.EXPENSE, **filters)

    @property
    def all_costs(self) -> str:
        return self.ledger()

    @property
    def ledger_home(self) -> str:
        return ledger_url()

    @cached_property
    def others(self) -> list[Other]:
        """What was given otherwise than in money; nothing where nothing was."""
        found = []
        if self.report.in_kind:
            href = ledger_url(year=self.year, kind=EntryKind.IN_KIND_EXPENSE)
            found.append(Other(money(self.report.in_kind), "вещами и услугами, в пересчёте на деньги", href))
        if self.report.hours:
            word = plural(int(self.report.hours), ("час", "часа", "часов"))
            href = ledger_url(year=self.year, kind=EntryKind.VOLUNTEER_HOURS)
            found.append(Other(f"{number(self.report.hours)}{NBSP}{word}", "отдали волонтёры", href))
        return found

    # Pictures: what is needed is drawn at once, in one query.

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """The river and the bars of the report."""
        return _pictures({"river": self._river(), "bars": self._bars()}) if self.has_pictures else {}

    @cached_property
    def flow(self) -> Picture | None:
        """The river with its results, for the home page."""
        return _pictures({"flow": self._flow()})["flow"] if self.has_pictures else None

    def specs(self) -> list[Spec]:
        """Every drawing this report may be asked for."""
        return [*self._river(), *self._bars(), self._flow()[0]] if self.has_pictures else []

    def _river(self) -> list[Spec]:
        return [river_spec(self.report, size=size) for size in SIZES]

    def _bars(self) -> list[Spec]:
        return [bars_spec(self.report, size=size) for size in SIZES]

    def _flow(self) -> list[Spec]:
        """A phone reads the results in the list, so its drawing is the report's own."""
        texts = {slug: result.text for slug, result in self.results.items()}
        return [river_spec(self.report, size="wide", results=texts), river_spec(self.report, size="narrow")]

    @cached_property
    def steps(self) -> list[Step]:
        """The numbered mouths for the narrow drawing, in its order."""
        return [self._step(mouth) for mouth in mouths_of(self.report)] if self.has_pictures else []

    def _step(self, mouth: Mouth) -> Step:
        rows = [row for row in self.report.rows if row.category.slug == mouth.key]
        result = self.results.get(mouth.key)
        flow = max(rows, key=lambda row: row.amount).fund.flow if rows else ""
        return Step(mouth, flow, result.text if result else "", result.note if result else "")

    @property
    def outcomes(self) -> list[Step]:
        """The mouths of which the editor says what came of them."""
        return [step for step in self.steps if step.result]

    # The public check.

    @cached_property
    def equations(self) -> list[Equation]:
        return equations_for(self.report, kept_total=totals.total(year=self.year))

    @cached_property
    def balance(self) -> Equation | None:
        return balance_of(self.report)

    @property
    def why_no_balance(self) -> str:
        return why_no_balance(self.report)


def _pictures(wanted: dict[str, list[Spec]]) -> dict[str, Picture]:
    drawn = iter(drawings_for([spec for specs in wanted.values() for spec in specs]))
    return {name: Picture(wide=next(drawn), narrow=next(drawn)) for name in wanted}


def sheet_of(page: Any) -> ReportSheet:
    """The sheet of a FinancialReportPage, with the results its editor wrote."""
    rows = page.results.all().select_related("category") if page.pk else page.results.all()
    return ReportSheet(page.year, results={row.category.slug: row for row in rows})


def all_specs(pages: Sequence[Any]) -> list[Spec]:
    """Every drawing that the given report pages may be asked for."""
    return [spec for page in pages for spec in page.sheet.specs()]
