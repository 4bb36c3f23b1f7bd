"""People of the admin, each in one group alone, in a browser of their own."""

import pytest
from django.test import Client

from tests.factories.home import member


def browser(group: str) -> Client:
    """A browser in which somebody of this group is logged in."""
    client = Client()
    client.force_login(member(group))
    return client


@pytest.fixture
def editor() -> Client:
    return browser("Редакторы")


@pytest.fixture
def moderator() -> Client:
    return browser("Модераторы")


@pytest.fixture
def accountant() -> Client:
    return browser("Бухгалтеры")


@pytest.fixture
def administrator() -> Client:
    return browser("Администраторы")
