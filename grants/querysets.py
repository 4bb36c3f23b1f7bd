"""The questions asked about contests, awards and results, in the programme's words."""

from datetime import date, timedelta
from typing import Any, Self

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.fields import CharField, DateField
from django.db.models.functions import Coalesce

from grants.domain.clock import TownMoment
from grants.enums import (
    APPLICANT_FIELDS,
    ARCHIVE_STATUSES,
    CALENDAR_WORDS,
    CURRENT_STATUSES,
    JUDGING_KINDS,
    ContestStatus,
    StageKind,
)

CHECK_DAYS = 60
"""After so many days without a check the page warns its reader."""


def ahead(at: TownMoment) -> Q:
    """Stages that are not over, as `grants.domain.status.is_ahead` says of one."""
    last_day = Q(until__isnull=True) | Q(until__gt=at.clock)
    return Q(ends_on__gt=at.today) | (Q(ends_on=at.today) & last_day)


def begun(at: TownMoment) -> Q:
    """Stages whose first day has come."""
    return Q(starts_on__isnull=True) | Q(starts_on__lte=at.today)


def not_checked(today: date) -> Q:
    """Contests that nobody has checked for CHECK_DAYS, or ever."""
    return Q(checked_on__isnull=True) | Q(checked_on__lte=today - timedelta(days=CHECK_DAYS))


def for_applicant(value: str) -> Q:
    """Contests that this kind of applicant may enter."""
    return Q(**{APPLICANT_FIELDS[value]: True})  # type: ignore[index]


class StageQuerySet(QuerySet[Any]):
    """Stages of contests."""

    def in_calendar(self) -> Self:
        """Days that go into calendars, of contests that anybody may see, the earliest first."""
        return (
            self.filter(kind__in=CALENDAR_WORDS, contest__live=True)
            .select_related("contest", "contest__organiser")
            .order_by("ends_on", F("until").asc(nulls_last=True), "contest__title", "pk")
        )

    def with_places(self) -> Self:
        """Annotates `place`: how many stages of the same kind the contest has before it. Edits of days keep it."""
        before = self.model.objects.filter(
            contest=OuterRef("contest"), kind=OuterRef("kind"), sort_order__lt=OuterRef("sort_order")
        )
        counted = before.order_by().values("kind").annotate(count=Count("pk")).values("count")
        return self.annotate(place=Coalesce(Subquery(counted, output_field=IntegerField()), Value(0)))

    def of_month(self, first: date) -> Self:
        """Those of the month that begins with `first`."""
        following = (first + timedelta(days=31)).replace(day=1)
        return self.filter(ends_on__gte=first, ends_on__lt=following)


class ContestQuerySet(QuerySet[Any]):
    """Grant contests."""

    def public(self) -> Self:
        """What any reader may see."""
        return self.filter(live=True)

    def _stages(self) -> Any:
        """The stages of the contest of the outer query."""
        stage: Any = self.model._meta.get_field("stages").related_model
        return stage.objects.filter(contest=OuterRef("pk"))

    def with_status(self, at: TownMoment) -> Self:
        """Annotates `status` at a moment, `turn` (its place in the list) and `next_on`, the day that matters next."""
        stages = self._stages()
        calls = stages.filter(ahead(at), kind=StageKind.APPLICATIONS)
        waited = stages.filter(ahead(at), kind__in=JUDGING_KINDS)
        status = Case(
            When(is_cancelled=True, then=Value(ContestStatus.CANCELLED)),
            When(Exists(calls.filter(begun(at))), then=Value(ContestStatus.OPEN)),
            When(Exists(calls), then=Value(ContestStatus.SOON)),
            When(Exists(waited), then=Value(ContestStatus.JUDGING)),
            When(Exists(stages), then=Value(ContestStatus.FINISHED)),
            default=Value(ContestStatus.UNKNOWN),
            output_field=CharField(),
        )
        turns = [When(status=one, then=Value(turn)) for turn, one in enumerate(CURRENT_STATUSES)]
        return self.annotate(
            status=status,
            turn=Case(*turns, default=Value(len(turns)), output_field=IntegerField()),
            next_on=Coalesce(_first_day(calls.filter(begun(at))), _first_day(calls), _first_day(waited)),
        )

    def current(self, at: TownMoment) -> Self:
        """What a reader may still enter or wait for: the first to close first, those without dates last."""
        listed = self.with_status(at).filter(status__in=CURRENT_STATUSES)
        return listed.order_by("turn", F("next_on").asc(nulls_last=True), "title", "pk")

    def archived(self, at: TownMoment) -> Self:
        """What is over or cancelled, the latest first: contests come here by themselves. Annotates `ended_on`."""
        stages = self._stages()
        return (
            self.with_status(at)
            .filter(status__in=ARCHIVE_STATUSES)
            .annotate(ended_on=Subquery(stages.order_by("-ends_on").values("ends_on")[:1]))
            .order_by(F("ended_on").desc(nulls_last=True), "title", "pk")
        )

    def for_cards(self) -> Self:
        """With all that a card names: one query more, whatever the number of cards."""
        return self.select_related("organiser").prefetch_related("stages")

    def needing_check(self, today: date) -> Self:
        """Public contests that nobody has checked for CHECK_DAYS, the longest unchecked first."""
        return (
            self.public().filter(not_checked(today)).order_by(F("checked_on").asc(nulls_first=True), "title")
        )


def _first_day(stages: QuerySet[Any]) -> Subquery:
    return Subquery(stages.order_by("ends_on").values("ends_on")[:1], output_field=DateField())


class ResultQuerySet(QuerySet[Any]):
    """Results of contests by year, as documents tell them."""

    def real(self) -> Self:
        return self.filter(is_demo=False)

    def for_table(self) -> Self:
        """The latest year first, in each the levels as they are declared."""
        return self.select_related("contest", "contest__organiser").order_by(
            "-year", "contest__title", "title", "pk"
        )


class AwardQuerySet(QuerySet[Any]):
    """Grants that somebody won."""

    def public(self) -> Self:
        """Those of contests that anybody may see, the latest first, with all that a line names."""
        return (
            self.filter(contest__live=True)
            .select_related("contest", "organisation", "initiative")
            .order_by("-year", "contest__title", "pk")
        )
