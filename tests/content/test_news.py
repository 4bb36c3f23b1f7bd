"""News out of the files: the passport's with its year, dated once; the invented ones labelled, and gone when asked."""

from datetime import date, timedelta
from typing import Any

import pytest
from wagtail.models import Page

from home.content.demo import remove_demo
from home.content.loader import load
from home.content.sections.news import broken
from home.models import PressPage
from news.models import NewsPage
from tests.support.content import LoadedSite

pytestmark = pytest.mark.django_db


def real_dates() -> set[date]:
    return set(NewsPage.objects.real().values_list("date", flat=True))


def test_what_the_passport_tells_is_dated_by_the_day_its_page_was_made(loaded_site: LoadedSite) -> None:
    assert NewsPage.objects.real().count() == 5
    assert real_dates() == {loaded_site.today}
    load(today=loaded_site.today + timedelta(days=40))
    assert real_dates() == {loaded_site.today}


def test_every_real_piece_names_the_year_of_its_facts(loaded_site: LoadedSite) -> None:
    silent = [page.title for page in NewsPage.objects.real() if "2017" not in page.title + page.summary]
    assert silent == []


def test_invented_pieces_lie_in_the_past_of_the_day_of_loading(loaded_site: LoadedSite) -> None:
    invented = NewsPage.objects.filter(is_demo=True)
    assert invented.count() == 9
    assert max(invented.values_list("date", flat=True)) < loaded_site.today
    assert len(set(invented.values_list("year", flat=True))) == 3


def test_removing_demonstration_takes_pieces_and_voices_and_loading_brings_them_back(
    loaded_site: LoadedSite,
) -> None:
    remove_demo()
    assert NewsPage.objects.filter(is_demo=True).count() == 0
    assert NewsPage.objects.real().count() == 5
    assert Page.find_problems() == ([], [], [], [], [])
    press = PressPage.objects.get()
    assert (list(press.quotes), press.demo_fields) == ([], [])
    load(today=loaded_site.today, demo=True)
    assert NewsPage.objects.filter(is_demo=True).count() == 9
    assert PressPage.objects.get().demo_fields == ["quotes"]


def told(**piece: Any) -> dict[str, Any]:
    usual = {"slug": "gorka", "topic": "programme", "body": []}
    return {"topics": [{"slug": "programme"}], "news": [{**usual, **piece}]}


@pytest.mark.parametrize(
    ("piece", "problem"),
    [
        ({"topic": "nowhere"}, "topic: «nowhere» нигде не описано"),
        ({"related": ["nowhere"]}, "«nowhere» нигде не описано"),
        ({"related": ["initiative:99"]}, "«initiative:99» нигде не описано"),
        ({"body": [{"page": "initiative:двор"}]}, "«initiative:двор» нигде не описано"),
        ({"body": [{"ledger_figure": {"fund": "gold"}}]}, "ledger_figure.fund: «gold» нигде не описано"),
    ],
)
def test_a_reference_that_leads_nowhere_is_named(piece: dict[str, Any], problem: str) -> None:
    names: dict[str, set[Any]] = {
        "page": {"about"},
        "initiative": {29},
        "fund": {"budget"},
        "category": set(),
    }
    assert list(broken(told(**piece), names)) == [f"content/news.yaml: gorka: {problem}"]
    assert list(broken(told(related=["about", "initiative:29"]), names)) == []
