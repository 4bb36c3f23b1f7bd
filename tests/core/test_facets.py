"""A list narrowed down: every count tells what choosing would give, by one query."""

import pytest
from django.db import connection
from django.db.models import Q
from django.http import Http404, QueryDict
from django.test.utils import CaptureQueriesContext

from core.facets import Facet, Listing, Order
from core.models import MenuItem
from core.models.navigation import MenuPlace

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rows():
    MenuItem.objects.all().delete()
    for place, order, title in [
        ("main", 10, "Отчёты"),
        ("main", 20, "Новости"),
        ("join", 10, "Помочь"),
        ("end", 30, "Карта"),
    ]:
        MenuItem.objects.create(place=place, sort_order=order, title=title, address=f"/{place}-{order}/")


def early(value):
    return Q(sort_order__lt=15) if value == "yes" else Q(sort_order__gte=15)


def look(query: str = "", **options) -> Listing:
    facets = [
        Facet("place", "Где", dict(MenuPlace.choices), lambda value: Q(place=value)),
        Facet("early", "Порядок", {"yes": "сначала", "no": "потом"}, early),
    ]
    return Listing(
        rows=MenuItem.objects.order_by("title"),
        facets=facets,
        params=QueryDict(query),
        words=lambda word: Q(address__contains=word),
        orders={"late": Order("поздние", ["-sort_order", "title"])},
        **options,
    )


def counts(listing):
    return {
        question.facet.name: {choice.value: choice.count for choice in question.choices}
        for question in listing.questions
    }


def titles(listing):
    return [row.title for row in listing.cards]


def test_without_a_choice_everything_is_found_and_counted():
    assert titles(look()) == ["Карта", "Новости", "Отчёты", "Помочь"]
    assert counts(look()) == {"place": {"main": 2, "join": 1, "end": 1}, "early": {"yes": 2, "no": 2}}


def test_a_count_says_what_choosing_it_beside_the_others_would_give():
    listing = look("place=main")
    assert counts(listing) == {"place": {"main": 2, "join": 1, "end": 1}, "early": {"yes": 1, "no": 1}}
    assert titles(look("place=main&early=no")) == ["Новости"]


def test_answers_of_one_question_add_up_and_questions_narrow_down():
    assert titles(look("place=main&place=end&early=no")) == ["Карта", "Новости"]


def test_words_and_the_order_come_from_the_address():
    assert titles(look("sort=late")) == ["Карта", "Новости", "Отчёты", "Помочь"]
    assert [look("sort=late").sorts, look("sort=late").selection.sort] == [
        [("late", "поздние", True)],
        "late",
    ]
    assert titles(look("q=End-30")) == ["Карта"]


def test_what_is_switched_on_can_be_switched_off():
    assert [(chip.text, chip.url) for chip in look("place=main&q=main").chips] == [
        ("Главное меню", "?q=main"),
        ("«main»", "?place=main"),
    ]


def test_an_unknown_value_is_named_and_changes_nothing():
    listing = look("place=nowhere")
    assert listing.strangers == [("Где", "nowhere")]
    assert listing.count == listing.total == 4


def test_pages_hold_so_many_and_one_out_of_range_is_not_found():
    assert titles(look("page=2", per_page=3)) == ["Помочь"]
    with pytest.raises(Http404):
        _ = look("page=3", per_page=3).page
    with pytest.raises(Http404):
        _ = look("page=нет").page


def test_a_choice_of_nothing_stays_while_it_is_chosen():
    listing = look("place=join&early=no")
    assert counts(listing)["early"] == {"yes": 1, "no": 0}
    assert listing.cards == []


def test_all_counts_and_the_cards_take_two_queries():
    listing = look("place=main")
    with CaptureQueriesContext(connection) as asked:
        _ = (listing.questions, listing.count, listing.total, listing.page, listing.cards)
    assert len(asked) == 2
