"""Entries that several tests of the ledger read."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group

from reports.enums import DatePrecision, EntryBasis, EntryKind, FundFlow
from tests.factories.reports import (
    CostCategoryFactory,
    FundFactory,
    posted,
)


@pytest.fixture
def three():
    """Budget, off-budget and hours; 2017 and 2026."""
    budget = FundFactory(
        name="Бюджетные средства", short_name="Бюджет", slug="budget", flow=FundFlow.BUDGET, sort_order=1
    )
    other = FundFactory(
        name="Внебюджетные средства", short_name="Внебюджетные", slug="off-budget", sort_order=2
    )
    forum = CostCategoryFactory(short_name="Форумы", slug="forum")
    yards = CostCategoryFactory(short_name="Дворы", slug="yards")
    posted(
        amount=Decimal("2089000"), fund=budget, category=forum, occurred_on=date(2017, 1, 1), basis=EntryBasis.PASSPORT,
        date_precision=DatePrecision.YEAR, purpose="Строка 2 паспорта",
    )  # fmt: skip
    posted(amount=Decimal("14200.50"), fund=other, category=yards, purpose="Доски и крепёж")
    posted(
        kind=EntryKind.VOLUNTEER_HOURS,
        amount=Decimal("12.5"),
        fund=None,
        category=yards,
        purpose="Суббота во дворе",
    )


@pytest.fixture
def accountant(client, django_user_model):
    user = django_user_model.objects.create_user("anna", first_name="Анна", password="x" * 12)
    user.groups.add(Group.objects.get(name="Бухгалтеры"))
    client.force_login(user)
    return user


@pytest.fixture
def editor(client, django_user_model):
    user = django_user_model.objects.create_user("oleg", password="x" * 12)
    user.groups.add(Group.objects.get(name="Редакторы"))
    client.force_login(user)
    return user
