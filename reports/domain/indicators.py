"""Indicators as pages show them: what is known, what is not, and where the document disagrees with itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count

from core.typography import NBSP, number, percent, plural
from initiatives.models import InitiativeIndexPage, InitiativePage
from reports.enums_indicators import IndicatorBasis, IndicatorCheck, IndicatorDirection, IndicatorValueKind
from reports.models.indicators import Indicator, IndicatorValue
from reports.models.pages import IndicatorIndexPage

UNKNOWN = "не указано"
NO_METHOD = "метод не указан"
Counts = dict[int, int]


@dataclass(frozen=True)
class Figure:
    """One value in words: «не менее», «5 000», «чел.»; or that the document does not give it."""

    is_known: bool
    qualifier: str = ""
    amount: str = ""
    unit: str = ""
    is_demo: bool = False

    @property
    def text(self) -> str:
        """The whole value in one line."""
        if not self.is_known:
            return UNKNOWN
        return f"{self.qualifier} {self.amount}{NBSP if self.unit else ''}{self.unit}".strip()


@dataclass(frozen=True)
class Year:
    """What is said of an indicator for one year."""

    year: int
    baseline: Figure
    target: Figure
    value: Figure
    method: str
    has_method: bool
    source: str
    source_url: str
    dated: str
    stands: str
    verdict: str


@dataclass(frozen=True)
class Remark:
    """What the reader should know of an indicator, perhaps with a way to see for oneself."""

    text: str
    url: str = ""
    link: str = ""


@dataclass(frozen=True)
class IndicatorCard:
    """An indicator on its page: the newest year in full, earlier ones after it."""

    indicator: Indicator
    big: Figure
    years: list[Year]
    remarks: list[Remark]

    @property
    def newest(self) -> Year | None:
        return self.years[0] if self.years else None

    @property
    def earlier(self) -> list[Year]:
        return self.years[1:]


@dataclass(frozen=True)
class HomeFigure:
    """A small figure of the home page: «не менее», the number, the words after it, how it was counted.

    `remark` is what the document leaves unclear about it, said where the reader meets the number.
    """

    qualifier: str
    text: str
    noun: str
    method: str
    url: str
    is_demo: bool
    remark: str = ""


def cards() -> list[IndicatorCard]:
    """Every indicator in the passport's order, in four queries whatever their number."""
    indicators = list(Indicator.objects.with_values())
    counts = _initiatives_by_year() if any(i.check_with for i in indicators) else {}
    catalogue = InitiativeIndexPage.objects.live().first() if counts else None
    return [_card(indicator, counts, catalogue.url if catalogue else "") for indicator in indicators]


def home_figures(*, address: str | None = None) -> list[HomeFigure]:
    """The figures an editor chose for the home page. An indicator without a known value stays out.

    `address` of the page of indicators, if the caller knows it ("" while not public), saves a query.
    """
    if address is None:
        page = IndicatorIndexPage.objects.live().first()
        address = page.url if page else ""
    chosen = IndicatorValue.objects.filter(indicator__on_home=True).select_related("indicator")
    values: dict[Indicator, list[IndicatorValue]] = {}
    for value in chosen.order_by("indicator__number"):
        values.setdefault(value.indicator, []).append(value)
    newest = {indicator: _newest(known) for indicator, known in values.items()}
    return [_home_figure(indicator, value, address) for indicator, value in newest.items() if value]


def _home_figure(indicator: Indicator, value: IndicatorValue, address: str) -> HomeFigure:
    return HomeFigure(
        qualifier=value.qualifier,
        text=percent(value.value or 0) if indicator.unit == "%" else number(value.value or 0),
        noun=indicator.short_title or indicator.title,
        method=value.method or NO_METHOD,
        url=f"{address}#indicator-{indicator.number}" if address else "",
        is_demo=value.is_demo,
        remark=indicator.remark,
    )


def _newest_known(indicator: Indicator) -> IndicatorValue | None:
    return _newest(indicator.values.all())


def _newest(values: Iterable[IndicatorValue]) -> IndicatorValue | None:
    """The newest value with a number; a real one rather than a demonstration of the same year."""
    known = [v for v in values if v.kind == IndicatorValueKind.VALUE and v.value is not None]
    return max(known, key=lambda v: (v.year, not v.is_demo), default=None)


def _card(indicator: Indicator, counts: Counts, catalogue: str) -> IndicatorCard:
    values = list(indicator.values.all())
    years = sorted({value.year for value in values}, reverse=True)
    newest = _newest_known(indicator)
    return IndicatorCard(
        indicator=indicator,
        big=_figure(newest, indicator.unit),
        years=[_year(indicator, year, [value for value in values if value.year == year]) for year in years],
        remarks=_remarks(indicator, newest, counts, catalogue),
    )


def _year(indicator: Indicator, year: int, values: list[IndicatorValue]) -> Year:
    by_kind = {kind: _of_kind(values, kind) for kind in IndicatorValueKind.values}
    value = by_kind[IndicatorValueKind.VALUE]
    told = value or next(iter(values), None)
    return Year(
        year=year,
        baseline=_figure(by_kind[IndicatorValueKind.BASELINE], indicator.unit),
        target=_figure(by_kind[IndicatorValueKind.TARGET], indicator.unit),
        value=_figure(value, indicator.unit),
        method=(told.method if told else "") or NO_METHOD,
        has_method=bool(told and told.method),
        source=told.source if told else "",
        source_url=told.source_url if told else "",
        dated=told.dated_on.strftime("%d.%m.%Y") if told and told.dated_on else "",
        stands="по паспорту" if told and told.basis == IndicatorBasis.PASSPORT else "посчитано",
        verdict=_verdict(indicator, by_kind[IndicatorValueKind.TARGET], value),
    )


def _of_kind(values: Iterable[IndicatorValue], kind: str) -> IndicatorValue | None:
    """The value of a kind, real rather than demonstration."""
    return min(
        (value for value in values if value.kind == kind), key=lambda value: value.is_demo, default=None
    )


def _figure(value: IndicatorValue | None, unit: str) -> Figure:
    if value is None or value.value is None:
        return Figure(is_known=False)
    in_percent = unit == "%"
    return Figure(
        is_known=True,
        qualifier=value.qualifier,
        amount=percent(value.value) if in_percent else number(value.value),
        unit="" if in_percent else unit,
        is_demo=value.is_demo,
    )


def _verdict(indicator: Indicator, target: IndicatorValue | None, value: IndicatorValue | None) -> str:
    """Whether a counted value has reached its plan. Of the passport's figures nothing can be said."""
    if target is None or value is None or target.value is None or value.value is None:
        return ""
    if value.basis == IndicatorBasis.PASSPORT or indicator.direction == IndicatorDirection.NONE:
        return ""
    short = (
        target.value - value.value
        if indicator.direction == IndicatorDirection.UP
        else value.value - target.value
    )
    if short <= 0:
        return "План выполнен."
    gap = percent(short) if indicator.unit == "%" else f"{number(short)}{NBSP}{indicator.unit}"
    return (
        f"До плана не хватило {gap}"
        if indicator.direction == IndicatorDirection.UP
        else f"Больше плана на {gap}"
    )


def _remarks(
    indicator: Indicator, newest: IndicatorValue | None, counts: Counts, catalogue: str
) -> list[Remark]:
    """What is said once: the editor's remark stands in place of the words found by counting, and takes their link."""
    if indicator.check_with == IndicatorCheck.INITIATIVES and newest is not None and newest.value is not None:
        listed = counts.get(newest.year, 0)
        if listed and Decimal(listed) != newest.value:
            return [_listed_otherwise(newest, listed, catalogue, said=indicator.remark)]
    return [Remark(indicator.remark)] if indicator.remark else []


def _listed_otherwise(value: IndicatorValue, listed: int, catalogue: str, *, said: str) -> Remark:
    text = said or _listed_in_words(value, listed)
    if not catalogue:
        return Remark(text)
    return Remark(text, url=f"{catalogue}?year={value.year}", link="Все перечисленные есть в каталоге")


def _listed_in_words(value: IndicatorValue, listed: int) -> str:
    said = int(value.value or 0)
    programmes = plural(said, ("программу", "программы", "программ"))
    initiatives = plural(listed, ("инициативу", "инициативы", "инициатив"))
    return f"Паспорт называет {number(said)} {programmes}, а перечисляет {number(listed)} {initiatives}."


def _initiatives_by_year() -> Counts:
    """How many initiatives of the passport the catalogue shows, by programme year."""
    rows = InitiativePage.objects.live().filter(passport_number__isnull=False).order_by()
    return dict(rows.values_list("programme_year").annotate(count=Count("pk")))
