"""The catalogue as a browser gets it."""

import pytest
from django.test import Client

from initiatives.models import InitiativePage
from tests.support.reading import soup


def page(client: Client, query: str = ""):
    response = client.get(f"/initiatives/{query}")
    return response, soup(response.content.decode())


def words(tag) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def test_the_form_shows_every_choice_with_its_count_and_what_is_chosen(index, client):
    _, html = page(client, "?theme=yard")
    form = html.select_one("form#filters")
    assert (form["method"], form["action"]) == ("get", "#results")
    themes = {
        words(label): label.input.has_attr("checked") for label in form.select("label:has([name=theme])")
    }
    assert themes == {"Family ещё + 1": False, "Memory ещё + 1": False, "Yard 2": True}
    assert words(form.select_one(".apply .button:not(.close)")) == "Показать 2"


def test_results_say_how_many_of_how_many_and_offer_all(index, client):
    _, html = page(client, "?theme=yard")
    results = html.select_one("#results")
    assert words(results.h2) == "2 из 4"
    assert [words(link) for link in results.select(".results a")] == ["Убрать: Yard", "Показать все 4"]
    assert [words(card.h3) for card in results.select("article.card")] == ["Двор", "Ёлка"]


def test_a_card_says_what_who_where_when_status_and_one_number_last(index, client):
    InitiativePage.objects.filter(title="Двор").update(
        place="Парк", demo_fields=["place", "hands_needed", "status"]
    )
    _, html = page(client)
    card = html.select_one("article.card")
    assert words(card.select_one(".theme")) == "Yard"
    assert words(card.select_one(".state")) == "Набор открыт демо"
    assert [words(line) for line in card.select(".meta li")] == [
        "Инициативная группа и Молодёжный центр",
        "Парк демо",
        "28 ноября 2026, суббота",
    ]
    assert words(card.select_one(".body > :last-child")) == "7 волонтёров нужны демо"


def test_an_empty_result_offers_a_way_on(index, client):
    _, html = page(client, "?theme=yard&status=running&q=двор")
    empty = html.select_one("#results .empty")
    assert words(empty.h3) == "По словам «двор» ничего нет"
    assert [words(link) for link in empty.select("a")] == ["без «Идёт»: 1 инициатива", "Показать все 4"]


def test_an_unknown_choice_is_named_and_left_out(index, client):
    response, html = page(client, "?theme=garden<script>")
    assert response.status_code == 200
    assert words(html.select_one("#results .note")) == (
        "Условия «Тема: garden<script>» в каталоге нет, поэтому мы его не учли."
    )
    assert words(html.select_one("#results h2")) == "4 инициативы"


@pytest.mark.parametrize(
    "query", ["?page=2", "?page=0", "?page=abc", "?page=999999999999", "?theme=yard&page=2"]
)
def test_a_page_that_is_not_there_is_a_clear_404(index, client, query):
    response, html = page(client, query)
    assert response.status_code == 404
    assert words(html.h1) == "Такой страницы нет"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?q=" + "я" * 1500, 200),
        ("?q=' OR 1=1 --", 200),
        ("?q=%25%25%25", 200),
        ("?q=%ED%A0%80", 200),
        ("?theme[]=yard&theme=&status=%0A", 200),
        ("?sort=;DROP TABLE&form=один&year=17e3&need=__class__", 200),
        ("?q=%00", 400),
    ],
)
def test_a_hostile_address_gets_a_clear_page(index, client, query, status):
    response, html = page(client, query)
    assert response.status_code == status
    assert len(html.select("h1")) == 1


def test_without_a_single_initiative_the_catalogue_says_so(index, client):
    for initiative in InitiativePage.objects.all():
        initiative.unpublish()
    _, html = page(client)
    assert words(html.select_one(".empty h3")) == "Инициатив пока нет"


def test_the_folded_questions_stand_open_when_one_of_them_is_answered(index, client):
    assert not page(client)[1].select_one("details.fold").has_attr("open")
    assert page(client, "?audience=elders")[1].select_one("details.fold").has_attr("open")
