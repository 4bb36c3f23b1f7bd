"""An administrator's password is fresh, strong, and shown once."""

import re
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.management import call_command

pytestmark = pytest.mark.django_db

FORM = re.compile(r"Администратор: (\w+)\nПароль: ((?:[A-HJ-NP-Za-km-z2-9]{5}-){3}[A-HJ-NP-Za-km-z2-9]{5})\n")


def create(**options: object) -> str:
    said = StringIO()
    call_command("create_admin", stdout=said, **options)
    return said.getvalue()


def told(said: str) -> tuple[str, str]:
    found = FORM.fullmatch(said)
    assert found is not None, said
    return found[1], found[2]


def test_it_makes_an_administrator_and_shows_the_password() -> None:
    name, password = told(create())
    user = get_user_model().objects.get(username=name)
    assert (name, user.is_superuser, user.is_staff, user.is_active) == ("admin", True, True, True)
    assert user.check_password(password) is True
    validate_password(password, user)


def test_again_it_gives_the_same_person_another_password() -> None:
    _name, first = told(create(name="olga"))
    _name, second = told(create(name="olga"))
    assert first != second
    assert get_user_model().objects.count() == 1
    assert get_user_model().objects.get().check_password(first) is False


@pytest.mark.parametrize("option", ["--if-missing", "--if-none"])
def test_where_there_is_one_it_keeps_silent_if_asked_to(option: str) -> None:
    create()
    said = StringIO()
    call_command("create_admin", option, "--name", "other", stdout=said)
    assert said.getvalue() == ""
    assert get_user_model().objects.count() == 1


def test_a_switched_off_administrator_does_not_count() -> None:
    get_user_model().objects.create_superuser("old", is_active=False)
    said = StringIO()
    call_command("create_admin", "--if-missing", stdout=said)
    assert told(said.getvalue())[0] == "admin"
