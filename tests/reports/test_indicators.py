"""Indicators: what is known, what is not, and where the passport disagrees with itself."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.typography import NBSP
from reports.domain.indicators import cards, home_figures
from reports.enums_indicators import IndicatorBasis, IndicatorCheck, IndicatorDirection, IndicatorValueKind
from reports.models import Indicator, IndicatorValue
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.report_pages import IndicatorFactory, IndicatorIndexPageFactory, IndicatorValueFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def said(text: str) -> str:
    return text.replace(NBSP, " ")


def test_what_the_passport_does_not_give_is_said_to_be_missing() -> None:
    IndicatorFactory(number=2, unit="%", value=Decimal("40"))
    (card,) = cards()
    year = card.newest
    assert year is not None
    assert (said(year.value.text), year.stands) == ("40 %", "по паспорту")
    assert (year.baseline.text, year.target.text, year.method) == (
        "не указано", "не указано", "метод не указан",
    )  # fmt: skip
    assert year.verdict == ""


def test_a_qualifier_stands_before_its_number() -> None:
    indicator = IndicatorFactory(unit="чел.", value=None)
    IndicatorValueFactory(indicator=indicator, value=Decimal("5000"), qualifier="не менее")
    assert said(cards()[0].big.text) == "не менее 5 000 чел."


def test_a_figure_promised_but_not_given_is_not_nought() -> None:
    indicator = IndicatorFactory(value=None)
    IndicatorValueFactory(indicator=indicator, value=None)
    assert cards()[0].big.text == "не указано"


def test_the_passport_names_more_programmes_than_it_lists() -> None:
    IndicatorFactory(check_with=IndicatorCheck.INITIATIVES)
    index = InitiativePageFactory(passport_number=19).get_parent()
    InitiativePageFactory(passport_number=20)
    InitiativePageFactory(passport_number=None)
    InitiativePageFactory(passport_number=21, live=False)
    (remark,) = cards()[0].remarks
    assert remark.text == "Паспорт называет 23 программы, а перечисляет 2 инициативы."
    assert remark.url == f"{index.url}?year=2017"


def test_the_editors_remark_stands_in_place_of_the_counted_words_not_beside_them() -> None:
    IndicatorFactory(number=5, check_with=IndicatorCheck.INITIATIVES, remark="Числа разные, и вот почему.")
    index = InitiativePageFactory(passport_number=19).get_parent()
    (remark,) = cards()[0].remarks
    assert (remark.text, remark.url) == ("Числа разные, и вот почему.", f"{index.url}?year=2017")


def test_numbers_that_agree_need_no_remark() -> None:
    IndicatorFactory(check_with=IndicatorCheck.INITIATIVES, value=Decimal("1"))
    InitiativePageFactory(passport_number=19)
    assert cards()[0].remarks == []


@pytest.mark.parametrize(
    ("direction", "value", "verdict"),
    [
        (IndicatorDirection.UP, "12", "План выполнен."),
        (IndicatorDirection.UP, "7", "До плана не хватило 3 шт."),
        (IndicatorDirection.DOWN, "12", "Больше плана на 2 шт."),
        (IndicatorDirection.NONE, "12", ""),
    ],
)
def test_a_counted_value_is_compared_with_its_plan(direction: str, value: str, verdict: str) -> None:
    indicator = IndicatorFactory(direction=direction, value=None)
    IndicatorValueFactory(indicator=indicator, value=Decimal(value), basis=IndicatorBasis.MEASURED)
    IndicatorValueFactory(indicator=indicator, value=Decimal("10"), kind=IndicatorValueKind.TARGET)
    year = cards()[0].newest
    assert year is not None
    assert said(year.verdict) == verdict


def test_the_newest_year_comes_first_and_earlier_ones_follow() -> None:
    indicator = IndicatorFactory()
    IndicatorValueFactory(indicator=indicator, year=2026, value=Decimal("30"), dated_on=date(2026, 11, 1))
    (card,) = cards()
    assert card.newest is not None
    assert (card.newest.year, card.newest.dated) == (2026, "01.11.2026")
    assert [year.year for year in card.earlier] == [2017]
    assert said(card.big.text) == "30 шт."


def test_home_shows_chosen_figures_with_how_they_were_counted() -> None:
    page = IndicatorIndexPageFactory()
    IndicatorFactory(number=5, on_home=True, short_title="программы помощи")
    silent = IndicatorFactory(number=6, on_home=True, value=None)
    IndicatorValueFactory(indicator=silent, value=None)
    counted = IndicatorFactory(number=7, on_home=True, title="Доля жителей", unit="%", value=None)
    IndicatorValueFactory(
        indicator=counted, value=Decimal("7.5"), qualifier="не менее", method="опрос", is_demo=True
    )
    figures = home_figures()
    assert [(f.qualifier, said(f.text), f.noun, f.method, f.is_demo) for f in figures] == [
        ("", "23", "программы помощи", "метод не указан", False),
        ("не менее", "7,5 %", "Доля жителей", "опрос", True),
    ]
    assert [f.url for f in figures] == [f"{page.url}#indicator-5", f"{page.url}#indicator-7"]


def test_a_demonstration_value_is_marked_and_gives_way_to_a_real_one() -> None:
    indicator = IndicatorFactory(value=None)
    IndicatorValueFactory(indicator=indicator, value=Decimal("99"), is_demo=True)
    assert cards()[0].big.is_demo
    IndicatorValueFactory(indicator=indicator, value=Decimal("23"))
    assert (cards()[0].big.amount, cards()[0].big.is_demo) == ("23", False)


def test_a_year_has_one_real_value_of_a_kind() -> None:
    indicator = IndicatorFactory()
    with pytest.raises(IntegrityError, match="indicator"), transaction.atomic():
        IndicatorValueFactory(indicator=indicator)


def test_a_value_is_never_below_nought() -> None:
    indicator = IndicatorFactory(value=None)
    with pytest.raises(IntegrityError, match="indicator_value_not_negative"), transaction.atomic():
        IndicatorValue.objects.create(indicator=indicator, year=2017, value=Decimal("-1"))


def test_the_page_tells_each_indicator_once(client: Client) -> None:
    IndicatorFactory(number=1)
    IndicatorFactory(number=2, title="Доля жителей", unit="%", value=Decimal("10"))
    page = IndicatorIndexPageFactory()
    html = soup(client.get(page.url).content.decode().replace(NBSP, " "))
    shown = html.select(".indicator")
    assert [item["id"] for item in shown] == ["indicator-1", "indicator-2"]
    last = " ".join(shown[-1].get_text(" ").split())
    assert last == (
        "10 % Доля жителей 2017 год, по паспорту Исходное значение не указано "
        "Плановое значение не указано Как считали метод не указан Источник Паспорт проекта"
    )


def saved_in_the_admin(client: Client, *kinds: str) -> str:
    """The page an editor sees after adding an indicator with values of these kinds, all of 2017."""
    client.force_login(get_user_model().objects.create_superuser("editor", "e@example.ru", "не-для-входа"))
    values = [{"year": "2017", "kind": kind, "basis": "passport", "value": "23"} for kind in kinds]
    data = {"number": "5", "title": "Программы", "unit": "шт.", "direction": "up"}
    address = reverse(Indicator.snippet_viewset.get_url_name("add"))
    response = client.post(address, nested_form_data({**data, "values": inline_formset(values)}), follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_an_editor_adds_an_indicator_with_its_values(client: Client) -> None:
    saved_in_the_admin(client, "baseline", "value")
    assert [(value.kind, value.value) for value in Indicator.objects.get().values.all()] == [
        ("baseline", Decimal("23.00")),
        ("value", Decimal("23.00")),
    ]


def test_two_values_of_a_kind_are_explained_to_the_editor(client: Client) -> None:
    assert "За 2017 год «значение» указано дважды. Оставьте одну строку." in saved_in_the_admin(
        client, "value", "value"
    )
    assert not Indicator.objects.exists()
