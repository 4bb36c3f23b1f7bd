"""The showcase narrowed down by tier and kind, and how to become a partner with the terms in figures."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from partners.enums import OrganisationKind, PartnerTier, SupportKind
from tests.factories.partners import OrganisationFactory, PartnerFactory, PartnerIndexPageFactory, term
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    page = PartnerIndexPageFactory()
    OrganisationFactory(slug="city", name="Город", kind=OrganisationKind.AUTHORITY, is_participant=True)
    for slug, name, tier, kinds in (
        ("plant", "Завод", PartnerTier.MAIN, [SupportKind.MONEY.value]),
        ("bakery", "Пекарня", PartnerTier.FRIEND, [SupportKind.IN_KIND.value, SupportKind.MONEY.value]),
        ("club", "Клуб", PartnerTier.FRIEND, [SupportKind.PLACES.value]),
    ):
        organisation = OrganisationFactory(slug=slug, name=name, kind=OrganisationKind.BUSINESS)
        PartnerFactory(organisation=organisation, tier=tier, support_kinds=kinds)
    gone = OrganisationFactory(slug="gone", name="Бывший", kind=OrganisationKind.BUSINESS)
    PartnerFactory(organisation=gone, live=False, support_kinds=[SupportKind.MONEY.value])
    return page


def words(tag) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def look(client, page, query=""):
    return soup(client.get(f"{page.url}{query}").content.decode())


def names(html) -> list[str]:
    return [words(name) for name in html.select(".participant .name")]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Завод", "Город", "Клуб", "Пекарня"]),
        ("?tier=friend", ["Клуб", "Пекарня"]),
        ("?support=money", ["Завод", "Пекарня"]),
        ("?support=money&tier=friend", ["Пекарня"]),
        ("?kind=authority", ["Город"]),
        ("?support=people", []),
    ],
)
def test_the_wall_shows_those_that_fit(section, client, query, found):
    assert sorted(names(look(client, section, query))) == sorted(found)


def test_each_answer_says_how_many_it_gives(section, client):
    chips = [words(chip) for chip in look(client, section).select("form.filters .chip")]
    assert chips == [
        "Основной партнёр 1",
        "Друг программы 2",
        "Деньги 2",
        "Вещи и материалы 1",
        "Помещения и площадки 1",
        "Орган местного самоуправления 1",
        "Бизнес 3",
    ]


def test_nothing_found_offers_the_way_back(section, client):
    html = look(client, section, "?support=people")
    assert words(html.select_one(".empty h2")) == "Таких организаций нет"
    assert html.select_one(".empty a.button")["href"] == section.url


def test_an_unknown_condition_is_named_and_not_obeyed(section, client):
    html = look(client, section, "?tier=gold")
    assert len(names(html)) == 4
    assert words(html.select_one("#results .note")) == (
        "Условия «Ступень: gold» здесь нет, поэтому мы его не учли."
    )


def test_the_terms_of_a_tier_are_told_in_figures(client):
    page = PartnerIndexPageFactory(
        terms=[term(hours_from=24, asked_note="или вещами"), term(tier=PartnerTier.MAIN, is_demo=True)]
    )
    html = look(client, page)
    asked = [[words(part) for part in tier.select("h4, p, .ticks li")] for tier in html.select(".terms > li")]
    assert asked == [
        [
            "Друг программы",
            "30 000 ₽ в год, не меньше",
            "или 24 часа своих людей в год",
            "Или вещами",
            "Взамен",
            "Имя на странице",
            "Знак",
        ],
        ["Основной партнёр демо", "30 000 ₽ в год, не меньше демо", "Взамен", "Имя на странице", "Знак"],
    ]
    assert words(html.select_one("#become .note")).startswith("Ступеней и сумм в паспорте программы нет.")


def test_true_terms_need_no_excuse_and_no_terms_show_none(client):
    page = PartnerIndexPageFactory()
    assert look(client, page).select("#become .note, .demo") == []
    page.terms = []
    page.save()
    html = look(client, page)
    assert (html.select(".terms"), words(html.select_one("#become h2"))) == ([], "Как стать партнёром")


def test_a_term_that_asks_for_nothing_is_refused():
    with pytest.raises(ValidationError) as refusal:
        term(money_from=None).clean()
    assert refusal.value.message_dict == {
        "money_from": ["Скажите, чего просите: сумму, часы или словами в поле «или иначе»."]
    }
    assert term(money_from=None, hours_from=8).clean() is None
    assert term(money_from=Decimal(1)).given_lines == ["Имя на странице", "Знак"]
