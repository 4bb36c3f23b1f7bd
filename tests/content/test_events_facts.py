"""The lessons and the festival of the passport are on the site word for word, without dates of their own."""

from typing import Any

import pytest
from django.test import Client

from events.models import EventPage, FestivalPage, SeminarPage
from home.content.load_events import make_events

pytestmark = pytest.mark.django_db

SEMINARS = [
    "Как зарегистрировать НКО",
    "Привлечение внебюджетных источников финансирования на проекты учреждения",
    "Подготовка заявок на грантовый конкурс",
    "Как рассказать о своем проекте всему городу",
    "Отчетность в Минюст",
    "Маркетинг для НКО",
    "Предоставление помещений для НКО",
    "Управление проектом",
]
WEBINARS = [
    "Оценка социального эффекта проекта",
    "Лучшие практики создания и деятельности СОНКО, оказывающих услуги в социальной сфере",
    "Опыт лучших практик социального партнерства",
]


def test_the_8_seminars_and_3_webinars_have_the_passport_s_titles(loaded_site: Any) -> None:
    found = {
        name: list(SeminarPage.objects.filter(format=name).order_by("pk").values_list("title", flat=True))
        for name in ("seminar", "webinar")
    }
    assert found == {"seminar": SEMINARS, "webinar": WEBINARS}


def test_for_whom_and_with_whom_are_real_and_every_date_is_flagged(loaded_site: Any) -> None:
    speakers = {row.role: row.is_demo for page in SeminarPage.objects.all() for row in page.speakers.all()}
    assert speakers == {"представитель СМИ": False, "представитель КУМИ": False}
    told = SeminarPage.objects.exclude(for_whom="").values_list("for_whom", flat=True)
    assert list(told) == ["активистов учреждений культуры, образования, спорта"]
    assert [
        page.title for page in SeminarPage.objects.all() if page.starts_at and not page.when_is_demo
    ] == []


def test_every_state_is_shown_by_the_demonstration(loaded_site: Any) -> None:
    events = EventPage.objects.all()
    assert {event.state for event in events} == {"planned", "moved", "cancelled"}
    assert [event.title for event in events if event.is_full] == [SEMINARS[1]]
    assert [event.title for event in events if event.starts_at is None] == [WEBINARS[2]]


def test_the_festival_is_yearly_with_its_two_forums(loaded_site: Any) -> None:
    page = FestivalPage.objects.get(is_demo=False)
    assert page.url == "/festival/"
    assert page.frequency == "ежегодно"
    assert [(row.title, row.is_demo) for row in page.forums.all()] == [
        ("Гражданский форум", False),
        ("Форум общественных инициатив «Добрый Железногорск»", False),
    ]
    assert {row.is_demo for row in page.items.all()} == {True}


def test_a_load_of_events_stands_in_the_tree_and_opens(loaded_site: Any, client: Client) -> None:
    make_events(how_many=30, seed=1, say=lambda line: None)
    assert EventPage.objects.count() == SeminarPage.objects.count() + 2 == 43
    assert EventPage.find_problems() == ([], [], [], [], [])
    assert client.get("/seminars/?when=past").status_code == 200
    made = SeminarPage.objects.filter(slug__startswith="nagruzka-").first()
    assert client.get(made.url).status_code == 200
