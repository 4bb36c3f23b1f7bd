"""The dashboard says what gets old by itself, and only to those who can mend it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from events.models import EventIndexPage
from home.waiting import contests_to_check, events_without_materials
from tests.factories.events import SeminarPageFactory
from tests.factories.grants import GrantContestFactory

pytestmark = pytest.mark.django_db

TODAY = date(2026, 5, 24)


@pytest.fixture
def chief():
    return get_user_model().objects.create_superuser("chief", "chief@example.ru", "не-для-входа")


@pytest.fixture
def stranger():
    return get_user_model().objects.create_user("stranger")


def test_a_contest_unchecked_for_sixty_days_waits(chief, stranger):
    GrantContestFactory(checked_on=TODAY - timedelta(days=61), live=True)
    waiting = contests_to_check(chief, today=TODAY)
    assert waiting is not None
    assert waiting.text == "1 конкурс давно не проверяли"
    assert waiting.url.endswith("?check=due")
    assert contests_to_check(stranger, today=TODAY) is None


def test_a_contest_checked_lately_does_not_wait(chief):
    GrantContestFactory(checked_on=TODAY - timedelta(days=3), live=True)
    assert contests_to_check(chief, today=TODAY) is None


def test_a_past_seminar_without_materials_waits(chief, stranger):
    yesterday = timezone.now() - timedelta(days=1)
    page = SeminarPageFactory(title="Отчётность", starts_at=yesterday, ends_at=yesterday + timedelta(hours=2))
    page.materials.clear()
    page.save()
    waiting = events_without_materials(chief)
    assert waiting is not None
    assert [title for title, _url in waiting.named] == ["Отчётность"]
    assert EventIndexPage.objects.exists()
    assert events_without_materials(stranger) is None
