"""What the address says, read into a selection that is always valid."""

import pytest
from django.http import QueryDict

from core.selection import Selection, Unknown, parse

CHOICES = {"theme": ["yard", "memory"], "year": ["2017"]}


def read(query: str) -> Selection:
    return parse(QueryDict(query), choices=CHOICES, orders=["title", "new"])


def test_an_empty_address_chooses_nothing():
    assert read("") == Selection(chosen={})


def test_values_are_kept_in_the_order_of_the_form_and_once():
    assert read("theme=memory&theme=yard&theme=memory").chosen == {"theme": ("yard", "memory")}


def test_unknown_values_stand_aside_and_are_named():
    chosen = read("theme=yard&theme=garden&year=1999")
    assert chosen.chosen == {"theme": ("yard",)}
    assert chosen.unknown == (Unknown("theme", "garden"), Unknown("year", "1999"))


def test_parameters_that_are_not_ours_are_passed_over():
    assert read("utm_source=vk&theme%5B%5D=yard") == Selection(chosen={})


def test_at_most_three_unknown_values_are_named_each_on_one_short_line():
    chosen = read("&".join(f"theme=%0Ax{number}{'я' * 60}" for number in range(9)))
    assert [len(one.value) for one in chosen.unknown] == [40, 40, 40]
    assert chosen.unknown[0].value == f"x0{'я' * 37}…"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("q=%20%20двор%0A%09у%20дома%20", "двор у дома"),
        ("q=" + "я" * 10_000, "я" * 100),
        ("q=двор%00двор", "двор двор"),
        ("q=один&q=два", "два"),
        ("q=%ED%A0%80двор", "���двор"),
    ],
)
def test_words_are_one_short_line(typed, text):
    assert read(typed).text == text


def test_words_are_compared_without_case_yo_and_marks():
    assert read("q=«ЁЛКА»,%20Двор!").words == ("елка", "двор")


def test_at_most_eight_words_are_asked_for():
    assert read("q=" + "+".join("абвгдежзик")).words == tuple("абвгдежз")


@pytest.mark.parametrize(
    ("given", "page"),
    [
        ("", 1),
        ("1", 1),
        ("7", 7),
        ("0", None),
        ("-1", None),
        ("abc", None),
        ("1.5", None),
        ("9" * 30, None),
        ("٣", None),
    ],
)
def test_a_page_is_a_plain_number_or_nothing(given, page):
    assert read(f"page={given}").page == page


@pytest.mark.parametrize(("given", "sort"), [("title", "title"), ("", ""), ("; DROP TABLE", "")])
def test_an_unknown_order_is_the_usual_order(given, sort):
    assert read(f"sort={given}").sort == sort


def test_the_address_is_written_in_one_canonical_order():
    chosen = read("page=3&sort=title&q=двор&year=2017&theme=memory&theme=yard")
    assert chosen.query() == (
        "?theme=yard&theme=memory&year=2017&q=%D0%B4%D0%B2%D0%BE%D1%80&sort=title&page=3"
    )


def test_switching_one_thing_off_keeps_the_rest_and_goes_to_the_first_page():
    chosen = read("theme=yard&theme=memory&q=двор&sort=title&page=3")
    assert chosen.without("theme", "yard").query() == "?theme=memory&q=%D0%B4%D0%B2%D0%BE%D1%80&sort=title"
    assert chosen.without("theme").query() == "?q=%D0%B4%D0%B2%D0%BE%D1%80&sort=title"
    assert chosen.without_text().query() == "?theme=yard&theme=memory&sort=title"


def test_a_selection_counts_what_is_switched_on():
    assert read("theme=yard&theme=memory&q=двор&sort=title").size == 3


def test_a_selection_cannot_be_changed():
    with pytest.raises(TypeError):
        read("theme=yard").chosen["theme"] = ()  # type: ignore[index]
