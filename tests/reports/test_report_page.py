"""The report's page as a reader gets it."""

from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import Tag
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.typography import NBSP
from reports.domain.filters import parse_filters
from reports.enums import FundKind
from reports.models import FinancialReportPage
from tests.factories.report_pages import (
    FinancialReportPageFactory,
    IndicatorIndexPageFactory,
    ReportIndexPageFactory,
    category,
    passport,
    report_index,
)
from tests.factories.reports import BudgetLineFactory, FundFactory, posted
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> Tag:
    response = client.get(address)
    assert response.status_code == 200
    main = soup(response.content.decode().replace(NBSP, " ")).find("main")
    assert isinstance(main, Tag)
    return main


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def ledger_sum(href: str) -> Decimal:
    """What the ledger's own page adds up under this address."""
    parts = urlsplit(href)
    assert parts.path == reverse("ledger")
    return sum((line.amount for line in parse_filters(parse_qs(parts.query)).sums()), Decimal(0))


def amount(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").removesuffix("₽").replace(",", "."))


def test_the_page_opens_with_the_sentence_of_the_passport(client: Client) -> None:
    page = FinancialReportPageFactory()
    main = read(client, page.url)
    assert words(main.select_one(".say")) == (
        "По паспорту затраты — 2 895 000 ₽ : 72,2 % — бюджет, 27,8 % — внебюджетные источники."
    )
    assert "потрачено" not in words(main.select_one(".page-head")).lower()


def test_the_table_has_the_passports_lines_and_its_total(client: Client) -> None:
    main = read(client, FinancialReportPageFactory().url)
    lines = [[words(cell) for cell in row.find_all(["th", "td"])] for row in main.select("table tr")]
    assert lines == [
        ["Статья затрат", "Источник", "По паспорту", "Доля"],
        ["1. Инфраструктура добровольчества", "Внебюджетные средства", "455 000 ₽", "15,7 %"],
        ["2. Социальные программы и инициативы", "Бюджетные средства", "2 089 000 ₽", "72,2 %"],
        ["3. Гражданский форум и праздник-форум", "Внебюджетные средства", "351 000 ₽", "12,1 %"],
        ["Всего", "2 895 000 ₽", "100 %"],
    ]


def test_every_figure_leads_to_entries_that_add_up_to_it(client: Client) -> None:
    main = read(client, FinancialReportPageFactory().url)
    links = [link for link in main.find_all("a") if str(link.get("href")).startswith(reverse("ledger"))]
    found = [(amount(words(link)), ledger_sum(str(link["href"]))) for link in links]
    assert [shown for shown, _ in found] == [kept for _, kept in found]
    assert {shown for shown, _ in found} == {
        Decimal(sum_) for sum_ in ("455000", "2089000", "351000", "806000", "2895000")
    }


def test_figures_of_a_mixed_year_lead_to_their_own_basis(client: Client) -> None:
    passport(2026)
    posted(amount=Decimal("105000.00"), category=category(2, "programmes", ""), fund=FundFactory())
    main = read(client, FinancialReportPageFactory(year=2026, costs=False).url)
    links = main.select("table a")
    assert [(amount(words(link)), ledger_sum(str(link["href"]))) for link in links] == [
        (Decimal("455000"), Decimal("455000.00")),
        (Decimal("2089000"), Decimal("2089000.00")),
        (Decimal("105000"), Decimal("105000.00")),
        (Decimal("351000"), Decimal("351000.00")),
        (Decimal("3000000"), Decimal("3000000.00")),
    ]


def test_the_pictures_hold_no_style_script_or_foreign_reference(client: Client) -> None:
    main = read(client, FinancialReportPageFactory().url)
    charts = main.select("svg.chart")
    assert [chart["class"] for chart in charts] == [
        ["chart", "wide", "river"],
        ["chart", "narrow", "river"],
        ["chart", "wide"],
        ["chart", "narrow"],
    ]
    for chart in charts:
        assert words(chart.find("title")) != ""
        assert words(chart.find("desc")) != ""
        assert chart.find_all(["style", "script", "image", "use", "foreignobject"]) == []
        for tag in chart.find_all(True):
            assert not {"style", "fill", "stroke", "font-family"} & tag.attrs.keys()
            assert str(tag.get("href", "/")).startswith("/")
    ids = [tag["id"] for chart in charts for tag in chart.find_all(id=True)]
    assert len(ids) == len(set(ids)) == 8


def test_the_narrow_picture_reads_its_mouths_aloud_in_the_list(client: Client) -> None:
    main = read(client, FinancialReportPageFactory().url)
    assert [words(step) for step in main.select(".steps li")] == [
        "1 2 089 000 ₽ 72,2 % Социальные программы и инициативы",
        "2 455 000 ₽ 15,7 % Инфраструктура добровольчества",
        "3 351 000 ₽ 12,1 % Гражданский форум и праздник-форум",
    ]


def test_the_check_writes_its_equations_out(client: Client) -> None:
    main = read(client, FinancialReportPageFactory().url)
    assert [words(line) for line in main.select(".proof li")] == [
        "Статьи складываются в итог 455 000 + 2 089 000 + 351 000 = 2 895 000 ₽",
        "Источники складываются в тот же итог 2 089 000 + 806 000 = 2 895 000 ₽",
    ]
    links = [(words(link), ledger_sum(str(link["href"]))) for link in main.select(".proof a")]
    assert [(shown, f"{kept:,.0f}".replace(",", " ")) for shown, kept in links] == [
        (shown, shown.removesuffix(" ₽"))
        for shown in ("455 000", "2 089 000", "351 000", "2 895 000 ₽", "2 089 000", "806 000", "2 895 000 ₽")
    ]


def test_on_a_phone_every_source_and_every_mouth_leads_to_its_entries(client: Client) -> None:
    main = read(client, FinancialReportPageFactory().url)
    links = [*main.select("svg.narrow.river a"), *main.select(".steps a")]
    assert [(amount(words(link)), ledger_sum(str(link["href"]))) for link in links] == [
        (Decimal(sum_), Decimal(sum_)) for sum_ in ("2089000", "806000", "2089000", "455000", "351000")
    ]
    plain = [text for text in main.select("svg.narrow.river text.n") if not text.find_parent("a")]
    assert plain == []


def test_a_plan_has_a_column_of_its_own(client: Client) -> None:
    goal = category(1, "infrastructure", "Инфраструктура")
    fund = FundFactory(name="Бюджет", kind=FundKind.BUDGET)
    posted(amount=Decimal("300.00"), fund=fund, category=goal)
    BudgetLineFactory(fund=fund, category=goal, amount=Decimal("500.00"))
    main = read(client, FinancialReportPageFactory(year=2026, costs=False).url)
    assert [words(cell) for cell in main.select("tbody tr > *")] == [
        "1. Инфраструктура",
        "Бюджет",
        "500 ₽",
        "300 ₽",
        "100 %",
    ]
    assert "план 500 ₽" in words(main.select_one("#bars svg"))


def test_a_year_without_costs_offers_the_ledger_instead(client: Client) -> None:
    main = read(client, FinancialReportPageFactory(year=2030, costs=False).url)
    assert words(main.select_one(".empty h2")) == "Затрат за этот год ещё нет"
    assert main.select("table, svg.chart") == []
    assert str(main.select_one(".empty a.button")["href"]) == reverse("ledger")  # type: ignore[index]


def test_the_index_lists_live_reports_alone(client: Client) -> None:
    index = ReportIndexPageFactory()
    FinancialReportPageFactory(parent=index)
    FinancialReportPageFactory(parent=index, year=2018, costs=False, live=False)
    main = read(client, index.url)
    assert [words(line) for line in main.select(".reports li")] == [
        "2017 Деньги 2017 года 2 895 000 ₽ — затраты по паспорту"
    ]
    sums = main.select(".reports p a")
    assert [(words(link), ledger_sum(str(link["href"]))) for link in sums] == [
        ("2 895 000 ₽", Decimal("2895000.00"))
    ]
    assert words(main.select_one(".say")).startswith("По паспорту затраты — 2 895 000 ₽")


def test_the_index_leads_to_the_ledger_and_to_the_indicators(client: Client) -> None:
    index = ReportIndexPageFactory()
    FinancialReportPageFactory(parent=index)
    indicators = IndicatorIndexPageFactory(parent=index)
    aside = read(client, index.url).select("aside a")
    assert [(words(link), link["href"]) for link in aside] == [
        ("Книга записей", reverse("ledger")),
        ("Показатели", indicators.url),
    ]


def test_the_index_without_reports_is_a_page_too(client: Client) -> None:
    main = read(client, ReportIndexPageFactory().url)
    assert "Отчётов пока нет" in words(main)


def test_results_stand_at_the_end_of_the_river(client: Client) -> None:
    index = ReportIndexPageFactory()
    FinancialReportPageFactory(parent=index)
    river = read(client, index.url).select_one("svg.wide")
    assert river is not None
    assert "23 программы помощи" in words(river)
    assert len(river.select("path.link")) == 1


def test_a_second_report_of_a_year_is_explained_to_the_editor(client: Client) -> None:
    first = FinancialReportPageFactory()
    client.force_login(get_user_model().objects.create_superuser("editor", "e@example.ru", "не-для-входа"))
    empty = {name: streamfield([]) for name in ("opening", "body", "closing")}
    rows = {name: inline_formset([]) for name in ("results", "documents")}
    data = {"title": "Ещё один", "slug": "twin", "year": "2017", **empty, **rows}
    address = reverse("wagtailadmin_pages:add", args=["reports", "financialreportpage", report_index().pk])
    html = client.post(address, nested_form_data(data)).content.decode()
    assert f"Отчёт за 2017 год уже есть: «{first.title}». Измените его." in html
    assert FinancialReportPage.objects.count() == 1


def test_an_editor_previews_a_report_that_was_never_saved(client: Client) -> None:
    passport()
    client.force_login(get_user_model().objects.create_superuser("editor", "e@example.ru", "не-для-входа"))
    empty = {name: streamfield([]) for name in ("opening", "body", "closing")}
    goal = category(2, "programmes", "")
    rows = {
        "results": inline_formset([{"category": goal.pk, "text": "23 программы", "note": ""}]),
        "documents": inline_formset([{"title": "Паспорт проекта", "note": "", "document": "", "url": ""}]),
    }
    data = {"title": "Черновик отчёта", "slug": "draft", "year": "2017", **empty, **rows}
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=["reports", "financialreportpage", report_index().pk]
    )
    sent = client.post(address, nested_form_data(data))
    assert sent.json() == {"is_valid": True, "is_available": True}
    main = soup(client.get(address, {"mode": ""}).content.decode().replace(NBSP, " "))
    assert words(main.find("h1")) == "Черновик отчёта"
    assert words(main.select_one("#outcomes li")) == "Социальные программы и инициативы 23 программы"
    assert words(main.select_one("#sources li")) == "Паспорт проекта"
