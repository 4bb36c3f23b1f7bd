"""Each group sees what it may do and nothing else; the server refuses the rest, whatever the menu shows."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Workflow

from initiatives.models import InitiativePage
from reports.enums import EntryState
from reports.models import Fund, LedgerEntry
from tests.factories.home import BareHomePageFactory, StandardPageFactory, member
from tests.factories.initiatives import InitiativePageFactory, ThemeFactory
from tests.factories.partners import OrganisationFactory
from tests.factories.report_pages import FinancialReportPageFactory, ReportIndexPageFactory
from tests.factories.reports import FundFactory, LedgerEntryFactory, posted
from tests.support.forms import sent_back

pytestmark = pytest.mark.django_db

GENERAL = {"Страницы", "Изображения", "Документы", "Люди и организации", "Организации"}
GRANTS = {"Гранты", "Конкурсы", "Победы", "Итоги по годам", "Числа о поддержке"}
SHELVES = {"Библиотека НКО", "Трудности", "Темы материалов"}
BATCHES = {"Раздельный сбор", "Партии"}
CATALOGUE = {"Партнёры", "Рубрики каталога", "Темы", "Для кого", "Темы семинаров"} | GRANTS
CATALOGUE |= SHELVES | BATCHES | {"Виды сырья"}
CATALOGUE |= {"Новости и видео", "Темы новостей", "Видеозаписи"}
MONEY = {"Проводки", "Деньги и показатели", "Источники средств", "Статьи затрат", "План затрат", "Показатели"}
SETTINGS = {
    "Настройки",
    "Настройки сайта",
    "Меню сайта",
    "Пользователи",
    "Группы",
    "Сайты",
    "Перенаправления",
}


def menu(client: Client) -> set[str]:
    """Every label of the admin's menu at any depth, without logs, help and the person's own account."""
    html = client.get("/admin/").content.decode()
    found = re.search(r'<script id="wagtail-sidebar-props"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return set(_labels(json.loads(found[1])))


def _labels(node: Any) -> list[str]:
    """A menu item is packed as {"_type": …, "_args": [its names, its children]}."""
    if isinstance(node, list):
        return [label for child in node for label in _labels(child)]
    if not isinstance(node, dict):
        return []
    args = node.get("_args", [])
    if args and isinstance(args[0], dict) and args[0].get("name") in ("reports", "help", "account", "logout"):
        return []
    own = [node["label"]] if "label" in node else []
    return own + [label for child in node.values() for label in _labels(child)]


def refused(response: Any) -> bool:
    """Wagtail answers 403, or sends to the start page of the admin with a message."""
    return response.status_code == 403 or (response.status_code == 302 and response["Location"] == "/admin/")


def test_the_groups_have_russian_names_and_no_others_are_there() -> None:
    assert sorted(Group.objects.values_list("name", flat=True)) == [
        "Администраторы",
        "Бухгалтеры",
        "Модераторы",
        "Редакторы",
    ]


def test_pages_are_checked_by_moderators_before_they_are_published() -> None:
    workflow = Workflow.objects.get()
    task = workflow.tasks.get().specific
    assert (workflow.name, task.name) == ("Проверка перед публикацией", "Проверка модератором")
    assert [group.name for group in task.groups.all()] == ["Модераторы"]
    assert [link.page.depth for link in workflow.workflow_pages.all()] == [1]


def test_an_editor_sees_pages_files_and_the_catalogues_lists(editor: Client) -> None:
    assert menu(editor) == GENERAL | CATALOGUE


def test_a_moderator_also_sees_indicators_and_the_menu_of_the_site(moderator: Client) -> None:
    assert menu(moderator) == GENERAL | CATALOGUE | {
        "Деньги и показатели",
        "Показатели",
        "Настройки",
        "Меню сайта",
    }


def test_an_accountant_sees_money_and_the_pages_of_reports(accountant: Client) -> None:
    ReportIndexPageFactory(parent=BareHomePageFactory())
    assert menu(accountant) == GENERAL | MONEY | BATCHES


def test_an_administrator_sees_everything(administrator: Client) -> None:
    assert menu(administrator) >= GENERAL | CATALOGUE | MONEY | SETTINGS


CLOSED = {
    "Редакторы": [
        "/admin/reports/ledgerentry/",
        "/admin/reports/ledgerentry/create/",
        "/admin/snippets/reports/fund/",
        "/admin/snippets/reports/budgetline/add/",
        "/admin/snippets/reports/indicator/",
        "/admin/snippets/initiatives/theme/add/",
        "/admin/snippets/core/menuitem/",
        "/admin/users/",
        "/admin/groups/",
        "/admin/settings/core/sitesettings/",
        "/admin/sites/",
    ],
    "Модераторы": [
        "/admin/reports/ledgerentry/",
        "/admin/reports/ledgerentry/create/",
        "/admin/snippets/reports/fund/add/",
        "/admin/snippets/reports/budgetline/",
        "/admin/users/",
        "/admin/settings/core/sitesettings/",
    ],
    "Бухгалтеры": [
        "/admin/snippets/initiatives/theme/",
        "/admin/snippets/partners/partner/",
        "/admin/snippets/core/menuitem/",
        "/admin/users/",
        "/admin/users/new/",
        "/admin/settings/core/sitesettings/",
    ],
}


@pytest.mark.parametrize(
    ("group", "address"), [(group, address) for group, closed in CLOSED.items() for address in closed]
)
def test_a_closed_address_is_refused_by_the_server(group: str, address: str) -> None:
    client = Client()
    client.force_login(member(group))
    assert refused(client.get(address, follow=False)) or client.get(address).status_code == 302
    assert client.get(address).get("Location", "/admin/") == "/admin/"
    assert client.get(address).status_code in (302, 403)


def test_somebody_without_a_group_does_not_come_in(client: Client) -> None:
    client.force_login(get_user_model().objects.create_user("guest", "guest@example.ru", "не-для-входа"))
    assert client.get("/admin/").status_code == 302
    assert "/admin/login/" in client.get("/admin/")["Location"]


def publish(client: Client, page: Page, **changes: str) -> Any:
    """What the editing form of `page` sends when somebody presses «Опубликовать»."""
    # The form as a superuser sees it: a person who may not publish could still send its fields.
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    boss = Client()
    boss.force_login(get_user_model().objects.create_superuser(f"boss-{page.pk}", "", "не-для-входа"))
    data = sent_back(page, boss.get(address).content.decode())
    data.update({**changes, "action-publish": "1"})
    return client.post(address, data)


def test_an_editor_cannot_publish_even_by_sending_the_button(editor: Client) -> None:
    BareHomePageFactory()
    page = StandardPageFactory(live=False)
    publish(editor, page, title="Проба")
    page.refresh_from_db()
    assert not page.live
    assert page.get_latest_revision().as_object().title == "Проба"


def test_an_editor_can_neither_unpublish_nor_delete_what_is_public(editor: Client) -> None:
    BareHomePageFactory()
    page = StandardPageFactory()
    for name in ("wagtailadmin_pages:unpublish", "wagtailadmin_pages:delete"):
        editor.post(reverse(name, args=[page.pk]))
        page.refresh_from_db()
        assert page.live, name


def test_a_moderator_publishes(moderator: Client) -> None:
    BareHomePageFactory()
    page = StandardPageFactory(live=False)
    publish(moderator, page)
    page.refresh_from_db()
    assert page.live


def test_an_accountant_writes_report_pages_and_no_others(accountant: Client) -> None:
    BareHomePageFactory()
    report, initiative, about = (
        FinancialReportPageFactory(costs=False),
        InitiativePageFactory(),
        StandardPageFactory(),
    )
    edit = "wagtailadmin_pages:edit"
    assert accountant.get(reverse(edit, args=[report.pk])).status_code == 200
    for page in (initiative, about):
        assert refused(accountant.get(reverse(edit, args=[page.pk])))
        publish(accountant, page, title="Чужое")
        page.refresh_from_db()
        assert page.title != "Чужое"
        assert page.latest_revision is None
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", about.get_parent().pk])
    assert refused(accountant.get(address))


def test_an_accountant_does_not_publish_a_report_alone(accountant: Client) -> None:
    BareHomePageFactory()
    report = FinancialReportPageFactory(costs=False, live=False)
    publish(accountant, report)
    report.refresh_from_db()
    assert not report.live


def test_only_accountants_and_administrators_post(
    editor: Client, moderator: Client, accountant: Client, administrator: Client
) -> None:
    for client, may in ((editor, False), (moderator, False), (accountant, True), (administrator, True)):
        entry = LedgerEntryFactory()
        client.post(reverse("reports_ledgerentry_modeladmin_post", args=[entry.pk]))
        state = EntryState.POSTED if may else EntryState.DRAFT
        assert LedgerEntry.objects.get(pk=entry.pk).state == state


def test_a_moderator_cannot_reverse(moderator: Client) -> None:
    entry = posted()
    moderator.post(reverse("reports_ledgerentry_modeladmin_reverse", args=[entry.pk]), {"reason": "Ошибка"})
    assert LedgerEntry.objects.filter(reversal_of=entry).count() == 0


def test_an_editor_adds_an_organisation_but_does_not_delete_one(editor: Client) -> None:
    form = {
        "name": "Клуб «Сосна»",
        "short_name": "",
        "slug": "sosna",
        "kind": "nonprofit",
        "passport_number": "",
    }
    form |= {"role": "", "description": "", "website": "", "logo": ""}
    assert editor.post("/admin/snippets/partners/organisation/add/", form).status_code == 302
    made = OrganisationFactory._meta.model.objects.get(slug="sosna")
    editor.post(f"/admin/snippets/partners/organisation/delete/{made.pk}/")
    assert OrganisationFactory._meta.model.objects.filter(pk=made.pk).exists()


def test_writing_to_a_closed_list_is_refused_too(
    editor: Client, accountant: Client, moderator: Client
) -> None:
    fund, theme = FundFactory(name="Бюджет"), ThemeFactory()
    for client in (editor, moderator):
        client.post(f"/admin/snippets/reports/fund/edit/{fund.pk}/", {"name": "Чужое"})
        client.post(f"/admin/snippets/reports/fund/delete/{fund.pk}/")
    accountant.post(f"/admin/snippets/initiatives/theme/delete/{theme.pk}/")
    assert Fund.objects.get().name == "Бюджет"
    assert type(theme).objects.filter(pk=theme.pk).exists()


@pytest.mark.parametrize("group", ["Редакторы", "Модераторы", "Бухгалтеры"])
def test_nobody_gives_rights_to_himself(group: str) -> None:
    person = member(group)
    client = Client()
    client.force_login(person)
    form = {"username": person.username, "email": "a@example.ru", "is_superuser": "on", "is_active": "on"}
    client.post(reverse("wagtailusers_users:edit", args=[person.pk]), form)
    person.refresh_from_db()
    assert not person.is_superuser


def test_the_initiatives_stay_open_to_editors(editor: Client) -> None:
    BareHomePageFactory()
    page = InitiativePageFactory()
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    assert InitiativePage.objects.get().live
