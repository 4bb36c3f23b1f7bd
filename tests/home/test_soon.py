"""What happens next on the first page: events and deadlines side by side, then news."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from home.soon import ROWS, latest_news, soon
from tests.factories.events import SeminarPageFactory
from tests.factories.home import HomePageFactory
from tests.factories.news import BriefNewsPageFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def seminar(days: int, slug: str):
    return SeminarPageFactory(slug=slug, title=slug, starts_at=timezone.now() + timedelta(days=days))


def test_the_nearest_events_come_first_and_past_ones_not_at_all():
    for days in (9, -3, 2, 5, 30):
        seminar(days, f"in-{days}")
    assert [event.slug for event in soon(now=timezone.now()).events] == ["in-2", "in-5", "in-9"]


def test_nothing_ahead_is_no_section(client: Client):
    HomePageFactory()
    assert bool(soon(now=timezone.now())) is False
    assert soup(client.get("/").content.decode()).select("#soon") == []


def test_only_the_newest_published_news_are_told():
    pieces = [BriefNewsPageFactory(slug=f"news-{number}") for number in range(ROWS + 2)]
    pieces[-1].unpublish()
    assert [piece.slug for piece in latest_news()] == ["news-3", "news-2", "news-1"]


def test_a_reader_goes_on_from_home_to_an_event_and_to_news(client: Client):
    HomePageFactory()
    event, piece = seminar(3, "otchet"), BriefNewsPageFactory(slug="novost")
    links = [link["href"] for link in soup(client.get("/").content.decode()).select("main a[href]")]
    assert event.url in links
    assert piece.url in links
