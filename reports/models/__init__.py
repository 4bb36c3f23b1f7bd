from .budget import BudgetLine
from .drawings import ChartDrawing
from .fund import CostCategory, Fund
from .indicators import Indicator, IndicatorValue
from .ledger import LedgerCounter, LedgerEntry
from .pages import FinancialReportPage, IndicatorIndexPage, ReportDocument, ReportIndexPage, ReportResult
from .totals import LedgerTotal

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
    "ReportDocument",
    "ReportIndexPage",
    "ReportResult",
]
