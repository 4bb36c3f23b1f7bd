"""Test data of grants. A contest without arguments is open at any moment a test may run."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import factory
from django.utils.timezone import localdate, now
from factory.django import DjangoModelFactory

from grants.enums import ContestLevel, StageKind
from grants.models import GrantAward, GrantContest, GrantFigure, GrantIndexPage, GrantResult, GrantStage
from tests.factories.partners import OrganisationFactory, home

SOURCE = {"source": "Паспорт проекта", "source_date": "2017 год"}


def stage(kind: StageKind, ends_on: date, **fields: Any) -> GrantStage:
    """An unsaved stage."""
    return GrantStage(kind=kind, ends_on=ends_on, **fields)


def applications(starts_on: date | None, ends_on: date, **fields: Any) -> GrantStage:
    """An unsaved call for applications."""
    return stage(StageKind.APPLICATIONS, ends_on, starts_on=starts_on, **fields)


class GrantContestFactory(DjangoModelFactory):
    """A published contest; `stages` are unsaved stages, `applicants` fields of who may apply."""

    class Meta:
        model = GrantContest

    title = factory.Sequence(lambda n: f"Конкурс {n}")
    slug = factory.Sequence(lambda n: f"konkurs-{n}")
    organiser_name = "Фонд"
    level = ContestLevel.MUNICIPAL
    source_note = "письмо фонда"
    for_nonprofits = True
    first_published_at = factory.LazyFunction(now)
    last_published_at = factory.LazyFunction(now)

    @classmethod
    def _create(cls, model_class: type[GrantContest], *args: Any, **fields: Any) -> GrantContest:
        today = localdate()
        stages = fields.pop("stages", [applications(today - timedelta(days=10), today + timedelta(days=10))])
        contest = model_class(**fields)
        for place, row in enumerate(stages):
            row.sort_order = place
        contest.stages = stages
        contest.save()
        return contest


class FullContestFactory(GrantContestFactory):
    """Everything a contest can hold, with a result and an award."""

    class Meta:
        skip_postgeneration_save = True

    title = "ТОП 20"
    slug = "top-20"
    summary = "Грантовый конкурс комбината."
    organiser_name = ""
    organiser = factory.LazyFunction(lambda: OrganisationFactory(slug="ghk", short_name="ФГУП «ГХК»"))
    level = ContestLevel.CORPORATE
    for_institutions = True
    applicants_note = "Организации Железногорска."
    fund = Decimal("4000000.00")
    grant_min = Decimal("30000.00")
    grant_max = Decimal("150000.00")
    cofinancing = Decimal("10.00")
    cofinancing_note = "засчитают труд волонтёров"
    body = factory.LazyFunction(lambda: [("text", "<p>Небольшие дела на одно лето.</p>")])
    source_url = "https://example.org/top20"
    rules_url = "https://example.org/rules"
    checked_on = factory.LazyFunction(localdate)

    @factory.post_generation
    def fruits(self: GrantContest, create: bool, given: Any, **kwargs: Any) -> None:  # type: ignore[misc]
        GrantResultFactory(contest=self)
        GrantAwardFactory(contest=self)


class GrantResultFactory(DjangoModelFactory):
    """A year of a contest; of a level with `contest=None, title=…, level=…`."""

    class Meta:
        model = GrantResult

    contest = factory.SubFactory(GrantContestFactory)
    year = 2017
    applications = 87
    winners = 40
    fund = Decimal("4000000.00")
    source = SOURCE["source"]
    source_date = SOURCE["source_date"]


class GrantAwardFactory(DjangoModelFactory):
    class Meta:
        model = GrantAward

    contest = factory.SubFactory(GrantContestFactory)
    year = 2016
    recipient = "Совет ветеранов"
    project = "Скамейки во дворе"
    purpose = "Доски и краска."
    amount = Decimal("180000.00")
    source = "Протокол комиссии"
    source_date = "4 декабря 2016"


class GrantFigureFactory(DjangoModelFactory):
    class Meta:
        model = GrantFigure

    title = "социальные проекты за счёт бюджета"
    before = 10
    value = 41
    period = "за три года"
    source = SOURCE["source"]
    source_date = SOURCE["source_date"]


class GrantIndexPageFactory(DjangoModelFactory):
    """The section with a contest of each kind in its list."""

    class Meta:
        model = GrantIndexPage

    title = "Гранты"
    slug = "grants"
    summary = "Где взять деньги на доброе дело."
    body = factory.LazyFunction(
        lambda: [("text", "<h2>Если заявка первая</h2><p>Начните с одной страницы.</p>")]
    )

    @classmethod
    def _create(cls, model_class: type[GrantIndexPage], *args: Any, **fields: Any) -> GrantIndexPage:
        parent = fields.pop("parent", None) or home()
        filled = fields.pop("filled", True)
        page = parent.add_child(instance=model_class(**fields))
        if filled:
            FullContestFactory()
            GrantContestFactory(title="Без срока", slug="bez-sroka", stages=[])
        return page


def _one_more(page: GrantIndexPage, number: int) -> GrantContest:
    return GrantContestFactory(
        title=f"Ряд {number}",
        slug=f"ryad-{number}",
        organiser_name="",
        organiser=OrganisationFactory(slug=f"ryad-{number}"),
    )


PAGE_FACTORIES = {"grants.GrantIndexPage": GrantIndexPageFactory}
ROWS = {"grants.GrantIndexPage": _one_more}
