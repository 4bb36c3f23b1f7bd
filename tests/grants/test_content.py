"""The section as it is loaded: what the passport says, word for word, and what is invented, apart."""

from typing import Any

import pytest
from django.test import Client

from grants.domain.statistics import by_years_and_levels
from grants.models import GrantAward, GrantContest, GrantFigure, GrantResult, GrantStage
from home.content.demo import remove_demo
from home.content.load_grants import make_contests
from home.content.loader import load
from tests.support.reading import soup

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


REAL = {
    "top-20": ("ТОП 20", "corporate", "ФГУП «ГХК»"),
    "konkurs-so-nko": (
        "Муниципальный конкурс социальных проектов среди СО НКО",
        "municipal",
        "Администрация ЗАТО г. Железногорск",
    ),
    "konkurs-dlya-fizicheskih-lic": (
        "Муниципальный конкурс социальных проектов для физических лиц",
        "municipal",
        "Молодежный центр",
    ),
}
PASSPORT = [
    (2017, "corporate", "87", "40", "4 000 000 ₽"),
    (2017, "regional_federal", "не указано", "32", "не менее 5 000 000 ₽"),
    (2016, "corporate", "не указано", "20", "не указано"),
]


def statistics() -> list[tuple[int, str, str, str, str]]:
    return [
        (
            line.year,
            line.level.value,
            *(plain(told.text) for told in (line.applications, line.winners, line.fund)),
        )
        for line in by_years_and_levels()
    ]


def real_contests() -> dict[str, tuple[str, str, str]]:
    return {
        one.slug: (one.title, one.level, one.organiser_title)
        for one in GrantContest.objects.filter(is_demo=False)
    }


def test_the_passports_contests_and_numbers_are_there(loaded_site: Any) -> None:
    assert real_contests() == REAL
    assert statistics() == PASSPORT
    assert list(GrantFigure.objects.values_list("before", "value", "qualifier", "source", "source_date")) == [
        (10, 41, "", "Паспорт проекта «Добрый Железногорск»", "2017 год"),
        (None, 5, "не менее чем в", "Паспорт проекта «Добрый Железногорск»", "2017 год"),
    ]
    assert set(GrantResult.objects.values_list("source_date", flat=True)) == {"2017 год"}


def test_every_day_and_sum_of_a_real_contest_is_marked_as_invented(loaded_site: Any, client: Client) -> None:
    assert GrantStage.objects.filter(is_demo=False).count() == 0
    html = soup(client.get("/grants/top-20/").content.decode())
    for line in html.select(".panel .meta li"):
        if any(char.isdigit() for char in line.get_text()):
            assert line.select_one(".demo") is not None, line.get_text()
    assert all(line.select_one(".demo") for line in html.select(".timeline li"))


def test_without_demonstration_contests_have_no_days_and_no_sums(loaded_site: Any, client: Client) -> None:
    remove_demo()
    assert real_contests() == REAL
    assert GrantContest.objects.count() == 3
    assert (GrantStage.objects.count(), GrantAward.objects.count()) == (0, 0)
    for contest in GrantContest.objects.all():
        assert (contest.grant_max, contest.fund, contest.checked_on, contest.demo_fields) == (
            None,
            None,
            None,
            [],
        )
        assert "is_demo': True" not in str([revision.content for revision in contest.revisions.all()])
    assert statistics() == PASSPORT
    for address in ("", "calendar/", "archive/", "results/", "awards/", "top-20/"):
        page = client.get(f"/grants/{address}")
        assert page.status_code == 200
        assert soup(page.content.decode()).select(".demo") == [], address


def test_what_was_removed_comes_back_when_asked_for(loaded_site: Any) -> None:
    remove_demo()
    load(today=loaded_site.today, demo=True)
    assert GrantContest.objects.count() == 8
    assert GrantContest.objects.get(slug="top-20").stages.count() == 4


def test_loading_again_keeps_an_editors_words_and_draft(loaded_site: Any) -> None:
    contest = GrantContest.objects.get(slug="konkurs-so-nko")
    contest.summary = "Слова редактора."
    contest.save_revision().publish()
    drafted = GrantContest.objects.get(slug="top-20")
    drafted.title = "Черновое название"
    drafted.save_revision()
    load(today=loaded_site.today)
    assert GrantContest.objects.get(slug="konkurs-so-nko").summary == "Слова редактора."
    kept = GrantContest.objects.get(slug="top-20")
    assert (kept.title, kept.has_unpublished_changes) == ("ТОП 20", True)


def test_two_thousand_contests_cost_no_more_queries(
    loaded_site: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    make_contests(how_many=2000, seed=1, say=lambda line: None)
    for address in (
        "",
        "?for=nonprofit&q=конкурс",
        "calendar/",
        "archive/",
        "results/",
        "awards/",
        "top-20/",
    ):
        with django_assert_max_num_queries(20):
            assert client.get(f"/grants/{address}").status_code == 200
    for address in ("calendar.ics", "feed/"):
        with django_assert_max_num_queries(5):
            assert client.get(f"/grants/{address}").status_code == 200
