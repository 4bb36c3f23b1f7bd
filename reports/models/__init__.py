from .budget import BudgetLine
from .counter import LedgerCounter
from .drawings import ChartDrawing
from .fund import CostCategory, Fund
from .indicators import Indicator, IndicatorValue
from .ledger import LedgerEntry
from .pages import FinancialReportPage, IndicatorIndexPage, ReportDocument, ReportIndexPage, ReportResult
from .totals import LedgerTotal, ProgrammeTotal

__all__ = [
    "BudgetLine",
    "ChartDrawing",
    "CostCategory",
    "FinancialReportPage",
    "Fund",
    "Indicator",
    "IndicatorIndexPage",
    "IndicatorValue",
    "LedgerCounter",
    "LedgerEntry",
    "LedgerTotal",
    "ProgrammeTotal",
    "ReportDocument",
    "ReportIndexPage",
    "ReportResult",
]
