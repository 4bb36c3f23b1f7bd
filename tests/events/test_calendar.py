"""Events in the reader's own calendar: stable UIDs, and a SEQUENCE that rises with every published change."""

from datetime import UTC, timedelta
from typing import Any

import ics
import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from events.enums import EventState
from events.models import EventPage, SeminarPage
from tests.factories.events import MeetingPageFactory, SeminarPageFactory, at

pytestmark = pytest.mark.django_db


def lines(client: Client, address: str) -> dict[str, str]:
    """The properties of the only event of a calendar, unfolded."""
    text = client.get(address).content.decode().replace("\r\n ", "")
    event = text.split("BEGIN:VEVENT\r\n")[1].split("END:VEVENT")[0]
    return dict(line.split(":", 1) for line in event.strip().split("\r\n"))


def publish(page: EventPage, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def tomorrow() -> Any:
    return (timezone.now() + timedelta(days=1)).replace(microsecond=0)


def test_the_calendar_of_one_event_is_read_by_another_library(client: Client) -> None:
    starts = at("2026-12-05", "11:00")
    page = SeminarPageFactory(
        title="Маркетинг", slug="m", starts_at=starts, ends_at=at("2026-12-05", "13:00"), place="Центр"
    )
    response = client.get("/seminars/m/event.ics")
    [event] = ics.Calendar(response.content.decode()).events
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert (event.uid, event.name) == (f"{page.translation_key}@dobry-zheleznogorsk", "Маркетинг")
    assert (event.begin.datetime, event.duration) == (starts, timedelta(hours=2))
    assert (event.location, event.status, event.url) == (
        "Центр",
        "CONFIRMED",
        "http://testserver/seminars/m/",
    )


def test_sequence_rises_with_every_published_change_of_time_place_or_state(client: Client) -> None:
    page = SeminarPageFactory(slug="m", starts_at=tomorrow())
    seen = [lines(client, "/seminars/m/event.ics")["SEQUENCE"]]
    for change in (
        {"summary": "Другие слова."},
        {"starts_at": page.starts_at + timedelta(days=1)},
        {"place": "Другой зал"},
        {"state": EventState.CANCELLED, "state_note": "Заболел ведущий."},
    ):
        publish(page, **change)
        seen.append(lines(client, "/seminars/m/event.ics")["SEQUENCE"])
    assert seen == ["0", "0", "1", "2", "3"]
    assert lines(client, "/seminars/m/event.ics")["STATUS"] == "CANCELLED"


def test_a_draft_tells_calendars_nothing(client: Client) -> None:
    page = SeminarPageFactory(slug="m", starts_at=tomorrow())
    page.place = "Тайный зал"
    page.save_revision()
    assert lines(client, "/seminars/m/event.ics")["SEQUENCE"] == "0"


def test_the_same_moment_in_another_zone_is_no_change(client: Client) -> None:
    page = SeminarPageFactory(slug="m", starts_at=at("2026-12-05", "11:00"))
    publish(page, starts_at=page.starts_at.astimezone(UTC))
    assert lines(client, "/seminars/m/event.ics")["SEQUENCE"] == "0"


def test_bringing_an_old_version_back_is_a_change_too(client: Client) -> None:
    page = SeminarPageFactory(slug="m", starts_at=tomorrow(), place="Первый зал")
    first = page.latest_revision
    publish(page, place="Второй зал")
    first.publish()
    told = lines(client, "/seminars/m/event.ics")
    assert (told["SEQUENCE"], told["LOCATION"]) == ("2", "Первый зал")


def test_an_event_that_lost_its_date_is_cancelled_where_it_stood(client: Client) -> None:
    starts = tomorrow()
    page = SeminarPageFactory(slug="m", starts_at=starts)
    publish(page, starts_at=None, state=EventState.MOVED)
    told = lines(client, "/seminars/calendar.ics")
    assert (told["STATUS"], told["SEQUENCE"]) == ("CANCELLED", "1")
    assert told["DESCRIPTION"].startswith("Новая дата пока не объявлена.")
    [event] = ics.Calendar(client.get("/seminars/calendar.ics").content.decode()).events
    assert event.begin.datetime == starts


def test_a_copy_is_another_event(client: Client) -> None:
    page = SeminarPageFactory(slug="m", starts_at=tomorrow())
    page.copy(update_attrs={"slug": "m-2"}, keep_live=True)
    uids = {event.uid for event in ics.Calendar(client.get("/seminars/calendar.ics").content.decode()).events}
    assert len(uids) == 2


def test_the_whole_calendar_holds_what_is_ahead_and_what_was_lately(client: Client) -> None:
    now = timezone.now()
    for title, days in (("давно", -91), ("недавно", -89), ("скоро", 1)):
        SeminarPageFactory(
            title=title, starts_at=now + timedelta(days=days), ends_at=now + timedelta(days=days, hours=1)
        )
    MeetingPageFactory(title="встреча", starts_at=now + timedelta(days=2))
    SeminarPageFactory(title="без даты")
    SeminarPageFactory(title="черновик", starts_at=now + timedelta(days=1), live=False)
    closed = SeminarPageFactory(title="закрытый", starts_at=now + timedelta(days=1))
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    events = ics.Calendar(client.get("/seminars/calendar.ics").content.decode()).events
    assert sorted(event.name for event in events) == ["встреча", "недавно", "скоро"]


@pytest.mark.parametrize("fields", [{"live": False, "starts_at": at("2026-12-05")}, {}])
def test_a_draft_and_an_event_without_a_date_have_no_file(client: Client, fields: dict[str, Any]) -> None:
    SeminarPageFactory(slug="m", **fields)
    assert client.get("/seminars/m/event.ics").status_code == 404
    assert client.get("/seminars/unknown/event.ics").status_code == 404


def test_without_a_schedule_there_is_no_calendar(client: Client) -> None:
    assert client.get("/seminars/calendar.ics").status_code == 404


def test_what_is_invented_says_so_in_the_calendar_and_to_programs(client: Client) -> None:
    SeminarPageFactory(slug="m", title="Маркетинг", starts_at=at("2026-12-05"), demo_fields=["starts_at"])
    assert lines(client, "/seminars/m/event.ics")["SUMMARY"] == "Маркетинг (демо)"
    told = SeminarPage.objects.get(slug="m").schema_org(site_url="https://example.org")
    assert told is not None
    assert told["name"] == "Маркетинг (демо)"


def test_programs_are_told_an_event_with_its_status_and_place() -> None:
    page = SeminarPageFactory(
        slug="m",
        title="Маркетинг",
        starts_at=at("2026-12-05"),
        place="Центр",
        state=EventState.CANCELLED,
        state_note="Ремонт.",
    )
    told = page.schema_org(site_url="https://example.org")
    assert told is not None
    assert told["@type"] == "EducationEvent"
    assert told["startDate"] == "2026-12-05T18:00:00+07:00"
    assert told["eventStatus"] == "https://schema.org/EventCancelled"
    assert told["location"]["name"] == "Центр"
    assert SeminarPageFactory(slug="n").schema_org(site_url="https://example.org") is None
