"""What Wagtail leaves in English, or counts in the wrong case, is said in Russian."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, Site, Workflow

from core.templatetags.admin_tags import FORMS, counted
from partners.models import Partner
from reports.models import BudgetLine, Indicator, LedgerEntry
from tests.factories.initiatives import AudienceFactory, InitiativePageFactory
from tests.factories.report_pages import IndicatorFactory
from tests.factories.reports import BudgetLineFactory, LedgerEntryFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss() -> Client:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("boss", "", "не-для-входа"))
    return client


def read(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = soup(answer.text)
    for unread in page(["script", "style", "template"]):
        unread.decompose()
    return page


def words(tag: Any) -> str:
    return " ".join(tag.get_text(" ").replace("\xa0", " ").split())


def list_of(model: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name("list"))


def test_a_tick_is_a_word_in_lists_and_in_the_view_of_one(boss: Client) -> None:
    IndicatorFactory(number=1, on_home=True)
    other = IndicatorFactory(number=2, on_home=False)
    BudgetLineFactory(is_demo=True)
    indicators, plan = read(boss, list_of(Indicator)), read(boss, list_of(BudgetLine))
    assert [words(row.find_all("td")[-1]) for row in indicators.select("main tbody tr")] == ["да", "нет"]
    assert [words(row.find_all("td")[-1]) for row in plan.select("main tbody tr")] == ["да"]
    one = read(boss, reverse(Indicator.snippet_viewset.get_url_name("inspect"), args=[other.pk]))
    assert "Показать на главной нет" in words(one.main)
    for page in (indicators, plan, one, read(boss, reverse("wagtailusers_users:index"))):
        assert re.findall(r"\b(?:True|False|None)\b", words(page.main)) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 показатель"),
        (2, "2 показателя"),
        (6, "6 показателей"),
        (11, "11 показателей"),
        (21, "21 показатель"),
    ],
)
def test_things_are_counted_in_their_case(number: int, said: str) -> None:
    assert Indicator.snippet_viewset.noun.counted(number).replace("\xa0", " ") == said


def test_under_a_list_stands_how_many_there_are(boss: Client) -> None:
    for number in range(1, 7):
        IndicatorFactory(number=number)
        LedgerEntryFactory()
    AudienceFactory._meta.model.objects.all().delete()
    for slug in ("children", "elders"):
        AudienceFactory(slug=slug, name=slug)
    pages = {
        list_of(Indicator): "6 показателей",
        list_of(AudienceFactory._meta.model): "2 группы жителей",
        reverse("reports_ledgerentry_modeladmin_index"): f"{LedgerEntry.objects.count()} проводок",
        reverse("wagtailsites:index"): "1 сайт",
        reverse("wagtailusers_groups:index"): "4 группы",
    }
    found = {address: words(read(boss, address).select_one(".pagination__end")) for address in pages}
    assert found == pages


def test_what_has_no_known_name_is_counted_without_one() -> None:
    def said(model: Any, count: int) -> str:
        return counted(SimpleNamespace(model=model, count=count)).replace("\xa0", " ")

    assert [
        said(model, 5) for model in (InitiativePageFactory._meta.model, Page, Partner, None, PageLogEntry)
    ] == [
        "5 страниц",
        "5 страниц",
        "5 партнёров",
        "Всего: 5",
        "Всего: 5",
    ]
    assert all(len(set(forms)) == 3 for forms in FORMS.values())


def test_the_list_of_sites_has_columns_in_russian(boss: Client) -> None:
    heads = [words(head) for head in read(boss, reverse("wagtailsites:index")).select("main thead th")]
    assert heads == ["Сайт", "Порт", "Название сайта", "Главная страница", "По умолчанию?"]
    assert Site.objects.count() == 1


def test_a_page_nobody_published_by_hand_has_a_dash_for_its_author(boss: Client) -> None:
    page = InitiativePageFactory()
    page.save_revision().publish()
    main = read(boss, reverse("wagtailadmin_reports:aging_pages")).main
    assert page.title in words(main)
    assert "None" not in words(main)
    assert "—" in [words(cell) for cell in main.select("tbody td")]


def test_the_page_above_all_and_the_workflow_speak_russian(boss: Client) -> None:
    root = Page.get_first_root_node()
    assert (root.title, root.draft_title) == ("Корень", "Корень")
    workflow = Workflow.objects.get()
    main = read(boss, reverse("wagtailadmin_workflows:edit", args=[workflow.pk])).main
    assert re.findall(r"\b(?:Root|Page)\b", words(main)) == []
    assert "Корень" in words(main)


def test_the_rights_of_a_group_are_labelled_in_russian(boss: Client) -> None:
    main = read(boss, reverse("wagtailusers_groups:add")).main
    assert re.findall(r"\bCan \w+", words(main)) == []
    boxes = main.select("table input[type=checkbox]")
    labels = {label["for"]: words(label) for label in main.select("table label[for]")}
    own = [box["id"] for box in boxes if not box.find_parent("label")]
    assert len(own) > 40
    assert [one for one in own if one not in labels] == []
    assert "Добавлять: группа жителей" in labels.values()
    assert labels["toggle-all-change"] == "Изменять всё"


@pytest.mark.parametrize("name", ["wagtailadmin_home", "wagtailsites:index", "wagtailadmin_login"])
def test_the_title_ends_with_the_programmes_name(boss: Client, name: str) -> None:
    client = Client() if name == "wagtailadmin_login" else boss
    assert words(read(client, reverse(name)).title).endswith(" - Добрый Железногорск")
