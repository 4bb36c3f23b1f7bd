"""What the page for the press takes from the rest of the site. Invented values never come here: a newspaper has no «демо».

Each group of figures is one query over what the site keeps, whatever there is of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from wagtail.models import Page

from core.typography import money, number, percent, plural
from core.visibility import shown
from grants.models import GrantFigure, GrantResult
from reports.enums import EntryBasis, EntryKind
from reports.enums_indicators import IndicatorBasis, IndicatorValueKind
from reports.expressions import MoneySum
from reports.ledger_words import heading
from reports.links import ledger_url
from reports.models import IndicatorValue, ProgrammeTotal

NO_METHOD = "метод не указан"
LATEST_YEARS = 5
SECTIONS = {"indicatorindexpage": "indicators", "grantindexpage": "grants"}


@dataclass(frozen=True)
class Fact:
    """A figure that can be printed: the number in words, what it counts, of what date, where it comes from.

    `address` is where this site shows it, beginning with a slash; `remark` is what one must know before printing it;
    `apart` says that the noun does not agree with the figure, so that a dash stands between them.
    """

    figure: str
    noun: str
    dated: str
    source: str
    address: str
    remark: str = ""
    source_url: str = ""
    apart: bool = False

    @property
    def about(self) -> str:
        """«2017 год. Метод не указан.»: what stands before the source."""
        remark = f" {self.remark[:1].upper()}{self.remark[1:].rstrip('.')}." if self.remark else ""
        return f"{self.dated}.{remark}"

    @property
    def sentence(self) -> str:
        """«32 победы… (2017 год). Источник: паспорт проекта»: what a copy button takes along."""
        dash = " — " if self.apart else " "
        return f"{self.figure}{dash}{self.noun}. {self.about} Источник: {self.source}"


@dataclass(frozen=True)
class FactGroup:
    """Figures of one kind under their heading."""

    title: str
    facts: list[Fact]


def fact_groups() -> list[FactGroup]:
    """Everything there is to print, in five queries: indicators, money, grants by year, growth, and the addresses."""
    at = addresses()
    groups = (
        FactGroup("Показатели программы", indicators(at["indicators"])),
        FactGroup("Деньги", costs()),
        FactGroup("Гранты", [*grant_results(at["grants"]), *growth(at["grants"])]),
    )
    return [group for group in groups if group.facts]


def addresses() -> dict[str, str]:
    """Where sections with figures are, by name; "" while a section is not public."""
    found = dict.fromkeys(SECTIONS.values(), "")
    sections: Any = shown(Page.objects.filter(content_type__model__in=SECTIONS))
    for page in sections.annotate(model=F("content_type__model")):
        found[SECTIONS[page.model]] = page.url or ""
    return found


def indicators(address: str) -> list[Fact]:
    """The newest real value of every indicator that has one, in the passport's order."""
    known = IndicatorValue.objects.filter(
        kind=IndicatorValueKind.VALUE, value__isnull=False, is_demo=False
    ).select_related("indicator")
    newest: dict[int, IndicatorValue] = {}
    for value in known.order_by("indicator__number", "-year"):
        newest.setdefault(value.indicator_id, value)
    return [_indicator(value, address) for value in newest.values()]


def _indicator(value: IndicatorValue, address: str) -> Fact:
    indicator = value.indicator
    amount = percent(value.value or 0) if indicator.unit == "%" else number(value.value or 0)
    year = f"{value.year} год"
    return Fact(
        figure=f"{value.qualifier} {amount}".strip(),
        noun=(indicator.short_title or indicator.title),
        dated=value.dated_on.strftime("%d.%m.%Y") if value.dated_on else year,
        source=value.source or "документ не указан",
        source_url=value.source_url,
        address=f"{address}#indicator-{indicator.number}" if address else "",
        remark=value.method or NO_METHOD if value.basis == IndicatorBasis.PASSPORT else value.method,
    )


def costs() -> list[Fact]:
    """Real costs of the latest years, by how they are known."""
    rows = ProgrammeTotal.objects.filter(is_demo=False, kind=EntryKind.EXPENSE).order_by("-year", "basis")
    sums = rows.values("year", "basis").annotate(total=MoneySum(), budget=MoneySum(filter=_BUDGET))
    return [_cost(row) for row in sums[: LATEST_YEARS * len(EntryBasis)] if row["total"]]


_BUDGET = Q(fund__kind="budget")


def _cost(row: Mapping[str, Any]) -> Fact:
    by_passport = row["basis"] == EntryBasis.PASSPORT
    words = heading(EntryKind.EXPENSE, row["basis"]).lower()
    return Fact(
        figure=money(row["total"]),
        noun=f"{words}, из них {money(row['budget'] or 0)} — бюджетные средства",
        dated=f"{row['year']} год",
        source="Книга записей программы" + (", записи по паспорту проекта" if by_passport else ""),
        address=ledger_url(year=row["year"], kind=EntryKind.EXPENSE, basis=row["basis"]),
        remark="паспорт не говорит, запланированы они или оплачены" if by_passport else "",
        apart=True,
    )


def grant_results(address: str) -> list[Fact]:
    """Real results of contests by year, as documents tell them."""
    results = GrantResult.objects.real().filter(Q(contest__isnull=True) | Q(contest__live=True))
    return [fact for result in results.for_table() for fact in _result(result, address)]


def _result(result: Any, address: str) -> Iterable[Fact]:
    """A line for each number that the document gives."""
    least = "более " if result.fund_is_least else ""
    told = (
        (result.applications, number, APPLICATIONS, ""),
        (result.winners, number, WINNERS if result.contest_id else WINS, ""),
        (result.fund, money, FUND if result.contest_id else SUM_OF_GRANTS, least),
    )
    for amount, written, forms, before in told:
        if amount is not None:
            yield Fact(
                figure=f"{before}{written(amount)}",
                noun=f"{plural(int(amount), forms)}{f' конкурса «{result.name}»' if result.contest_id else f': {result.name}'}",
                dated=f"{result.year} год",
                source=f"{result.source}, {result.source_date}",
                source_url=result.source_url,
                address=address,
                remark=result.note,
                apart=written is money,
            )


APPLICATIONS = ("заявка", "заявки", "заявок")
WINNERS = ("победитель", "победителя", "победителей")
WINS = ("победа", "победы", "побед")
FUND = ("фонд",) * 3
SUM_OF_GRANTS = ("сумма грантов",) * 3


def growth(address: str) -> list[Fact]:
    """Real figures of how support grew."""
    return [
        Fact(
            figure=" ".join(part for part in (figure.qualifier, _steps(figure), figure.unit) if part),
            noun=" ".join(part for part in (figure.title, figure.period) if part),
            dated=figure.source_date,
            source=figure.source,
            source_url=figure.source_url,
            address=address,
            remark=figure.note,
            apart=figure.before is not None,
        )
        for figure in GrantFigure.objects.filter(is_demo=False)
    ]


def _steps(figure: Any) -> str:
    """«10 → 41», or the number alone."""
    return (
        number(figure.value) if figure.before is None else f"{number(figure.before)} → {number(figure.value)}"
    )
