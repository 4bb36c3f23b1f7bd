"""Worked examples of the statistics: by years and levels, without what is invented."""

from decimal import Decimal

import pytest
from django.test import Client

from grants.domain.statistics import YearLevel, by_years_and_levels
from grants.enums import ContestLevel, ResultLevel
from tests.factories.grants import (
    GrantAwardFactory,
    GrantContestFactory,
    GrantFigureFactory,
    GrantResultFactory,
)
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def told(line: YearLevel) -> tuple[int, str, str, str, str]:
    plain = (line.applications.text, line.winners.text, line.fund.text)
    return line.year, line.level.value, *(text.replace("\u00a0", " ") for text in plain)  # type: ignore[return-value]


def corporate(**fields: object) -> object:
    return GrantContestFactory(level=ContestLevel.CORPORATE, **fields)


def test_the_passports_own_case() -> None:
    top = corporate(title="ТОП 20")
    GrantResultFactory(contest=top, year=2016, applications=None, winners=20, fund=None)
    GrantResultFactory(contest=top, year=2017, applications=87, winners=40, fund=Decimal(4_000_000))
    GrantResultFactory(
        contest=None,
        title="Краевые и федеральные",
        level=ResultLevel.REGIONAL_FEDERAL,
        applications=None,
        winners=32,
        fund=Decimal(5_000_000),
        fund_is_least=True,
    )
    lines = by_years_and_levels()
    assert [told(line) for line in lines] == [
        (2017, "corporate", "87", "40", "4 000 000 ₽"),
        (2017, "regional_federal", "не указано", "32", "не менее 5 000 000 ₽"),
        (2016, "corporate", "не указано", "20", "не указано"),
    ]
    assert [line.share for line in lines] == [46, None, None]


def test_contests_of_one_level_add_up() -> None:
    for winners in (3, 4):
        GrantResultFactory(contest=corporate(), applications=10, winners=winners, fund=Decimal(100_000))
    assert [told(line) for line in by_years_and_levels()] == [(2017, "corporate", "20", "7", "200 000 ₽")]


def test_a_sum_of_which_a_part_is_unknown_is_the_least() -> None:
    GrantResultFactory(contest=corporate(), applications=10, winners=3, fund=Decimal(100_000))
    GrantResultFactory(contest=corporate(), applications=None, winners=4, fund=None)
    line = by_years_and_levels()[0]
    assert told(line) == (2017, "corporate", "не менее 10", "7", "не менее 100 000 ₽")
    assert line.share is None


def test_awards_count_where_no_document_sums_up_their_year() -> None:
    contest = corporate()
    GrantResultFactory(contest=contest, year=2017, winners=40)
    GrantAwardFactory(contest=contest, year=2017, amount=Decimal(1_000))
    GrantAwardFactory(contest=contest, year=2018, amount=Decimal(30_000))
    GrantAwardFactory(contest=contest, year=2018, amount=None)
    assert [told(line) for line in by_years_and_levels()] == [
        (2018, "corporate", "не указано", "не менее 2", "не менее 30 000 ₽"),
        (2017, "corporate", "87", "40", "4 000 000 ₽"),
    ]


def test_what_is_invented_or_not_published_never_counts() -> None:
    GrantResultFactory(contest=corporate(), is_demo=True)
    GrantAwardFactory(contest=corporate(), is_demo=True)
    GrantResultFactory(contest=corporate(live=False))
    GrantAwardFactory(contest=corporate(live=False))
    assert by_years_and_levels() == []


@pytest.mark.usefixtures("section")
def test_every_figure_of_the_page_names_its_source_and_date(client: Client) -> None:
    GrantFigureFactory()
    GrantResultFactory()
    html = soup(client.get("/grants/results/").content.decode())
    figures = html.select(".number, .reports li")
    assert len(figures) == 2
    for figure in figures:
        assert "Откуда: Паспорт проекта, 2017 год" in figure.get_text().replace("\u00a0", " ")


@pytest.mark.usefixtures("section")
def test_growth_is_told_from_what_to_what(client: Client) -> None:
    GrantFigureFactory(before=10, value=41)
    html = soup(client.get("/grants/results/").content.decode())
    assert " ".join(html.select_one(".number .figure").get_text(" ").split()) == "10 было, стало 41"
