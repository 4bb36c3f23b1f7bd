"""Files of the section: deadlines for the reader's own calendar."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.calendars import CalendarEntry, calendar_response
from core.visibility import shown
from grants.domain.clock import in_town, town_moment
from grants.enums import Applicant
from grants.models import GrantContest, GrantIndexPage, GrantStage
from grants.querysets import for_applicant

KEPT_DAYS = 60
"""Deadlines that have passed stay so long: a reader's program is not left with an entry nobody tells it of."""


def refuse_while_closed() -> None:
    """Files of the section are there while the section is."""
    if not shown(GrantIndexPage.objects.all()).exists():
        raise Http404("Раздел «Гранты» не опубликован.")


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """/grants/calendar.ics: every deadline to come, and those of the last KEPT_DAYS. ?for=nonprofit: only for these."""
    refuse_while_closed()
    now = timezone.now()
    since = town_moment(now).today - timedelta(days=KEPT_DAYS)
    stages = GrantStage.objects.in_calendar().filter(ends_on__gte=since)
    asked = [value for value in request.GET.getlist("for") if value in Applicant.values]
    if asked:
        contests = GrantContest.objects.filter(reduce(or_, map(for_applicant, asked)))
        stages = stages.filter(contest__in=contests.values("pk"))
    return calendar_response(name="Сроки грантов, Железногорск", entries=_entries(stages, request), now=now)


@require_safe
def contest_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """/grants/<slug>/calendar.ics: the deadlines of one contest."""
    refuse_while_closed()
    contest = GrantContest.objects.public().filter(slug=slug).first()
    if contest is None:
        raise Http404("Такого конкурса нет.")
    stages = GrantStage.objects.in_calendar().filter(contest=contest)
    response = calendar_response(name=contest.title, entries=_entries(stages, request), now=timezone.now())
    response["Content-Disposition"] = f'attachment; filename="{contest.slug}.ics"'
    return response


def _entries(stages: Any, request: HttpRequest) -> Iterator[CalendarEntry]:
    site_url = f"{request.scheme}://{request.get_host()}"
    return (entry_of(stage, site_url=site_url) for stage in stages.with_places())


def entry_of(stage: Any, *, site_url: str) -> CalendarEntry:
    """The last day of a stage: a moment when an hour is told, else a whole day.

    The UID is made of the contest, the kind and the place among its kind: it outlives every edit of days.
    """
    contest = stage.contest
    demo = " (демо)" if stage.is_demo or contest.is_demo else ""
    return CalendarEntry(
        uid=f"grant-{contest.pk}-{stage.kind}-{stage.place}@dobry-zheleznogorsk",
        title=f"{stage.deadline_words}: {contest.title}{demo}",
        starts=in_town(stage.ends_on, stage.until) if stage.until else stage.ends_on,
        changed_at=_changed_at(contest),
        description=f"Проводит {contest.organiser_title}. {contest.summary}".strip(),
        url=f"{site_url}{contest.get_absolute_url()}",
        sequence=contest.calendar_version,
        cancelled=contest.is_cancelled,
    )


def _changed_at(contest: Any) -> datetime:
    return contest.calendar_changed_at or contest.first_published_at
