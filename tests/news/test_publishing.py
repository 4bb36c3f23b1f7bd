"""When a piece goes public and when it goes, and by which day it stands in the archive."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from news.domain.moments import day_of
from news.models import NewsPage
from tests.admin.conftest import browser
from tests.factories.home import BareHomePageFactory
from tests.factories.news import BriefNewsPageFactory, NewsIndexPageFactory, NewsTopicFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def section() -> Page:
    return NewsIndexPageFactory(parent=BareHomePageFactory())


def titles(client: Client) -> list[str]:
    page = soup(client.get("/news/").content.decode())
    return [title.get_text() for title in page.select("#results h3")]


def form(**changes: Any) -> dict[str, Any]:
    """A new piece as the form sends it."""
    story = streamfield([("text", rich_text("<p>Пришли двенадцать.</p>"))])
    return {
        **nested_form_data({"body": story, "related": streamfield([])}),
        "title": "Горка",
        "slug": "gorka",
        "summary": "Покрасили до снега.",
        "topic": NewsTopicFactory().pk,
        "date": "20.11.2026",
        "author_role": "",
        "author_name": "",
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        **changes,
    }


def add(client: Client, section: Page, **changes: Any) -> Any:
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    return client.post(address, form(**changes))


def complaints(response: Any) -> set[str]:
    return {tag.get_text(" ", strip=True) for tag in soup(response.content.decode()).select(".error-message")}


def test_a_scheduled_piece_comes_and_goes_by_the_clock(
    client: Client, section: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now()
    settings = {"go_live_at": now + timedelta(days=1), "expire_at": now + timedelta(days=3)}
    times = {name: timezone.localtime(at).strftime("%d.%m.%Y %H:%M") for name, at in settings.items()}
    add(browser("Модераторы"), section, **times, **{"action-publish": "1"})
    piece = NewsPage.objects.get()
    seen = {}
    for days in (0, 2, 4):
        monkeypatch.setattr(timezone, "now", lambda days=days: now + timedelta(days=days))
        call_command("publish_scheduled")
        seen[days] = (titles(client), client.get(piece.url).status_code)
    assert seen == {0: ([], 404), 2: (["Горка"], 200), 4: ([], 404)}
    piece.refresh_from_db()
    assert piece.date == timezone.localtime(settings["go_live_at"]).date()


@pytest.mark.parametrize(
    ("go_live", "day"),
    [
        ("2026-11-30T16:59:59+00:00", date(2026, 11, 30)),  # a second before midnight in the town
        ("2026-11-30T17:00:00+00:00", date(2026, 12, 1)),
        ("2026-11-10T03:00:00+00:00", date(2026, 11, 20)),  # the day that was written is later
        (None, date(2026, 11, 20)),
    ],
)
def test_a_piece_is_never_dated_before_it_goes_public(go_live: str | None, day: date) -> None:
    at = datetime.fromisoformat(go_live) if go_live else None
    assert day_of(day=date(2026, 11, 20), go_live_at=at) == day


def test_the_year_of_the_archive_follows_the_day() -> None:
    page = BriefNewsPageFactory(date=date(2025, 12, 31))
    page.date = date(2026, 1, 1)
    page.save()
    assert NewsPage.objects.get().year == 2026


def test_an_editor_writes_and_a_moderator_publishes(client: Client, section: Page) -> None:
    add(browser("Редакторы"), section)
    assert titles(client) == []
    piece = NewsPage.objects.get()
    address = reverse("wagtailadmin_pages:edit", args=[piece.pk])
    browser("Модераторы").post(address, form(**{"action-publish": "1"}))
    assert titles(client) == ["Горка"]


def test_a_piece_without_a_lead_is_sent_back_with_a_reason(section: Page) -> None:
    response = add(browser("Редакторы"), section, summary="  ")
    assert complaints(response) == {"Расскажите главное в двух фразах: их прочтут в ленте и в рассылках."}
    assert NewsPage.objects.count() == 0


def test_a_day_to_come_needs_a_schedule(section: Page) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).strftime("%d.%m.%Y")
    response = add(browser("Редакторы"), section, date=tomorrow)
    assert complaints(response) == {
        "Этот день ещё не наступил. Чтобы новость вышла в срок, задайте расписание."
    }


def test_a_name_needs_consent(section: Page) -> None:
    editor = browser("Редакторы")
    response = add(editor, section, author_name="Мария Соснина")
    assert complaints(response) == {"Спросите автора. Если он против, уберите имя и оставьте роль."}
    add(editor, section, author_name="Мария Соснина", author_agrees="on")
    assert NewsPage.objects.get().author_name == "Мария Соснина"
