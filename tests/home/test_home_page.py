"""The first page: what it shows, where its figures come from, what it leaves out."""

import re
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import PageViewRestriction

from home import showcase
from initiatives.enums import InitiativeStatus
from initiatives.models import InitiativePage
from partners.enums import OrganisationKind, PartnerTier
from reports.enums import EntryBasis
from reports.models import FinancialReportPage, Indicator
from tests.factories.home import BareHomePageFactory, HomePageFactory
from tests.factories.initiatives import InitiativePageFactory, ThemeFactory
from tests.factories.partners import OrganisationFactory, PartnerFactory
from tests.factories.report_pages import FinancialReportPageFactory
from tests.factories.reports import posted
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def shown(client: Client) -> BeautifulSoup:
    response = client.get("/")
    assert response.status_code == 200
    return soup(response.content.decode())


def text(node: object) -> str:
    return " ".join(node.get_text(" ", strip=True).split())  # type: ignore[attr-defined]


def test_passport_sums_are_shown_as_costs_by_the_passport_never_as_spent(client: Client) -> None:
    HomePageFactory()
    sum_ = shown(client).select_one(".sum")
    assert text(sum_.p) == "По паспорту затраты в 2017 году"
    assert text(sum_.select_one("a.figure")) == "2 895 000 ₽"
    assert re.findall("отра(?:чено|тили)", text(sum_)) == []


def test_the_large_figure_and_its_shares_lead_to_the_entries_behind_them(client: Client) -> None:
    HomePageFactory()
    sum_ = shown(client).select_one(".sum")
    assert sum_.select_one("a.figure")["href"] == "/reports/ledger/?year=2017&kind=expense"
    shares = {text(link): link["href"] for link in sum_.select(".share-key a")}
    assert shares == {
        "72,2 % бюджет": "/reports/ledger/?year=2017&kind=expense&fund=budget",
        "27,8 % внебюджетные": "/reports/ledger/?year=2017&kind=expense&fund=off-budget",
    }


def test_the_bar_is_drawn_by_attributes_and_fills_the_whole(client: Client) -> None:
    HomePageFactory()
    parts = shown(client).select(".sum svg.share rect.part")
    assert [(part["x"], part["width"]) for part in parts] == [("0%", "72.2%"), ("72.2%", "27.8%")]


def test_demonstration_entries_stay_out_of_the_large_figure() -> None:
    page = HomePageFactory()
    posted(year=2017, amount=Decimal("9000.00"), is_demo=True)
    assert page.money is not None
    assert page.money.amount == Decimal("2895000.00")


@pytest.mark.parametrize(
    ("entries", "label"),
    [
        ([EntryBasis.PAID], "Потрачено в 2026 году"),
        ([EntryBasis.PASSPORT], "По паспорту затраты в 2026 году"),
        ([EntryBasis.PAID, EntryBasis.PASSPORT], "Затраты в 2026 году"),
    ],
)
def test_the_words_over_the_sum_say_how_it_is_known(entries: list[str], label: str) -> None:
    BareHomePageFactory()
    for basis in entries:
        posted(basis=basis)
    money = showcase.money_of(FinancialReportPageFactory(year=2026, costs=False))
    assert money is not None
    assert money.label == label


def test_the_editors_report_comes_first_else_the_newest_public_one() -> None:
    BareHomePageFactory()
    old, new = FinancialReportPageFactory(year=2016, costs=False), FinancialReportPageFactory(year=2017)
    assert showcase.report_for(None) == new
    assert showcase.report_for(old.pk) == old
    old.unpublish()
    assert showcase.report_for(old.pk) == new


def test_without_reports_there_is_no_money_and_no_button_to_it(client: Client) -> None:
    BareHomePageFactory()
    page = shown(client)
    assert page.select(".sum") == []
    assert [text(heading) for heading in page.select("main h2")] == ["Как присоединиться"]
    assert page.select(".hero .go a") == []


def test_a_figure_without_method_says_so_and_leads_to_its_indicator(client: Client) -> None:
    HomePageFactory()
    figure = shown(client).select_one("dl.facts > div")
    assert text(figure.dt) == "23"
    assert text(figure.dd) == "программы помощи Как считали: метод не указан"
    assert figure.dd.a["href"] == "/reports/indicators/#indicator-5"


def test_what_the_document_leaves_unclear_stands_beside_the_figure_on_home_too(client: Client) -> None:
    HomePageFactory()
    Indicator.objects.filter(number=5).update(remark="В перечне 21 инициатива.")
    assert text(shown(client).select_one("dl.facts > div .remark")) == "В перечне 21 инициатива."


def names(pages: list[InitiativePage]) -> list[str]:
    return [page.title for page in pages]


def test_hands_are_the_editors_choice_then_recruiting_then_running() -> None:
    BareHomePageFactory()
    make = InitiativePageFactory
    make(title="Идёт", status=InitiativeStatus.RUNNING)
    make(title="Набор", status=InitiativeStatus.RECRUITING)
    make(title="Набор побольше", status=InitiativeStatus.RECRUITING, hands_needed=9)
    chosen = make(title="Выбрано", status=InitiativeStatus.FINISHED)
    make(title="Завершена", status=InitiativeStatus.FINISHED)
    assert names(showcase.initiatives_needing_hands(chosen=[], limit=3)) == [
        "Набор побольше",
        "Набор",
        "Идёт",
    ]
    assert names(showcase.initiatives_needing_hands(chosen=[chosen.pk], limit=3)) == [
        "Выбрано",
        "Набор побольше",
        "Набор",
    ]


def test_chosen_initiatives_keep_the_editors_order_and_drafts_stay_out() -> None:
    BareHomePageFactory()
    first, draft, second = (InitiativePageFactory(title=name, status="planned") for name in "абв")
    draft.unpublish()
    hands = showcase.initiatives_needing_hands(chosen=[second.pk, draft.pk, first.pk], limit=3)
    assert names(hands) == ["в", "а"]


def test_what_is_behind_a_password_is_not_shown(client: Client) -> None:
    page = HomePageFactory()
    closed = InitiativePage.objects.get(title="Двор")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    assert names(page.hands) == ["Гонка", "Сказки"]
    PageViewRestriction.objects.create(
        page=FinancialReportPage.objects.get().get_parent(), restriction_type="login"
    )
    html = shown(client)
    assert [text(title) for title in html.select(".card h3")] == ["Гонка", "Сказки"]
    assert html.select(".sum") == []


def test_themes_count_what_their_link_will_show(client: Client) -> None:
    HomePageFactory()
    ThemeFactory(slug="empty")
    InitiativePageFactory(title="Черновик", live=False)
    chips = shown(client).select(".by-theme .chip")
    assert [(text(chip), chip["href"]) for chip in chips] == [
        ("Двор и праздник 3", "/initiatives/?theme=yard")
    ]


def test_the_wall_names_partners_by_tier_and_everybody_once() -> None:
    PartnerFactory(organisation=OrganisationFactory(slug="friend", name="Друг"))
    main = OrganisationFactory(
        slug="main", name="Комбинат", is_participant=True, kind=OrganisationKind.STATE_ENTERPRISE
    )
    PartnerFactory(organisation=main, tier=PartnerTier.MAIN)
    PartnerFactory(organisation=OrganisationFactory(slug="gone", name="Бывший"), live=False)
    OrganisationFactory(
        slug="town", name="Администрация", kind=OrganisationKind.AUTHORITY, is_participant=True
    )
    OrganisationFactory(slug="other", name="Не участник")
    wall = [
        (tier.title, tier.size, [str(one.organisation) for one in tier.members])
        for tier in showcase.carried_by()
    ]
    assert wall == [
        ("Основные партнёры", 1, ["Комбинат"]),
        ("Планируют и управляют", 2, ["Администрация"]),
        ("Друзья программы", 3, ["Друг"]),
    ]


def test_an_invented_tier_is_marked(client: Client) -> None:
    BareHomePageFactory()
    PartnerFactory(organisation=OrganisationFactory(), tier=PartnerTier.MAIN, demo_fields=["tier"])
    assert text(shown(client).select_one(".wall h3")) == "Основные партнёры демо"


def test_the_call_leads_nowhere_while_its_page_is_a_draft(client: Client) -> None:
    page = HomePageFactory()
    assert shown(client).select_one(".cta a.button")["href"] == "/contacts/"
    page.call_page.unpublish()
    assert shown(client).select(".cta a.button") == []
