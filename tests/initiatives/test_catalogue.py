"""What is found, counted and offered: by hand from the table in conftest."""

import pytest
from django.http import Http404

from initiatives.models import InitiativePage
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory
from tests.initiatives.conftest import look


def titles(catalogue) -> list[str]:
    return [card.title for card in catalogue.cards]


def counts(catalogue, facet: str) -> dict[str, int]:
    return {value: n for (name, value), n in catalogue.counts.by_value.items() if name == facet}


def test_without_a_choice_everything_is_found_and_counted(index):
    catalogue = look(index)
    assert catalogue.counts.total == catalogue.counts.found == 4
    assert counts(catalogue, "theme") == {"yard": 2, "memory": 1, "family": 1}
    assert counts(catalogue, "organisation") == {"group": 2, "centre": 2, "library": 1}
    assert counts(catalogue, "need") == {"hands": 2, "things": 2}
    assert counts(catalogue, "status") == {"recruiting": 1, "finished": 1, "unknown": 1, "running": 1}
    assert counts(catalogue, "audience") == {"children": 2, "elders": 2}
    assert counts(catalogue, "form") == {"series": 1, "one_off": 2, "unknown": 1}
    assert counts(catalogue, "year") == {"2017": 3, "2018": 1}


def test_values_of_one_facet_widen_and_facets_narrow_each_other(index):
    assert titles(look(index, "theme=yard&theme=memory&sort=title")) == ["Двор", "Ёлка", "Память"]
    assert titles(look(index, "theme=yard&theme=memory&organisation=group&sort=title")) == ["Двор", "Память"]


def test_a_facet_is_counted_with_the_other_facets_and_without_itself(index):
    catalogue = look(index, "theme=yard&organisation=group")
    assert catalogue.counts.found == 1
    assert counts(catalogue, "theme") == {"yard": 1, "memory": 1}
    assert counts(catalogue, "organisation") == {"group": 1, "centre": 1}
    assert counts(catalogue, "need") == {"hands": 1, "things": 1}


def test_beside_an_answer_a_count_tells_what_a_further_one_adds(index):
    for query in ("theme=yard", "audience=children", "need=hands", "organisation=group&theme=yard"):
        first = look(index, query)
        for question in first.questions:
            for choice in (*question.first, *question.rest):
                if choice.adds:
                    more = look(index, f"{query}&{question.facet.name}={choice.value}").counts.found
                    assert more - first.counts.found == choice.count, (query, choice.value)


def test_a_count_tells_what_choosing_gives(index):
    first = look(index, "theme=yard")
    for facet in ("organisation", "need", "status", "audience", "form", "year"):
        for value, promised in counts(first, facet).items():
            assert look(index, f"theme=yard&{facet}={value}").counts.found == promised, (facet, value)


def test_an_initiative_with_two_values_is_found_once(index):
    assert titles(look(index, "need=hands&need=things&sort=title")) == ["Двор", "Ёлка", "Ярмарка"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ДВОР", ["Двор"]),
        ("елка", ["Ёлка"]),
        ("ЁЛКА", ["Ёлка"]),
        ("молодежный", ["Двор", "Ёлка"]),
        ("библиотека ярмарка", ["Ярмарка"]),
        ("двор ярмарка", []),
        ("деле", ["Двор", "Ёлка", "Память", "Ярмарка"]),
        ("%", ["Двор", "Ёлка", "Память", "Ярмарка"]),
        ("_", []),
    ],
)
def test_words_are_found_in_any_case_in_texts_and_in_names_of_organisers(index, words, found):
    assert titles(look(index, f"sort=title&q={words}".replace("%", "%25"))) == found


def test_a_renamed_organisation_is_found_by_its_new_name(index):
    organisation = InitiativePage.objects.get(title="Ярмарка").organisations[0]
    organisation.short_name = "Читальня"
    organisation.save()
    assert titles(look(index, "q=ЧИТАЛЬНЯ")) == ["Ярмарка"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("hands", ["Двор", "Ярмарка", "Ёлка", "Память"]),
        ("title", ["Двор", "Ёлка", "Память", "Ярмарка"]),
        ("date", ["Двор", "Ярмарка", "Ёлка", "Память"]),
        ("new", ["Ярмарка", "Память", "Ёлка", "Двор"]),
    ],
)
def test_the_order_is_the_readers(index, sort, order):
    for number, page in enumerate(InitiativePage.objects.order_by("pk")):
        InitiativePage.objects.filter(pk=page.pk).update(
            first_published_at=f"2026-11-0{number + 1}T12:00:00Z"
        )
    assert titles(look(index, f"sort={sort}")) == order


def test_hands_are_wanted_where_people_are_still_missing_and_it_is_not_over(index):
    InitiativePage.objects.filter(title="Ёлка").update(hands_needed=50)
    wanting = index.initiatives.wanting_hands()
    assert [(page.title, page.hands_missing) for page in wanting] == [("Двор", 7), ("Ярмарка", 3)]


def test_drafts_and_private_pages_are_neither_shown_nor_counted(index):
    InitiativePage.objects.get(title="Двор").unpublish()
    InitiativePage.objects.get(title="Память").view_restrictions.create(restriction_type="login")
    catalogue = look(index)
    assert titles(catalogue) == ["Ярмарка", "Ёлка"]
    assert catalogue.counts.total == 2
    assert counts(catalogue, "organisation") == {"centre": 1, "library": 1}
    assert counts(catalogue, "year") == {"2017": 1, "2018": 1}
    assert look(index, "q=двор").counts.found == 0


def test_an_initiative_of_another_catalogue_is_not_counted(index):
    stranger = InitiativePage(title="Чужая", theme=InitiativePage.objects.first().theme)
    index.get_parent().add_child(instance=stranger)
    assert look(index).counts.total == 4


def test_chips_say_what_is_on_and_lead_to_the_rest_without_it(index):
    chips = look(index, "theme=yard&organisation=group&q=двор").chips
    assert [(chip.text, chip.url) for chip in chips] == [
        ("Yard", "?organisation=group&q=%D0%B4%D0%B2%D0%BE%D1%80"),
        ("Инициативная группа", "?theme=yard&q=%D0%B4%D0%B2%D0%BE%D1%80"),
        ("«двор»", "?theme=yard&organisation=group"),
    ]


def test_choices_that_give_nothing_are_idle_unless_chosen(index):
    themes = next(
        one for one in look(index, "theme=memory&need=hands").questions if one.facet.name == "theme"
    )
    assert [(c.value, c.count, c.chosen, c.idle) for c in themes.first] == [
        ("family", 0, False, True),
        ("memory", 0, True, False),
        ("yard", 2, False, False),
    ]


def test_a_long_list_of_organisations_is_folded_but_what_is_chosen_stays_in_sight(index):
    for number in range(9):
        InitiativePageFactory(parent=index, organisers=[OrganisationFactory(slug=f"o-{number}")])
    asked = next(one for one in look(index, "organisation=o-8").questions if one.facet.name == "organisation")
    assert [choice.value for choice in asked.first] == ["o-8", "group", "centre", "library", "o-0", "o-1"]
    assert [choice.value for choice in asked.rest] == ["o-2", "o-3", "o-4", "o-5", "o-6", "o-7"]


def test_an_empty_result_says_what_to_switch_off_and_what_it_gives(index):
    catalogue = look(index, "theme=yard&status=running&q=двор")
    assert titles(catalogue) == []
    assert [(way.text, way.count, way.url) for way in catalogue.ways_on] == [
        ("«Идёт»", 1, "?theme=yard&q=%D0%B4%D0%B2%D0%BE%D1%80")
    ]


def test_pages_hold_twelve_and_a_page_that_is_not_there_is_not_found(index):
    for number in range(9):
        InitiativePageFactory(parent=index, title=f"Дело {number}")
    assert [len(look(index, f"page={number}").cards) for number in (1, 2)] == [12, 1]
    for page in ("3", "0", "abc"):
        with pytest.raises(Http404):
            _ = look(index, f"page={page}").cards


def test_invented_values_are_told_apart_from_real_ones(index):
    assert [one.facet.name for one in look(index).questions if one.is_demo] == []
    page = InitiativePage.objects.get(title="Двор")
    page.demo_fields = ["status", "audiences"]
    page.save()
    page.help_offers.update(is_demo=True)
    assert [one.facet.name for one in look(index).questions if one.is_demo] == ["need", "status", "audience"]


def test_all_facets_and_cards_are_read_in_six_queries_whatever_their_number(index, django_assert_num_queries):
    def read() -> None:
        catalogue = look(index, "theme=yard&organisation=group&q=двор")
        assert catalogue.questions
        assert [card.organisers_line for card in catalogue.cards]

    with django_assert_num_queries(6):
        read()
    for number in range(6):
        InitiativePageFactory(
            parent=index, title=f"Двор {number}", organisers=[OrganisationFactory(slug=f"o-{number}")]
        )
    with django_assert_num_queries(6):
        read()
