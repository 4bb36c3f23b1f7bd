"""An initiative's money, shown on its page from the ledger."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template

from tests.factories.initiatives import InitiativePageFactory
from tests.factories.reports import (
    BudgetLineFactory,
    CostCategoryFactory,
    FundFactory,
    posted,
)
from tests.support.ledger_reading import numbers, read, words

pytestmark = pytest.mark.django_db


def shown(page) -> BeautifulSoup:
    html = Template("{% load reports_tags %}{% initiative_money page %}").render(Context({"page": page}))
    return BeautifulSoup(html, "html.parser")


def test_an_initiative_without_real_sums_says_why():
    node = shown(InitiativePageFactory())
    assert (
        words(node.select_one(".note"))
        == "Паспорт не делит затраты по инициативам, поэтому настоящих сумм здесь пока нет."
    )
    assert node.table is None
    assert words(node.select_one(".more")) == "Все записи о деньгах"


def test_an_initiative_shows_plan_beside_costs_and_each_cost_leads_to_its_entries(client):
    page, fund, boards = (
        InitiativePageFactory(slug="dvor"),
        FundFactory(slug="fund"),
        CostCategoryFactory(slug="boards"),
    )
    BudgetLineFactory(initiative=page, fund=fund, category=boards, amount=Decimal("15000"))
    posted(initiative=page, fund=fund, category=boards, amount=Decimal("14200"))
    node = shown(page)
    assert node.select_one(".note") is None
    assert [words(cell) for cell in node.select("thead th")] == [
        "На что",
        "Откуда",
        "Запланировано",
        "Потрачено",
    ]
    assert [words(cell) for cell in node.select("tbody td.r")] == ["15 000 ₽", "14 200 ₽"]
    assert [words(cell) for cell in node.select("tfoot td")] == ["15 000 ₽", "14 200 ₽"]
    assert numbers(read(client, node.select_one("tbody a")["href"])) == [1]
    assert node.select(".demo") == []


def test_demonstration_sums_of_an_initiative_are_labelled_and_lead_to_demonstration(client):
    page = InitiativePageFactory(slug="dvor")
    posted(initiative=page, amount=Decimal("14200"), is_demo=True)
    node = shown(page)
    assert "Паспорт не делит затраты" in words(node.select_one(".note"))
    assert [words(cell) for cell in node.select("td.r")] == ["14 200 ₽ демо", "14 200 ₽ демо"]
    link = node.select_one("tbody a")["href"]
    assert numbers(read(client, link)) == [1]
    assert words(read(client, link).h1) == "Записи для показа демо"


def test_an_initiatives_money_takes_three_queries(django_assert_num_queries):
    page = InitiativePageFactory()
    for _ in range(5):
        posted(initiative=page)
        BudgetLineFactory(initiative=page)
    with django_assert_num_queries(3):
        shown(page)
