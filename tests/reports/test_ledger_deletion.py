"""What the ledger holds is not deleted, and the admin says why; the plan beside it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from reports.models import BudgetLine, CostCategory, Fund, LedgerEntry
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.reports import (
    BudgetLineFactory,
    CostCategoryFactory,
    FundFactory,
    LedgerEntryFactory,
    posted,
)
from tests.support.admin_reading import address, said, text

pytestmark = pytest.mark.django_db


def test_a_page_with_money_is_not_deleted_and_the_sentence_says_why(client, admin_user):
    client.force_login(admin_user)
    page = InitiativePageFactory()
    posted(initiative=page)
    BudgetLineFactory(initiative=page)
    response = client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert said(response) == [
        "Удалить нельзя: здесь учтены деньги (1 проводка и 1 строка плана), и они потеряли бы своё назначение. "
        "Снимите страницу с публикации: читатели её не увидят, а записи останутся верными."
    ]
    assert (LedgerEntry.objects.count(), BudgetLine.objects.count(), type(page).objects.count()) == (1, 1, 1)


def test_the_catalogue_above_a_page_with_money_is_not_deleted_either(client, admin_user):
    client.force_login(admin_user)
    page = InitiativePageFactory()
    posted(initiative=page)
    client.post(reverse("wagtailadmin_pages:delete", args=[page.get_parent().pk]))
    assert type(page).objects.count() == 1


def test_pages_with_money_are_not_deleted_in_bulk(client, admin_user):
    client.force_login(admin_user)
    page = InitiativePageFactory()
    posted(initiative=page)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    response = client.post(f"{bulk}?id={page.pk}")
    assert "Удалить нельзя" in said(response)[0]
    assert type(page).objects.count() == 1


def test_a_page_without_money_is_deleted_as_ever(client, admin_user):
    client.force_login(admin_user)
    page = InitiativePageFactory()
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert type(page).objects.count() == 0


@pytest.mark.parametrize(("model", "side"), [(Fund, "fund"), (CostCategory, "category")])
def test_what_entries_refer_to_is_not_deleted(client, accountant, model, side):
    kept = getattr(posted(), side)
    response = client.post(reverse(model.snippet_viewset.get_url_name("delete"), args=[kept.pk]))
    assert said(response) == [
        f"Удалить нельзя: «{kept}» ещё где-то нужно (проводки: 1). Сначала уберите его оттуда."
    ]
    assert model.objects.filter(pk=kept.pk).exists()


def test_who_posted_is_switched_off_and_not_deleted(client, accountant, admin_user):
    client.post(address("post", LedgerEntryFactory()))
    client.force_login(admin_user)
    response = client.post(reverse("wagtailusers_users:delete", args=[accountant.pk]))
    assert said(response) == [
        "Удалить нельзя: этот человек провёл 1 запись, и кто это сделал, должно остаться известно. "
        "Снимите отметку «Активный»: войти он больше не сможет."
    ]
    assert type(accountant).objects.filter(pk=accountant.pk).exists()


def test_the_plan_is_written_by_accountants(client, accountant):
    add = reverse(BudgetLine.snippet_viewset.get_url_name("add"))
    asked = {
        "year": 2026,
        "category": CostCategoryFactory().pk,
        "fund": FundFactory().pk,
        "amount": "2000",
        "note": "",
    }
    client.post(add, asked)
    assert BudgetLine.objects.get().amount == Decimal("2000.00")
    assert "Сумма должна быть больше нуля." in text(client.post(add, {**asked, "amount": "0"}))
