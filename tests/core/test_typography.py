from datetime import date
from decimal import Decimal

import pytest

from core import typography

NB = "\u00a0"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2895000.00", f"2{NB}895{NB}000{NB}₽"),
        ("14200.50", f"14{NB}200,50{NB}₽"),
        ("0.05", f"0,05{NB}₽"),
        ("0", f"0{NB}₽"),
        ("-350", f"−350{NB}₽"),
        ("-0.5", f"−0,50{NB}₽"),
        ("999.999", f"1{NB}000{NB}₽"),
    ],
)
def test_a_sum_is_written_the_russian_way(value, written):
    assert typography.money(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("72.2", f"72,2{NB}%"), ("100", f"100{NB}%"), ("100.0", f"100{NB}%"), ("27.80", f"27,8{NB}%")],
)
def test_a_share_has_a_comma_and_no_trailing_zeros(value, written):
    assert typography.percent(Decimal(value)) == written


def test_a_date_names_the_month_and_the_weekday():
    assert typography.full_date(date(2026, 5, 24)) == f"24{NB}мая 2026, воскресенье"


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (1, "волонтёр"),
        (2, "волонтёра"),
        (5, "волонтёров"),
        (11, "волонтёров"),
        (21, "волонтёр"),
        (112, "волонтёров"),
    ],
)
def test_a_noun_agrees_with_its_number(count, form):
    assert typography.plural(count, ("волонтёр", "волонтёра", "волонтёров")) == form


@pytest.mark.parametrize(
    ("plain", "bound"),
    [
        ("и в доме", f"и{NB}в{NB}доме"),
        ("ЗАТО г. Железногорск", f"ЗАТО г.{NB}Железногорск"),
        ("им. М. Горького", f"им.{NB}М.{NB}Горького"),
        ("школа № 1", f"школа №{NB}1"),
        ("дом — село", f"дом{NB}— село"),
        ("5 000 человек", f"5{NB}000{NB}человек"),
        ('<a title="и в доме">я тут</a>', f'<a title="и в доме">я{NB}тут</a>'),
    ],
)
def test_a_line_does_not_break_after_short_words(plain, bound):
    assert typography.no_breaks(plain) == bound
