"""The clerks' register as people meet it in the admin."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from reports.enums import EntryKind
from reports.models import LedgerEntry
from tests.factories.reports import (
    CostCategoryFactory,
    FundFactory,
    LedgerEntryFactory,
    posted,
)
from tests.support.admin_reading import address, said, text

pytestmark = pytest.mark.django_db
FINAL = "Проведённую запись нельзя изменить или удалить. Чтобы исправить ошибку, сделайте сторно и проведите новую запись."
DENIED = "Извините, но у вас нет доступа в эту область."


def form_of(**changes: object) -> dict[str, object]:
    return {
        "kind": "expense",
        "amount": "1500.00",
        "occurred_on": "24.05.2026",
        "date_precision": "day",
        "fund": FundFactory().pk,
        "category": CostCategoryFactory().pk,
        "purpose": "Доски",
        "basis": "paid",
        "counterparty_name": "",
        **changes,
    }


def test_the_register_lists_drafts_first_and_filters(client, accountant):
    posted(purpose="Краска")
    LedgerEntryFactory(purpose="Гвозди")
    page = client.get(address("index"))
    rows = [
        row.get_text(" ", strip=True) for row in BeautifulSoup(page.content, "html.parser").select("tbody tr")
    ]
    assert [row.split(" Открыть")[0] for row in rows] == ["черновик Гвозди", "№\u00a01 Краска"]
    narrowed = client.get(address("index"), {"state__exact": "posted"})
    assert "Гвозди" not in text(narrowed)


@pytest.mark.parametrize(
    ("query", "found"), [("краска", True), ("КРАСКА", True), ("1", True), ("доска", False)]
)
def test_the_register_is_searched_by_words_and_number(client, accountant, query, found):
    posted(purpose="Краска для скамеек")
    assert ("Краска для скамеек" in text(client.get(address("index"), {"q": query}))) is found


@pytest.mark.parametrize(
    "query", ["foo=bar", "year=abc", "p=zzz", "o=9.x.-", "is_demo__exact=7", "fund__id__exact=x"]
)
def test_the_register_survives_a_hostile_address(client, accountant, query):
    LedgerEntryFactory()
    assert client.get(f"{address('index')}?{query}").status_code in (200, 302)


def test_an_entry_that_is_not_there_is_not_found(client, accountant):
    base = address("index")
    assert [
        client.get(f"{base}{tail}").status_code
        for tail in ("inspect/999999/", "inspect/abc/", "edit/1 OR 1/")
    ] == [404] * 3


def test_the_register_exports_what_is_filtered_and_no_formula(client, accountant):
    posted(purpose="=1+1")
    response = client.get(address("index"), {"export": "csv"})
    line = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()[1]
    assert "'=1+1" in line
    assert ",1000.00," in line


def test_a_draft_is_written_changed_and_thrown_away(client, accountant):
    created = client.post(address("create"), form_of())
    assert said(created)[0].splitlines()[0] == (
        "Черновик сохранён. Читатели увидят его, когда вы его проведёте."
    )
    draft = LedgerEntry.objects.get()
    assert (draft.state, draft.year, draft.amount, draft.purpose) == (
        "draft",
        2026,
        Decimal("1500.00"),
        "Доски",
    )
    client.post(address("edit", draft), form_of(purpose="Доски и гвозди"))
    draft.refresh_from_db()
    assert draft.purpose == "Доски и гвозди"
    client.post(address("delete", draft))
    assert LedgerEntry.objects.count() == 0


def test_the_form_explains_what_is_wrong(client, accountant):
    page = client.post(
        address("create"), form_of(amount="-5", counterparty_is_private="on", counterparty_name="Иванова")
    )
    assert "Сумма должна быть больше нуля. Ошибку исправляют сторно, а не минусом." in text(page)
    assert "Частное лицо не называют: уберите название и организацию." in text(page)
    assert LedgerEntry.objects.count() == 0


def test_a_draft_is_posted_by_a_button(client, accountant):
    draft = LedgerEntryFactory()
    page = BeautifulSoup(client.get(address("inspect", draft)).content, "html.parser")
    button = page.find("button", string="Провести")
    response = client.post(button.find_parent("form")["action"])
    entry = LedgerEntry.objects.get()
    assert (entry.number, entry.state, entry.posted_by) == (1, "posted", accountant)
    assert said(response) == ["Проведено. Теперь это запись № 1: изменить её нельзя."]
    assert "Провести" not in text(client.get(address("inspect", entry))).split("Проверьте запись")


def test_looking_at_the_posting_address_posts_nothing(client, accountant):
    draft = LedgerEntryFactory()
    assert client.get(address("post", draft)).url == address("inspect", draft)
    assert LedgerEntry.objects.get().state == "draft"


def test_an_incomplete_draft_shows_what_is_missing_instead_of_the_button(client, accountant):
    draft = LedgerEntryFactory(fund=None)
    page = client.get(address("inspect", draft))
    assert "Провести пока нельзя: Не указан источник средств." in text(page)
    assert said(client.post(address("post", draft))) == ["Не указан источник средств."]
    assert LedgerEntry.objects.get().state == "draft"


def test_posting_twice_posts_once(client, accountant):
    entry = posted()
    assert said(client.post(address("post", entry))) == [
        "Запись уже проведена. Чтобы исправить ошибку, сделайте сторно."
    ]
    assert LedgerEntry.objects.count() == 1


@pytest.mark.parametrize("action", ["edit", "delete"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_posted_entry_is_never_editable(client, accountant, action, method):
    entry = posted()
    before = LedgerEntry.objects.values().get()
    response = getattr(client, method)(address(action, entry), form_of(purpose="Другое"))
    assert response.url == address("inspect", entry)
    assert said(response) == [FINAL]
    assert LedgerEntry.objects.values().get() == before


def test_a_superuser_cannot_edit_a_posted_entry_either(client, admin_user):
    client.force_login(admin_user)
    entry = posted()
    client.post(address("edit", entry), form_of(purpose="Другое"))
    client.post(address("delete", entry))
    assert LedgerEntry.objects.get().purpose == entry.purpose


def test_a_reversal_asks_for_the_reason(client, accountant):
    entry = posted()
    assert "Напишите причину: её увидит каждый, кто откроет запись." in text(
        client.post(address("reverse", entry), {"reason": " "})
    )
    response = client.post(address("reverse", entry), {"reason": "Сумма указана дважды."})
    mirror = LedgerEntry.objects.get(number=2)
    assert (mirror.reversal_of, mirror.reversal_reason, mirror.posted_by) == (
        entry,
        "Сумма указана дважды.",
        accountant,
    )
    assert said(response) == ["Сторно проведено: запись № 2. В итогах обе записи дают ноль."]
    again = client.post(address("reverse", entry), {"reason": "Ещё раз"})
    assert said(again) == ["Сторно этой записи уже сделано."]


def test_the_log_remembers_who_posted_and_reversed(client, accountant):
    draft = LedgerEntryFactory()
    client.post(address("post", draft))
    client.post(address("reverse", draft), {"reason": "Ошибка"})
    history = text(client.get(address("history", draft)))
    assert "Проведена" in history
    assert "Отменена сторно" in history
    assert "Анна" in history


@pytest.mark.parametrize("action", ["index", "create"])
def test_the_register_is_closed_to_editors(client, editor, action):
    response = client.get(address(action))
    assert (response.status_code, said(response)) == (302, [DENIED])


@pytest.mark.parametrize("action", ["post", "reverse", "edit", "delete", "inspect"])
def test_an_editor_can_do_nothing_with_an_entry(client, editor, action):
    draft = LedgerEntryFactory()
    response = client.post(address(action, draft), {"reason": "Просто так"})
    assert said(response) == [DENIED]
    assert LedgerEntry.objects.get().state == "draft"


def test_a_clerk_who_only_writes_drafts_cannot_post(client, django_user_model):
    from django.contrib.auth.models import Permission

    user = django_user_model.objects.create_user("ira", password="x" * 12)
    wanted = ["access_admin", "add_ledgerentry", "change_ledgerentry", "view_ledgerentry"]
    user.user_permissions.add(*Permission.objects.filter(codename__in=wanted))
    client.force_login(user)
    draft = LedgerEntryFactory()
    assert client.get(address("inspect", draft)).status_code == 200
    assert said(client.post(address("post", draft))) == [DENIED]
    assert said(client.post(address("reverse", posted()), {"reason": "Просто так"})) == [DENIED]
    assert LedgerEntry.objects.get(pk=draft.pk).state == "draft"


def test_income_is_posted_without_a_cost_category(client, accountant):
    client.post(address("create"), form_of(kind="income", category=""))
    client.post(address("post", LedgerEntry.objects.get()))
    assert LedgerEntry.objects.real().get().kind == EntryKind.INCOME
