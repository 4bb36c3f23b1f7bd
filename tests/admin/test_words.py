"""The admin speaks Russian in the right case: Wagtail puts a model's name as it stands into ready sentences."""

import gettext
import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.snippets.models import get_snippet_models

from core.models import MenuItem
from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from reports.register import LedgerEntryAdmin
from tests.factories.events import TopicFactory
from tests.factories.grants import (
    GrantAwardFactory,
    GrantContestFactory,
    GrantFigureFactory,
    GrantResultFactory,
)
from tests.factories.initiatives import AudienceFactory, ThemeFactory
from tests.factories.library import ProblemFactory
from tests.factories.library import TopicFactory as LibraryTopicFactory
from tests.factories.news import NewsTopicFactory, VideoFactory
from tests.factories.partners import OrganisationFactory, PartnerFactory
from tests.factories.recycling import BatchFactory, MaterialFactory
from tests.factories.report_pages import IndicatorFactory
from tests.factories.reports import BudgetLineFactory, CostCategoryFactory, FundFactory, LedgerEntryFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db

MAKERS: dict[str, Any] = {
    "core.menuitem": lambda: MenuItem.objects.create(title="Карта", address="/map/"),
    "events.topic": TopicFactory,
    "grants.grantaward": GrantAwardFactory,
    "grants.grantcontest": GrantContestFactory,
    "grants.grantfigure": GrantFigureFactory,
    "grants.grantresult": GrantResultFactory,
    "initiatives.theme": ThemeFactory,
    "initiatives.audience": AudienceFactory,
    "library.problem": ProblemFactory,
    "library.topic": LibraryTopicFactory,
    "news.newstopic": NewsTopicFactory,
    "news.video": VideoFactory,
    "partners.organisation": OrganisationFactory,
    "partners.partner": PartnerFactory,
    "recycling.batch": BatchFactory,
    "recycling.material": lambda: MaterialFactory(slug="glass"),
    "reports.fund": FundFactory,
    "reports.costcategory": CostCategoryFactory,
    "reports.budgetline": BudgetLineFactory,
    "reports.indicator": IndicatorFactory,
}
SNIPPETS = sorted(get_snippet_models(), key=lambda model: model._meta.label_lower)
VERBS = ("Выбрать", "Выбрать другой", "Добавить", "Новый", "Изменить", "Удалить", "удалить")


def named(model: Any) -> Noun:
    return model.snippet_viewset.noun


@pytest.fixture
def boss() -> Client:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("boss", "", "не-для-входа"))
    return client


def said(client: Client, address: str) -> str:
    """All words of a page of the admin, those of labels and hints included."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = soup(
        answer.json()["html"] if answer["Content-Type"].startswith("application/json") else answer.text
    )
    for unread in page(["script", "style", "template"]):
        unread.decompose()
    hints = [
        tag[name]
        for name in ("title", "aria-label", "placeholder")
        for tag in page.find_all(attrs={name: True})
    ]
    return " ".join(" ".join([page.get_text(" "), *hints]).split())


def addresses(model: Any) -> dict[str, str]:
    """Where a thing of this model is listed, added, changed, deleted and chosen."""
    viewset = model.snippet_viewset
    pk = MAKERS[model._meta.label_lower]().pk
    return {
        "list": reverse(viewset.get_url_name("list")),
        "add": reverse(viewset.get_url_name("add")),
        "edit": reverse(viewset.get_url_name("edit"), args=[pk]),
        "delete": reverse(viewset.get_url_name("delete"), args=[pk]),
        "choose": reverse(viewset.chooser_viewset.get_url_name("choose")),
    }


@pytest.mark.parametrize("model", SNIPPETS, ids=lambda model: model._meta.label_lower)
def test_every_list_and_chooser_gives_its_words(model: Any) -> None:
    viewset = model.snippet_viewset
    assert isinstance(viewset, NamedSnippetViewSet)
    noun = viewset.noun
    assert (viewset.chooser_viewset.choose_one_text, viewset.chooser_viewset.page_title) == (
        noun.choose,
        noun.choose,
    )
    field = viewset.chooser_viewset.widget_class()
    assert (field.choose_one_text, field.choose_another_text, field.link_to_chosen_text) == (
        noun.choose,
        noun.choose_another,
        noun.edit,
    )


@pytest.mark.parametrize("model", SNIPPETS, ids=lambda model: model._meta.label_lower)
def test_every_view_says_them(model: Any, boss: Client) -> None:
    noun = named(model)
    read = {view: said(boss, address) for view, address in addresses(model).items()}
    assert noun.add in read["list"]
    assert noun.new in read["add"]
    assert noun.delete_question in read["delete"]
    assert noun.choose in read["choose"]
    assert "Заголовок" not in read["choose"]
    if noun.one == noun.whom:
        return
    for view, words in read.items():
        wrong = re.findall(rf"(?:{'|'.join(VERBS)}) (?:этот )?{model._meta.verbose_name}\b|Новый: ", words)
        assert [found for found in wrong if found != noun.new] == [], view


@pytest.mark.parametrize("model", SNIPPETS, ids=lambda model: model._meta.label_lower)
def test_an_empty_list_and_an_empty_chooser_offer_to_add(model: Any, boss: Client) -> None:
    model.objects.all().delete()
    viewset = model.snippet_viewset
    for name in (viewset.get_url_name("list"), viewset.chooser_viewset.get_url_name("choose")):
        assert f"{viewset.noun.nothing_yet} {viewset.noun.add}" in said(boss, reverse(name))


def test_the_register_gives_its_words_too(boss: Client) -> None:
    index = reverse("reports_ledgerentry_modeladmin_index")
    assert "Здесь пока нет проводок. Добавить проводку" in said(boss, index)
    entry = LedgerEntryFactory()
    assert "Ничего не нашлось. Измените запрос или отбор." in said(boss, f"{index}?q=вертолёт")
    pages = [
        index,
        *(reverse(f"reports_ledgerentry_modeladmin_{view}", args=[entry.pk]) for view in ("edit", "delete")),
    ]
    words = " ".join(said(boss, address) for address in pages)
    assert LedgerEntryAdmin.noun.delete_question in words
    assert (
        re.findall(r"(?:Добавить|Выбрать|Изменить|Удалить|удалить|Редактирование|удаление) проводка", words)
        == []
    )


def test_a_thing_is_called_by_its_case_and_gender() -> None:
    theme = Noun("тема", "тему", "темы", "тем", Gender.SHE)
    partner = Noun("партнёр", "партнёра", "партнёра", "партнёров", Gender.HE_ALIVE)
    assert (theme.choose, theme.choose_another, theme.new) == (
        "Выбрать тему",
        "Выбрать другую тему",
        "Новая тема",
    )
    assert (theme.done("удалён", "Двор"), partner.done("удалён", "ГХК")) == (
        "Тема «Двор» удалена.",
        "Партнёр «ГХК» удалён.",
    )
    assert partner.choose_another == "Выбрать другого партнёра"


def test_what_was_added_changed_and_deleted_is_told_in_its_gender(boss: Client) -> None:
    viewset = AudienceFactory._meta.model.snippet_viewset
    form = {"name": "Школьники", "slug": "pupils", "sort_order": 1}
    told = [boss.post(reverse(viewset.get_url_name("add")), form, follow=True)]
    made = AudienceFactory._meta.model.objects.get(slug="pupils")
    told.append(boss.post(reverse(viewset.get_url_name("edit"), args=[made.pk]), form, follow=True))
    told.append(boss.post(reverse(viewset.get_url_name("delete"), args=[made.pk]), follow=True))
    lines = [soup(answer.text).select_one(".messages li").get_text(" ", strip=True) for answer in told]
    assert [line.split(".")[0] for line in lines] == [
        f"Группа жителей «Школьники» {done}" for done in ("добавлена", "сохранена", "удалена")
    ]


def test_no_label_of_a_form_stays_in_english(boss: Client) -> None:
    for model in SNIPPETS:
        for view, address in addresses(model).items():
            assert (
                re.findall(r"\b(?:Actions|Add|Choose|Edit|Delete|Title|Search for)\b", said(boss, address))
                == []
            ), view


def test_the_words_that_are_compiled_are_those_that_are_written(settings: Any) -> None:
    folder = settings.LOCALE_PATHS[0] / "ru" / "LC_MESSAGES"
    written = re.findall(
        r'^msgid "(.+)"\nmsgstr "(.+)"$', (folder / "django.po").read_text("utf-8"), re.MULTILINE
    )
    with (folder / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    unquoted = [(one.replace('\\"', '"'), other.replace('\\"', '"')) for one, other in written]
    assert len(unquoted) == 11
    assert [(one, compiled.gettext(one)) for one, _ in unquoted] == unquoted
