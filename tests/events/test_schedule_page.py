"""The schedule as a reader sees it: list and month, past and coming, facets, every state."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from events.enums import Admission, EventFormat, EventState
from events.glance import next_events
from events.models import EventPage
from events.querysets import at_phase, with_seats
from initiatives.models import Audience
from tests.factories.events import (
    EventIndexPageFactory,
    FullMeetingPageFactory,
    FullSeminarPageFactory,
    MeetingPageFactory,
    SeminarPageFactory,
    TopicFactory,
    at,
)
from tests.factories.initiatives import AudienceFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def in_days(days: float, **fields: Any) -> dict[str, Any]:
    starts = timezone.now() + timedelta(days=days)
    return {"starts_at": starts, "ends_at": starts + timedelta(hours=1), **fields}


def titles(client: Client, query: str = "") -> list[str]:
    page = soup(client.get(f"/seminars/{query}").content.decode())
    return [plain(link) for link in page.select("#results .event .name a")]


def plain(node: Any) -> str:
    return " ".join(node.get_text(" ").replace("\u00a0", " ").split())


def words(client: Client, address: str) -> str:
    return plain(soup(client.get(address).content.decode()))


def test_the_nearest_stands_large_and_the_rest_in_order(client: Client) -> None:
    SeminarPageFactory(title="Прошлый", **in_days(-2))
    SeminarPageFactory(title="Давний", **in_days(-9))
    SeminarPageFactory(title="Без даты")
    SeminarPageFactory(title="Второй", **in_days(5))
    SeminarPageFactory(title="Первый", **in_days(1))
    page = soup(client.get("/seminars/").content.decode())
    assert page.select_one(".upnext h2").get_text() == "Первый"
    assert titles(client) == ["Второй", "Без даты", "Прошлый", "Давний"]
    assert [head.get_text() for head in page.select(".month-name")][1:] == ["Дата не объявлена", "Уже прошли"]


def test_a_cancelled_event_is_listed_but_never_the_nearest(client: Client) -> None:
    SeminarPageFactory(title="Отменён", state=EventState.CANCELLED, state_note="Ремонт.", **in_days(1))
    page = soup(client.get("/seminars/").content.decode())
    assert page.select_one(".upnext") is None
    assert titles(client) == ["Отменён"]
    assert page.select(".event .do") == []


def test_facets_narrow_the_list(client: Client) -> None:
    ngo = AudienceFactory(slug="ngo")
    money = TopicFactory(slug="grants")
    full = {"admission": Admission.SEATS, "seats": 5, "seats_taken": 5}
    SeminarPageFactory(title="Полный", topic=money, **full, **in_days(2))
    SeminarPageFactory(title="Сеть", format=EventFormat.WEBINAR, admission=Admission.OPEN, **in_days(3))
    SeminarPageFactory(title="НКО", audiences=[ngo], **in_days(-3))
    MeetingPageFactory(title="Встреча", **in_days(4))
    assert titles(client, "?seats=full") == ["Полный"]
    assert titles(client, "?seats=free") == ["Сеть"]
    assert titles(client, "?format=webinar") == ["Сеть"]
    assert titles(client, "?format=meeting") == ["Встреча"]
    assert titles(client, "?topic=grants") == ["Полный"]
    assert titles(client, "?audience=ngo") == ["НКО"]
    assert titles(client, "?when=past") == ["НКО"]
    assert titles(client, "?when=coming&format=seminar") == ["Полный"]
    assert titles(client, "?q=встреч") == ["Встреча"]


def test_a_month_and_a_day_are_shown_by_the_town_s_clock(client: Client) -> None:
    SeminarPageFactory(title="Тридцать первого", starts_at=at("2031-12-31", "23:59"))
    SeminarPageFactory(title="Первого", starts_at=at("2032-01-01", "00:00"))
    assert titles(client, "?month=2031-12") == ["Тридцать первого"]
    assert titles(client, "?month=2032-01") == ["Первого"]
    assert titles(client, "?day=2032-01-01") == ["Первого"]
    page = soup(client.get("/seminars/?month=2032-01").content.decode())
    assert page.select_one(".month caption").get_text(strip=True) == "Январь 2032"
    assert [link.get_text() for link in page.select(".month a")] == ["1"]


def test_an_unknown_month_is_passed_over(client: Client) -> None:
    SeminarPageFactory(title="Первый", **in_days(1))
    SeminarPageFactory(title="Второй", **in_days(2))
    assert titles(client, "?month=2026-99&day=вчера") == ["Второй"]


def test_the_last_second_belongs_to_what_is_ahead() -> None:
    ends = at("2026-12-05", "13:00")
    SeminarPageFactory(starts_at=at("2026-12-05", "11:00"), ends_at=ends)
    ahead = [
        EventPage.objects.filter(at_phase("coming", now)).count()
        for now in (ends - timedelta(seconds=1), ends)
    ]
    past = [
        EventPage.objects.filter(at_phase("past", now)).count() for now in (ends - timedelta(seconds=1), ends)
    ]
    assert (ahead, past) == ([1, 0], [0, 1])


def test_seats_of_a_past_or_cancelled_event_are_no_seats() -> None:
    seats = {"admission": Admission.SEATS, "seats": 5, "seats_taken": 1}
    SeminarPageFactory(**seats, **in_days(-1))
    SeminarPageFactory(**seats, state=EventState.CANCELLED, state_note="Ремонт.", **in_days(1))
    assert EventPage.objects.filter(with_seats("free", timezone.now())).count() == 0


def test_drafts_and_closed_events_are_not_listed(client: Client) -> None:
    SeminarPageFactory(title="Черновик", live=False, **in_days(1))
    closed = SeminarPageFactory(title="Закрытый", **in_days(1))
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="сосна")
    assert titles(client) == []
    assert "Здесь появится расписание" in words(client, "/seminars/")


def test_an_empty_selection_offers_the_whole_schedule(client: Client) -> None:
    SeminarPageFactory(**in_days(1))
    page = soup(client.get("/seminars/?q=абракадабра").content.decode())
    assert plain(page.select_one(".empty h2")) == "Под такой отбор ничего не попало"
    assert [link["href"] for link in page.select(".empty .button")] == ["/seminars/"]


def test_a_seminar_shows_everything_it_has(client: Client) -> None:
    page = FullSeminarPageFactory()
    html = soup(client.get(page.url).content.decode())
    heads = [head.get_text(" ", strip=True) for head in html.select("main h2")]
    assert heads == ["О чём", "Кто ведёт", "Программа", "Как попасть", "Материалы"]
    assert html.select_one(".panel .figure").get_text() == "6"
    assert html.select_one(".panel .button")["href"] == "/seminars/zayavki/event.ics"


def test_a_meeting_tells_who_does_what_by_when(client: Client) -> None:
    page = FullMeetingPageFactory()
    html = soup(client.get(page.url).content.decode())
    heads = [head.get_text(" ", strip=True) for head in html.select("main h2")]
    assert heads == ["Что решили", "Кто, что и к какому дню", "Повестка", "Протокол"]
    row = [cell.get_text(" ", strip=True) for cell in html.select("tbody tr:first-child > *")]
    assert [cell.replace("\u00a0", " ") for cell in row[:3]] == [
        "Позвать соседей",
        "координатор дворов",
        "1 декабря 2026",
    ]
    assert page.format == EventFormat.MEETING


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"ends_at": at("2026-12-05")}, "starts_at"),
        ({"starts_at": at("2026-12-05"), "ends_at": at("2026-12-05")}, "ends_at"),
        ({"admission": Admission.SEATS}, "seats"),
        ({"seats": 5}, "admission"),
        ({"admission": Admission.SEATS, "seats": 5, "seats_taken": 6}, "seats_taken"),
        ({"moved_from": at("2026-12-05")}, "state"),
        ({"state": EventState.CANCELLED}, "state_note"),
    ],
)
def test_what_contradicts_itself_is_explained_at_its_field(fields: dict[str, Any], field: str) -> None:
    EventIndexPageFactory()
    with pytest.raises(ValidationError) as caught:
        SeminarPageFactory(**fields)
    assert list(caught.value.message_dict) == [field]
    assert Audience.objects.count() == 0


def test_home_gets_the_nearest_events_by_one_query(django_assert_num_queries: Any) -> None:
    for days in (3, 1, -1, 2):
        SeminarPageFactory(title=f"Через {days}", **in_days(days))
    SeminarPageFactory(title="Отменён", state=EventState.CANCELLED, state_note="Ремонт.", **in_days(1))
    with django_assert_num_queries(1):
        found = [event.title for event in next_events(now=timezone.now(), limit=2)]
    assert found == ["Через 1", "Через 2"]
