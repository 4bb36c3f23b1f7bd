"""The questions asked about events, in the readers' words."""

from datetime import date, datetime
from typing import Self

from django.db.models import Case, DateTimeField, F, Q, Value, When
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.visibility import shown
from events.domain.moments import midnight
from events.domain.month import next_month
from events.enums import Admission, EventState, Phase

CALENDAR_KEEPS_DAYS = 90


class EventQuerySet(PageQuerySet):
    """Seminars and meetings."""

    def shown(self) -> Self:
        """What any reader may see, as part of the one query."""
        return shown(self)

    def for_rows(self) -> Self:
        """With all that a row of the schedule names, by the same query."""
        return self.select_related("topic")

    def coming(self, now: datetime) -> Self:
        """Not over yet and not cancelled, the nearest first."""
        ahead = self.filter(over_at__gt=now).exclude(state=EventState.CANCELLED)
        return ahead.order_by("starts_at", "pk")

    def starting_between(self, first: datetime, end: datetime) -> Self:
        return self.filter(starts_at__gte=first, starts_at__lt=end)

    def in_month(self, first: date) -> Self:
        """Those that start in the town's month which begins on `first`."""
        return self.starting_between(midnight(first), midnight(next_month(first)))

    def in_order(self, now: datetime) -> Self:
        """The nearest first, then those without a date, then what is over, the latest first."""
        return self.alias(
            turn=Case(
                When(over_at__gt=now, then=Value(0)), When(starts_at=None, then=Value(1)), default=Value(2)
            ),
            ahead=Case(When(over_at__gt=now, then=F("starts_at")), output_field=DateTimeField()),
        ).order_by(
            "turn", F("ahead").asc(nulls_last=True), F("starts_at").desc(nulls_last=True), "title", "pk"
        )


def at_phase(phase: str, now: datetime) -> Q:
    """What stands in `phase` at `now`; what is going on counts as coming."""
    if phase == Phase.UNDATED:
        return Q(starts_at=None)
    return Q(over_at__gt=now) if phase == Phase.COMING else Q(over_at__lte=now)


def with_seats(answer: str, now: datetime) -> Q:
    """«free»: somebody can still come; «full»: nobody can. Only what is ahead and not cancelled has seats."""
    ahead = Q(over_at__gt=now) & ~Q(state=EventState.CANCELLED)
    limited = Q(admission=Admission.SEATS, seats__isnull=False)
    full = limited & Q(seats_taken__gte=F("seats"))
    if answer == "full":
        return ahead & full
    some = limited & (Q(seats_taken=None) | Q(seats_taken__lt=F("seats")))
    return ahead & (Q(admission=Admission.OPEN) | some)


EventManager = PageManager.from_queryset(EventQuerySet)
