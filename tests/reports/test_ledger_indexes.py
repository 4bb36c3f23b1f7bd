"""Filters stay fast with a hundred thousand entries: each finds its entries by an index made for it."""

from datetime import date

import pytest
from django.db import connection

from reports.domain.filters import LedgerFilters
from reports.domain.posting import post_many
from reports.enums import EntryBasis, EntryKind
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.factories.reports import POSTED_AT, CostCategoryFactory, FundFactory, LedgerEntryFactory

pytestmark = pytest.mark.django_db

FILTERS = ["year", "kind", "basis", "fund", "category", "initiative", "organisation"]


@pytest.fixture
def rare():
    """Three thousand entries of one sort and thirty of another, known to the planner; what is rare about the thirty."""
    common = {"fund": FundFactory(), "category": CostCategoryFactory(), "occurred_on": date(2025, 1, 1)}
    rare = {
        "year": 2026,
        "kind": EntryKind.IN_KIND_EXPENSE.value,
        "basis": EntryBasis.PASSPORT.value,
        "fund": FundFactory(),
        "category": CostCategoryFactory(),
        "initiative": InitiativePageFactory(),
        "organisation": OrganisationFactory(),
    }
    sorts = [(3000, common), (30, {**rare, "occurred_on": date(2026, 1, 1)})]
    entries = [LedgerEntryFactory.build(**fields) for count, fields in sorts for _ in range(count)]
    post_many(entries=entries, by=None, at=POSTED_AT)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE reports_ledgerentry")
    return rare


def test_each_filter_has_its_index(rare):
    for name in FILTERS:
        plan = LedgerFilters(**{name: rare[name]}).entries()[:51].explain()
        assert f"entry_by_{name}" in plan, f"{name}: {plan}"


@pytest.mark.sqlite
def test_no_filter_reads_or_sorts_the_whole_table_on_sqlite(rare):
    for after in (None, 500):
        for chosen in ({}, *({name: rare[name]} for name in FILTERS)):
            plan = LedgerFilters(after=after, **chosen).entries()[:51].explain()
            assert "SCAN" not in plan
            assert "TEMP B-TREE" not in plan
