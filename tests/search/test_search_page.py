"""Search over the whole site, on either database."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, get_page_models

from search.kinds import KINDS
from search.results import PER_PAGE
from tests.factories.home import BareHomePageFactory, StandardPageFactory
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import OrganisationFactory, PartnerIndexPageFactory
from tests.factories.report_pages import FinancialReportPageFactory
from tests.support.reading import headings, soup
from tests.support.repository import OUR_APPS

pytestmark = pytest.mark.django_db

HOSTILE = [
    '"', "'", "«двор", 'двор"', "двор OR", "NEAR(", "*", "title:двор", "{a b}", "\\", "%", "_", "--", "';DROP TABLE x",
    "двор & !", "а" * 5000, "слово " * 500, "\x01", "\U0001f33f", "<script>alert(1)</script>",
]  # fmt: skip


@pytest.fixture(autouse=True)
def front() -> Page:
    return BareHomePageFactory(headline="Рядом", lead="Рядом.")


def titles(client: Client, query: str, **params: Any) -> list[str]:
    page = soup(client.get("/search/", {"q": query, **params}).content.decode())
    return [title.get_text() for title in page.select("main ol[data-results] > li h3 a")]


@pytest.mark.parametrize("query", ["двор", "ДВОРА", "Дворы", "двор живу"])
def test_case_and_endings_do_not_matter(client: Client, query: str) -> None:
    InitiativePageFactory(title="Двор, в котором я живу")
    InitiativePageFactory(title="Сказки", summary="Для внуков.")
    assert titles(client, query) == ["Двор, в котором я живу"]


@pytest.mark.parametrize("query", ["зеленый", "зелёный", "ЗЕЛЁНЫЙ"])
@pytest.mark.parametrize("title", ["Зелёный берег", "Зеленый берег"])
def test_yo_and_e_are_one_letter(client: Client, query: str, title: str) -> None:
    InitiativePageFactory(title=title)
    assert titles(client, query) == [title]


def test_the_beginning_of_a_word_is_enough(client: Client) -> None:
    InitiativePageFactory(title="Инклюзивное добровольчество")
    assert titles(client, "инклюз") == ["Инклюзивное добровольчество"]


def test_a_title_outweighs_the_text(client: Client) -> None:
    InitiativePageFactory(title="Праздник", summary="Гонка, гонка и ещё раз гонка.")
    InitiativePageFactory(title="Гонка преодоления")
    assert titles(client, "гонка") == ["Гонка преодоления", "Праздник"]


def test_all_words_are_wanted_and_any_will_do_when_nothing_has_all(client: Client) -> None:
    InitiativePageFactory(title="Бабушкины сказки")
    InitiativePageFactory(title="Бабушкина школа")
    assert titles(client, "бабушкины сказки") == ["Бабушкины сказки"]
    response = client.get("/search/", {"q": "школа сказок"})
    assert "Всех слов сразу нет нигде." in response.content.decode().replace("\u00a0", " ")
    assert sorted(titles(client, "школа сказки")) == ["Бабушкина школа", "Бабушкины сказки"]


def test_drafts_and_closed_pages_are_not_found(client: Client) -> None:
    InitiativePageFactory(title="Двор черновой", live=False)
    closed = StandardPageFactory(title="Двор закрытый", slug="closed")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    StandardPageFactory(parent=closed, title="Двор под закрытым", slug="below")
    assert titles(client, "двор") == []


def test_an_unpublished_page_is_gone_at_once(client: Client) -> None:
    page = InitiativePageFactory(title="Двор")
    assert titles(client, "двор") == ["Двор"]
    page.unpublish()
    assert titles(client, "двор") == []


def four_kinds() -> None:
    InitiativePageFactory(title="Сосна у дома")
    InitiativePageFactory(title="Сосна у школы")
    FinancialReportPageFactory(title="Сосна в отчёте", costs=False)
    OrganisationFactory(name="Сосна", slug="sosna")
    StandardPageFactory(title="О сосне", body=[])


def test_kinds_are_counted_and_narrow_the_answer(client: Client) -> None:
    four_kinds()
    page = soup(client.get("/search/", {"q": "сосна"}).content.decode())
    chips = [
        " ".join(chip.get_text(" ", strip=True).split())
        for chip in page.select("nav[aria-label='Что показать'] a")
    ]
    assert chips == ["Всё 5", "Инициативы 2", "Отчёты 1", "Организации 1", "Страницы 1"]
    assert sorted(titles(client, "сосна", type="initiative")) == ["Сосна у дома", "Сосна у школы"]
    assert titles(client, "сосна", type="organisation") == ["Сосна"]
    assert len(titles(client, "сосна", type="выдумка")) == 5


def test_an_organisation_leads_to_its_page(client: Client) -> None:
    PartnerIndexPageFactory()
    OrganisationFactory(name="Ресурсный центр", slug="argo")
    data = client.get("/search/", {"q": "ресурсный", "format": "json"}).json()
    assert data["results"][0]["url"] == "/partners/argo/"
    assert headings(client.get("/partners/argo/").content.decode()) == ["Ресурсный центр"]


def test_json_gives_the_same_answer_as_plain_text(client: Client) -> None:
    page = InitiativePageFactory(title="Двор <b>", summary="Соседи & двор")
    response = client.get("/search/", {"q": "двор", "format": "json"})
    assert response["Content-Type"] == "application/json"
    assert response.json() == {
        "total": 1,
        "page": 1,
        "pages": 1,
        "results": [
            {"title": "Двор <b>", "type": "initiative", "url": page.url, "snippet": "Соседи & двор."}
        ],
    }


def test_the_answer_comes_in_pages_that_do_not_overlap(client: Client) -> None:
    for number in range(PER_PAGE + 3):
        InitiativePageFactory(title=f"Двор {number}")
    first, second = titles(client, "двор"), titles(client, "двор", page=2)
    assert (len(first), len(second)) == (PER_PAGE, 3)
    assert set(first) & set(second) == set()
    for page in ("99", "-1", "0", "две", "9" * 400):
        assert client.get("/search/", {"q": "двор", "page": page}).status_code == 404


def test_asking_nothing_is_met_with_where_to_start(client: Client) -> None:
    page = soup(client.get("/search/").content.decode())
    assert [heading.get_text() for heading in page.select("main h2")] == ["С чего начать"]


def test_finding_nothing_offers_a_way_on(client: Client) -> None:
    page = soup(client.get("/search/", {"q": "абракадабра"}).content.decode())
    assert page.select_one("main h2").get_text() == "По\u00a0запросу «абракадабра» ничего нет"
    assert [link["href"] for link in page.select(".empty .button")] == ["/initiatives/", "/reports/"]


def test_nothing_of_a_kind_leads_back_to_everything(client: Client) -> None:
    InitiativePageFactory(title="Двор")
    page = soup(client.get("/search/", {"q": "двор", "type": "report"}).content.decode())
    assert [link["href"] for link in page.select(".empty .button")] == ["/search/?q=%D0%B4%D0%B2%D0%BE%D1%80"]


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries_are_answered_and_never_come_back_as_markup(client: Client, query: str) -> None:
    InitiativePageFactory(title="Двор")
    response = client.get("/search/", {"q": query})
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert client.get("/search/", {"q": query, "format": "json"}).status_code == 200


def test_a_nul_byte_is_a_bad_request(client: Client) -> None:
    assert client.get("/search/?q=%00").status_code == 400


@pytest.mark.parametrize("query", HOSTILE[:14])
def test_hostile_queries_do_not_break_the_admins_search(admin_client: Client, query: str) -> None:
    OrganisationFactory(name="Двор")
    for address in (
        "/admin/pages/search/",
        "/admin/snippets/partners/organisation/",
        "/admin/choose-page/search/",
    ):
        assert admin_client.get(address, {"q": query}).status_code == 200, address


def test_queries_are_few_and_do_not_grow(client: Client) -> None:
    def asked() -> int:
        client.get("/search/", {"q": "сосна"})
        with CaptureQueriesContext(connection) as queries:
            client.get("/search/", {"q": "сосна"})
        return len(queries)

    four_kinds()
    few = asked()
    for number in range(12):
        InitiativePageFactory(title=f"Сосна {number}", organisers=[OrganisationFactory()])
        OrganisationFactory(name=f"Сосна {number}")
    assert few <= 20
    assert asked() == few


def test_every_public_page_type_has_a_kind() -> None:
    creatable = [model._meta for model in get_page_models() if model.is_creatable]
    ours = {meta.label for meta in creatable if meta.app_label in OUR_APPS}
    assert ours - {label for kind in KINDS for label in kind.models} == set()
