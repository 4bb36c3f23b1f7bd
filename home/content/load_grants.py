"""Grant contests for measuring speed: bulk inserts, no revisions, no signals."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from core.text import fold
from grants.enums import ContestLevel, StageKind
from grants.models import GrantAward, GrantContest, GrantResult, GrantStage
from home.content.keeper import Say
from home.content.load import BATCH, FIRST_YEAR, MARK, YEARS
from partners.models import Organisation

SOURCE = {"source": "База для измерений", "source_date": "день загрузки"}
SPREAD = 400  # days on both sides of today over which calls end


@transaction.atomic
def make_contests(*, how_many: int, seed: int, say: Say) -> None:
    """Add `how_many` published contests, each with three stages, two results and an award."""
    rnd = random.Random(seed)
    organisers = list(Organisation.objects.filter(is_demo=False))
    first = GrantContest.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    steps = range(first + 1, first + how_many + 1)
    contests = GrantContest.objects.bulk_create(
        (_contest(rnd, step, rnd.choice(organisers)) for step in steps), batch_size=BATCH
    )
    today = timezone.localdate()
    stages = (stage for contest in contests for stage in _stages(rnd, contest, today))
    GrantStage.objects.bulk_create(stages, batch_size=BATCH)
    results = (result for contest in contests for result in _results(rnd, contest))
    GrantResult.objects.bulk_create(results, batch_size=BATCH)
    awards = (_award(rnd, contest, rnd.choice(organisers)) for contest in contests)
    GrantAward.objects.bulk_create(awards, batch_size=BATCH)
    say(f"  грантовые конкурсы: {how_many}")


def _contest(rnd: random.Random, step: int, organiser: Organisation) -> GrantContest:
    now, title = timezone.now(), f"{MARK} {step}: конкурс"
    return GrantContest(
        title=title,
        slug=f"nagruzka-{step}",
        summary="Конкурс для измерения скорости.",
        organiser=organiser,
        level=rnd.choice(ContestLevel.values),
        for_nonprofits=rnd.random() < 0.6,
        for_individuals=rnd.random() < 0.3,
        for_institutions=rnd.random() < 0.3,
        for_businesses=rnd.random() < 0.2,
        grant_max=Decimal(rnd.randint(10, 3000) * 1000),
        source_note="база для измерений",
        checked_on=now.date() - timedelta(days=rnd.randrange(120)),
        first_published_at=now,
        last_published_at=now,
        search_text=fold(title),
    )


def _stages(rnd: random.Random, contest: GrantContest, today: date) -> Iterator[GrantStage]:
    ends_on = today + timedelta(days=rnd.randint(-SPREAD, SPREAD))
    days = {
        StageKind.APPLICATIONS: (ends_on - timedelta(days=30), ends_on),
        StageKind.REVIEW: (ends_on + timedelta(days=1), ends_on + timedelta(days=20)),
        StageKind.RESULTS: (None, ends_on + timedelta(days=30)),
    }
    for place, (kind, (starts_on, last)) in enumerate(days.items()):
        yield GrantStage(contest=contest, kind=kind, starts_on=starts_on, ends_on=last, sort_order=place)


def _results(rnd: random.Random, contest: GrantContest) -> Iterator[GrantResult]:
    for year in rnd.sample(range(FIRST_YEAR, FIRST_YEAR + YEARS), 2):
        applications = rnd.randint(10, 200)
        yield GrantResult(
            contest=contest,
            year=year,
            applications=applications,
            winners=rnd.randint(1, applications),
            fund=Decimal(rnd.randint(100, 9000) * 1000),
            **SOURCE,
        )


def _award(rnd: random.Random, contest: GrantContest, winner: Organisation) -> GrantAward:
    return GrantAward(
        contest=contest,
        year=FIRST_YEAR + rnd.randrange(YEARS),
        organisation=winner,
        project=f"{MARK} {contest.pk}: проект",
        amount=Decimal(rnd.randint(10, 900) * 1000),
        **SOURCE,
    )
