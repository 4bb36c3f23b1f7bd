"""The feed of new contests, read by another library."""

from datetime import date, timedelta
from typing import Any

import feedparser
import pytest
from django.test import Client
from django.utils.timezone import localdate, now

from tests.factories.grants import FullContestFactory, GrantContestFactory, applications

pytestmark = pytest.mark.usefixtures("section")


def feed(client: Client) -> Any:
    response = client.get("/grants/feed/")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    read = feedparser.parse(response.content)
    assert not read.bozo
    return read


def test_the_newest_contest_comes_first_with_its_address(client: Client) -> None:
    GrantContestFactory(title="Старый", slug="staryj", first_published_at=now() - timedelta(days=9))
    FullContestFactory()
    GrantContestFactory(title="Черновик", live=False)
    read = feed(client)
    assert read.feed.language == "ru"
    assert [(entry.title, entry.link) for entry in read.entries] == [
        ("ТОП 20", "http://testserver/grants/top-20/"),
        ("Старый", "http://testserver/grants/staryj/"),
    ]


def test_an_entry_tells_who_gives_to_whom_and_till_when(client: Client) -> None:
    ends_on = localdate() + timedelta(days=3)
    FullContestFactory(stages=[applications(None, ends_on)])
    words = feed(client).entries[0].summary
    assert words.startswith(
        "Грантовый конкурс комбината. Проводит ФГУП «ГХК». Для НКО и учреждений. Осталось 3 дня, до "
    )


def test_invented_contests_and_days_say_so(client: Client) -> None:
    call = applications(None, date(2030, 1, 1), is_demo=True)
    GrantContestFactory(title="Придуманный", is_demo=True, stages=[call])
    entry = feed(client).entries[0]
    assert entry.title == "Придуманный (демо)"
    assert "(демо)" in entry.summary


def test_an_entry_keeps_its_id_when_the_contest_is_renamed(client: Client) -> None:
    contest = FullContestFactory()
    before = feed(client).entries[0].id
    contest.title, contest.slug = "ТОП 40", "top-40"
    contest.save()
    assert feed(client).entries[0].id == before
