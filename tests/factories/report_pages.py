"""Test data of reports. `passport()` is the programme's real case; everything else is the plainest true thing."""

from datetime import date
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from reports.enums import DatePrecision, EntryBasis, EntrySource, FundFlow, FundKind
from reports.enums_indicators import IndicatorBasis, IndicatorValueKind
from reports.models import (
    CostCategory,
    FinancialReportPage,
    Fund,
    Indicator,
    IndicatorIndexPage,
    IndicatorValue,
    ReportDocument,
    ReportIndexPage,
    ReportResult,
)
from tests.factories.partners import home
from tests.factories.reports import CostCategoryFactory, FundFactory, posted

FUNDS = [
    ("budget", "Бюджетные средства", "Бюджет", FundKind.BUDGET, FundFlow.BUDGET),
    ("off-budget", "Внебюджетные средства", "Внебюджетные", FundKind.OFF_BUDGET, FundFlow.OTHER),
]
COSTS = [
    ("infrastructure", "Инфраструктура добровольчества", "455000.00", "off-budget"),
    ("programmes", "Социальные программы и инициативы", "2089000.00", "budget"),
    ("forums", "Гражданский форум и праздник-форум", "351000.00", "off-budget"),
]


def passport(year: int = 2017) -> None:
    """The three costs of the programme's passport, posted; to 2 895 000 ₽."""
    funds = {slug: _fund(place, slug, *rest) for place, (slug, *rest) in enumerate(FUNDS)}
    for number, (slug, name, amount, fund) in enumerate(COSTS, start=1):
        posted(
            occurred_on=date(year, 1, 1),
            date_precision=DatePrecision.YEAR,
            amount=Decimal(amount),
            basis=EntryBasis.PASSPORT,
            source=EntrySource.PASSPORT,
            fund=funds[fund],
            category=category(number, slug, name),
        )


def _fund(place: int, slug: str, name: str, short_name: str, kind: str, flow: str) -> Fund:
    known = Fund.objects.filter(slug=slug).first()
    return known or FundFactory(
        slug=slug, name=name, short_name=short_name, kind=kind, flow=flow, sort_order=place
    )


def category(number: int, slug: str, name: str) -> CostCategory:
    """The category of this slug; if it is not there yet, one with this number in the passport."""
    known = CostCategory.objects.filter(slug=slug).first()
    return known or CostCategoryFactory(
        slug=slug, name=name, short_name=name, passport_number=number, sort_order=number
    )


class ReportIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = ReportIndexPage

    title = "Отчёты"
    slug = "reports"
    summary = "Откуда деньги, на что они назначены и что получилось."

    @classmethod
    def _create(cls, model_class: type[ReportIndexPage], *args: Any, **fields: Any) -> ReportIndexPage:
        parent = fields.pop("parent", None) or home()
        return parent.add_child(instance=model_class(**fields))


def report_index() -> ReportIndexPage:
    """The index of reports: the one that is there, or a new one."""
    return ReportIndexPage.objects.first() or ReportIndexPageFactory()


class FinancialReportPageFactory(DjangoModelFactory):
    """A report of 2017 with a result and a document; give `costs=False` for a year without the passport's costs."""

    class Meta:
        model = FinancialReportPage

    year = 2017
    title = factory.LazyAttribute(lambda made: f"Деньги {made.year} года")
    slug = factory.LazyAttribute(lambda made: str(made.year))
    source_note = "По паспорту проекта «Добрый Железногорск»"

    @classmethod
    def _create(
        cls, model_class: type[FinancialReportPage], *args: Any, **fields: Any
    ) -> FinancialReportPage:
        parent = fields.pop("parent", None) or report_index()
        if fields.pop("costs", True):
            passport(fields["year"])
        page = model_class(**fields)
        for slug in ("programmes",) if CostCategory.objects.filter(slug="programmes").exists() else ():
            goal = CostCategory.objects.get(slug=slug)
            page.results.add(ReportResult(category=goal, text="23 программы помощи"))
        page.documents.add(ReportDocument(title="Паспорт проекта", note="Отсюда суммы и источники"))
        return parent.add_child(instance=page)


class IndicatorIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = IndicatorIndexPage

    title = "Показатели"
    slug = "indicators"

    @classmethod
    def _create(cls, model_class: type[IndicatorIndexPage], *args: Any, **fields: Any) -> IndicatorIndexPage:
        parent = fields.pop("parent", None) or report_index()
        if not Indicator.objects.exists():
            IndicatorFactory()
        return parent.add_child(instance=model_class(**fields))


class IndicatorFactory(DjangoModelFactory):
    """An indicator that the passport gives one number for, 23, and nothing else."""

    class Meta:
        model = Indicator

    number = factory.Sequence(lambda n: n + 1)
    title = "Реализуемые программы помощи"
    unit = "шт."

    @classmethod
    def _create(cls, model_class: type[Indicator], *args: Any, **fields: Any) -> Indicator:
        value = fields.pop("value", Decimal("23"))
        indicator = model_class.objects.create(**fields)
        if value is not None:
            IndicatorValueFactory(indicator=indicator, value=value)
        return indicator


class IndicatorValueFactory(DjangoModelFactory):
    class Meta:
        model = IndicatorValue

    year = 2017
    kind = IndicatorValueKind.VALUE
    basis = IndicatorBasis.PASSPORT
    value = Decimal("23")
    source = "Паспорт проекта"


def _one_more_report(index: ReportIndexPage, number: int) -> FinancialReportPage:
    """An older one: a newer would be drawn for the first time, which takes queries of its own."""
    return FinancialReportPageFactory(parent=index, year=2016 - number)


def _one_more_indicator(index: IndicatorIndexPage, number: int) -> Indicator:
    return IndicatorFactory(number=100 + number)


PAGE_FACTORIES = {
    "reports.ReportIndexPage": ReportIndexPageFactory,
    "reports.FinancialReportPage": FinancialReportPageFactory,
    "reports.IndicatorIndexPage": IndicatorIndexPageFactory,
}
ROWS = {
    "reports.ReportIndexPage": _one_more_report,
    "reports.IndicatorIndexPage": _one_more_indicator,
}
