"""Administrators look after people; superusers, whom no check stops, are the business of superusers alone."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from home.staff import REFUSAL
from tests.factories.home import member
from tests.support.reading import soup

pytestmark = pytest.mark.django_db

PASSWORD = "Кантат-2026-река"


@pytest.fixture
def boss() -> Any:
    return get_user_model().objects.create_superuser("boss", "boss@example.ru", "не-для-входа")


@pytest.fixture
def superuser(boss: Any) -> Client:
    client = Client()
    client.force_login(boss)
    return client


def form(**changes: Any) -> dict[str, Any]:
    """A person as the form sends it, with the box that makes a superuser ticked."""
    return {
        "username": "olga",
        "email": "olga@example.ru",
        "first_name": "Ольга",
        "last_name": "Енисеева",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "is_active": "on",
        "is_superuser": "on",
        "groups": [Group.objects.get(name="Редакторы").pk],
        **changes,
    }


def edit(person: Any) -> str:
    return reverse("wagtailusers_users:edit", args=[person.pk])


def box(client: Client, address: str) -> bool:
    """Whether the form offers to make a superuser."""
    return bool(soup(client.get(address).text).select("[name=is_superuser]"))


def test_an_administrator_makes_a_person_but_no_superuser(administrator: Client) -> None:
    assert administrator.post(reverse("wagtailusers_users:add"), form()).status_code == 302
    made = get_user_model().objects.get(username="olga")
    assert (made.is_superuser, [group.name for group in made.groups.all()]) == (False, ["Редакторы"])
    administrator.post(edit(made), form(first_name="Оля", password1="", password2=""))
    made.refresh_from_db()
    assert (made.is_superuser, made.first_name) == (False, "Оля")


def test_only_a_superuser_is_offered_the_box(administrator: Client, superuser: Client) -> None:
    add, editor = reverse("wagtailusers_users:add"), edit(member("Редакторы"))
    assert [box(administrator, add), box(administrator, editor)] == [False, False]
    assert [box(superuser, add), box(superuser, editor)] == [True, True]


def test_the_form_of_a_new_person_asks_for_nothing_else(administrator: Client) -> None:
    page = soup(administrator.get(reverse("wagtailusers_users:add")).text)
    labels = [label.get_text(" ", strip=True) for label in page.select("form .w-field__label")]
    assert labels == [
        "Имя пользователя *", "Имя *", "Фамилия *", "Адрес электронной почты *", "Пароль *", "Подтверждение пароля *", "Группы",
    ]  # fmt: skip
    assert "None" not in page.select_one("form .fields").get_text()


def test_a_superuser_makes_a_superuser(superuser: Client) -> None:
    superuser.post(reverse("wagtailusers_users:add"), form())
    assert get_user_model().objects.get(username="olga").is_superuser


def test_an_administrator_does_not_get_into_the_account_of_a_superuser(
    administrator: Client, boss: Any
) -> None:
    before = boss.password
    answer = administrator.post(edit(boss), form(username="boss"), follow=True)
    assert REFUSAL in soup(answer.text).select_one(".messages").get_text(" ", strip=True)
    administrator.post(reverse("wagtailusers_users:delete", args=[boss.pk]))
    boss.refresh_from_db()
    assert (boss.password, boss.email) == (before, "boss@example.ru")


@pytest.mark.parametrize(
    ("action", "sent"),
    [("set_active_state", {"mark_as_active": "False"}), ("delete", {}), ("assign_role", {})],
)
def test_nor_by_ticking_him_in_the_list(
    administrator: Client, boss: Any, action: str, sent: dict[str, str]
) -> None:
    address = reverse("wagtail_bulk_action", args=["auth", "user", action]) + f"?id={boss.pk}"
    group = Group.objects.get(name="Редакторы")
    administrator.post(address, {"role": group.pk, **sent})
    boss.refresh_from_db()
    assert (boss.is_active, list(boss.groups.all())) == (True, [])


def test_an_administrator_switches_off_an_ordinary_account(administrator: Client) -> None:
    person = member("Редакторы")
    address = reverse("wagtail_bulk_action", args=["auth", "user", "set_active_state"]) + f"?id={person.pk}"
    administrator.post(address, {"mark_as_active": "False"})
    person.refresh_from_db()
    assert not person.is_active


def test_there_is_no_empty_section_of_forms(administrator: Client) -> None:
    assert administrator.get("/admin/forms/").status_code == 404
