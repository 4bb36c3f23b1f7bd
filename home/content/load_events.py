"""Seminars and webinars for measuring speed: bulk inserts, no revisions, no signals."""

import random
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page

from core.text import fold
from events.domain.moments import TOWN, over_at
from events.enums import Admission, EventFormat, EventState
from events.models import CalendarVersion, EventIndexPage, EventPage, SeminarPage, Topic
from home.content.keeper import Say
from home.content.load import BATCH, FIRST_YEAR, MARK, YEARS, insert, last_step
from initiatives.models import Audience

FORMATS = (EventFormat.SEMINAR, EventFormat.SEMINAR, EventFormat.WEBINAR)


@transaction.atomic
def make_events(*, how_many: int, seed: int, say: Say) -> None:
    """Add `how_many` published lessons over all years and topics. The content must have been loaded before."""
    rnd = random.Random(seed)
    parent = EventIndexPage.objects.get()
    topics, audiences = list(Topic.objects.all()), list(Audience.objects.all())
    first, kind = last_step(parent), ContentType.objects.get_for_model(SeminarPage)
    plain = [_page(parent, first + place, kind) for place in range(1, how_many + 1)]
    Page.objects.bulk_create(plain, batch_size=BATCH)
    Page.objects.filter(pk=parent.pk).update(numchild=models.F("numchild") + how_many)
    events = [_event(rnd, page, rnd.choice(topics)) for page in plain]
    # Django's bulk_create refuses models with a parent table; this is the half of it that writes the own tables.
    for model in (EventPage, SeminarPage):
        rows = events if model is EventPage else [_lesson(event) for event in events]
        model._base_manager.all()._batched_insert(rows, model._meta.local_concrete_fields, BATCH)
    link = EventPage.audiences.through
    insert(link, (link(eventpage_id=page.pk, audience=rnd.choice(audiences)) for page in plain))
    insert(CalendarVersion, (_version(event) for event in events))
    say(f"  события: {how_many}")


def _page(parent: Page, step: int, kind: ContentType) -> Page:
    """The part of an event that lies in Wagtail's table, where treebeard would put it."""
    now, title, slug = timezone.now(), f"{MARK} {step}: семинар", f"nagruzka-{step}"
    return Page(
        path=Page._get_path(parent.path, parent.depth + 1, step),
        depth=parent.depth + 1,
        title=title,
        draft_title=title,
        slug=slug,
        url_path=f"{parent.url_path}{slug}/",
        content_type=kind,
        locale=parent.locale,
        live=True,
        first_published_at=now,
        last_published_at=now,
    )


def _event(rnd: random.Random, page: Page, topic: Topic) -> EventPage:
    """The event's own fields over a page that is already there."""
    day = date(FIRST_YEAR + rnd.randrange(YEARS + 1), 1, 1) + timedelta(days=rnd.randrange(365))
    starts = datetime.combine(day, time(rnd.randint(9, 19)), TOWN)
    ends = starts + timedelta(hours=2)
    return EventPage(
        page_ptr=page,
        summary="Страница для измерения скорости.",
        format=rnd.choice(FORMATS),
        topic=topic,
        starts_at=starts,
        ends_at=ends,
        over_at=over_at(starts=starts, ends=ends),
        state=EventState.CANCELLED if rnd.random() < 0.05 else EventState.PLANNED,
        place="Ресурсный центр",
        admission=Admission.SEATS,
        seats=25,
        seats_taken=rnd.randint(0, 25),
        search_text=fold(f"{page.title} Ресурсный центр"),
    )


def _lesson(event: EventPage) -> Any:
    return SeminarPage(eventpage_ptr_id=event.page_ptr_id)


def _version(event: EventPage) -> CalendarVersion:
    return CalendarVersion(
        event_id=event.page_ptr_id,
        mark="",
        changed_at=timezone.now(),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
    )
