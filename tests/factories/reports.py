"""Test data of the ledger. A factory gives the plainest true thing; a test names only what it is about."""

from datetime import UTC, date, datetime
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from reports.domain.posting import post_entry
from reports.enums import EntryKind, FundFlow, FundKind
from reports.models import BudgetLine, CostCategory, Fund, LedgerEntry

POSTED_AT = datetime(2026, 5, 24, 4, 0, tzinfo=UTC)


class FundFactory(DjangoModelFactory):
    class Meta:
        model = Fund

    name = factory.Sequence(lambda n: f"Источник средств {n}")
    short_name = factory.Sequence(lambda n: f"Источник {n}")
    slug = factory.Sequence(lambda n: f"fund-{n}")
    kind = FundKind.OFF_BUDGET
    flow = FundFlow.OTHER


class CostCategoryFactory(DjangoModelFactory):
    class Meta:
        model = CostCategory

    name = factory.Sequence(lambda n: f"Статья затрат {n}")
    short_name = factory.Sequence(lambda n: f"Статья {n}")
    slug = factory.Sequence(lambda n: f"category-{n}")


class LedgerEntryFactory(DjangoModelFactory):
    """A draft: 1 000 ₽ paid on 24 May 2026 for the whole programme."""

    class Meta:
        model = LedgerEntry

    occurred_on = date(2026, 5, 24)
    kind = EntryKind.EXPENSE
    amount = Decimal("1000.00")
    fund = factory.SubFactory(FundFactory)
    category = factory.SubFactory(CostCategoryFactory)
    purpose = "Краска для скамеек"


class BudgetLineFactory(DjangoModelFactory):
    class Meta:
        model = BudgetLine

    year = 2026
    category = factory.SubFactory(CostCategoryFactory)
    fund = factory.SubFactory(FundFactory)
    amount = Decimal("1000.00")


def posted(**fields: object) -> LedgerEntry:
    """A posted entry."""
    return post_entry(entry=LedgerEntryFactory(**fields), by=None, at=POSTED_AT)
