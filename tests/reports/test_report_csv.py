"""report.csv: exactly these bytes."""

from decimal import Decimal

import pytest
from django.test import Client

from reports.domain.report import report_for
from reports.domain.report_csv import report_csv, safe
from tests.factories.report_pages import FinancialReportPageFactory, passport
from tests.factories.reports import BudgetLineFactory, CostCategoryFactory, FundFactory, posted

pytestmark = pytest.mark.django_db

HEADER = (
    "Год,Номер статьи в паспорте,Статья затрат,Источник средств,Основание,"
    '"Сумма, руб.","Доля, %","План, руб.",Записей в книге'
)


def test_the_passport_as_a_file_is_exactly_these_bytes() -> None:
    passport()
    expected = "\r\n".join(
        [
            HEADER,
            "2017,1,Инфраструктура добровольчества,Внебюджетные средства,по паспорту,455000.00,15.7,,1",
            "2017,2,Социальные программы и инициативы,Бюджетные средства,по паспорту,2089000.00,72.2,,1",
            "2017,3,Гражданский форум и праздник-форум,Внебюджетные средства,по паспорту,351000.00,12.1,,1",
            "",
        ]
    )
    assert report_csv(report_for(year=2017)) == b"\xef\xbb\xbf" + expected.encode()


def test_commas_and_quotes_are_quoted_and_formulas_are_not_run() -> None:
    posted(
        category=CostCategoryFactory(name='=SUM(A1), "всё"'),
        fund=FundFactory(name="+7 391"),
        amount=Decimal("10.50"),
    )
    lines = report_csv(report_for(year=2026)).decode("utf-8-sig").split("\r\n")
    assert lines[1] == '2026,,"\'=SUM(A1), ""всё""",\'+7 391,оплачено,10.50,100.0,,1'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe(start: str) -> None:
    assert safe(f"{start}1") == f"'{start}1"


def test_a_plan_without_costs_names_no_basis() -> None:
    BudgetLineFactory(category=CostCategoryFactory(name="План"), fund=FundFactory(name="Бюджет"))
    lines = report_csv(report_for(year=2026)).decode("utf-8-sig").split("\r\n")
    assert lines[1] == "2026,,План,Бюджет,,0.00,0.0,1000.00,0"


def test_the_file_lies_below_its_report(client: Client) -> None:
    page = FinancialReportPageFactory()
    response = client.get(page.csv_url)
    assert page.csv_url == "/reports/2017/report.csv"
    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == ('attachment; filename="dobry-zheleznogorsk-report-2017.csv"')
    assert response.content == report_csv(report_for(year=2017))


def test_a_draft_has_no_file(client: Client) -> None:
    page = FinancialReportPageFactory(live=False)
    assert client.get(page.csv_url).status_code == 404
    assert client.get("/reports/1999/report.csv").status_code == 404


def test_the_file_is_not_written_to(client: Client) -> None:
    page = FinancialReportPageFactory()
    assert client.post(page.csv_url).status_code == 405
