"""Test data of the schedule and the festival. The full factories give a page with everything it can show."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from events.enums import Admission, EventFormat, MaterialKind
from events.models import (
    AgendaItem,
    EventIndexPage,
    EventMaterial,
    EventPage,
    FestivalForum,
    FestivalItem,
    FestivalPage,
    FestivalPartner,
    FestivalRelated,
    FestivalStand,
    MeetingDecision,
    MeetingPage,
    MeetingTask,
    SeminarPage,
    SeminarSpeaker,
    SeminarStep,
    Topic,
)
from tests.factories.partners import OrganisationFactory, home

TOWN = ZoneInfo("Asia/Krasnoyarsk")


def at(day: str, clock: str = "18:00") -> datetime:
    """A moment by the town's clock: at("2026-12-05", "11:00")."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=TOWN)


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic
        django_get_or_create = ("slug",)

    slug = "grants"
    name = factory.LazyAttribute(
        lambda made: {"grants": "Деньги и гранты"}.get(made.slug, f"Тема {made.slug}")
    )


class EventIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = EventIndexPage

    title = "Семинары и вебинары"
    slug = "seminars"
    summary = "Учим придумывать, оформлять и вести добрые дела."

    @classmethod
    def _create(cls, model_class: type[EventIndexPage], *args: Any, **fields: Any) -> EventIndexPage:
        parent = fields.pop("parent", None) or home()
        return parent.add_child(instance=model_class(**fields))


def schedule() -> EventIndexPage:
    """The schedule: the one that is there, or a new one."""
    return EventIndexPage.objects.first() or EventIndexPageFactory()


class _EventFactory(DjangoModelFactory):
    """An event under the schedule; `rows` are rows by relation; `publish` as an editor would."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: type[EventPage], *args: Any, **fields: Any) -> Any:
        parent = fields.pop("parent", None) or schedule()
        rows, audiences = fields.pop("rows", {}), fields.pop("audiences", [])
        page = model_class(**fields)
        for relation, made in rows.items():
            setattr(page, relation, made)
        page.full_clean(
            exclude=["path", "depth", "numchild", "content_type", "locale", "translation_key", "slug"]
        )
        parent.add_child(instance=page)
        if audiences:
            page.audiences.set(audiences)
            page.save()
        if page.live:
            page.save_revision().publish()
        return page


class SeminarPageFactory(_EventFactory):
    class Meta:
        model = SeminarPage

    title = factory.Sequence(lambda n: f"Семинар {n}")
    summary = "Как оформить доброе дело."


class FullSeminarPageFactory(SeminarPageFactory):
    """Everything a seminar can hold, one of each; tomorrow at this hour."""

    title = "Подготовка заявок на грантовый конкурс"
    slug = "zayavki"
    format = EventFormat.SEMINAR
    topic = factory.LazyFunction(lambda: TopicFactory())
    for_whom = "СО НКО и инициативных групп"
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=1))
    ends_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=1, hours=2))
    place = "Ресурсный центр"
    address = "улица Свердлова, 1"
    admission = Admission.SEATS
    seats = 25
    seats_taken = 19
    how_to_join = "<p>Позвоните и приходите.</p>"
    source_note = "Паспорт проекта, 2017 год"
    body = factory.LazyFunction(lambda: [("text", "<p>Разберём одну заявку вместе.</p>")])
    rows = factory.LazyFunction(
        lambda: {
            "speakers": [
                SeminarSpeaker(
                    role="эксперт конкурса", organisation=OrganisationFactory(slug="argo", name="АРГО")
                )
            ],
            "steps": [SeminarStep(at=time(18), title="Разбор заявки", note="По шагам")],
            "materials": [
                EventMaterial(kind=MaterialKind.LINK, title="Форма", url="https://example.org/form")
            ],
        }
    )


class MeetingPageFactory(_EventFactory):
    class Meta:
        model = MeetingPage

    title = factory.Sequence(lambda n: f"Встреча {n}")
    summary = "О дворах."


class FullMeetingPageFactory(MeetingPageFactory):
    """Everything a meeting can hold, one of each; yesterday."""

    title = "Дворы: что успеем до снега"
    slug = "dvory"
    group_name = "Группа по дворам"
    starts_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
    ends_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1) + timedelta(hours=2))
    place = "Администрация"
    attended = 9
    minutes = "<p>Посмотрели список дворов.</p>"
    rows = factory.LazyFunction(
        lambda: {
            "agenda": [AgendaItem(title="Какие дворы первые", note="Список из пяти")],
            "decisions": [MeetingDecision(text="Начать с двора на Ленина")],
            "tasks": [
                MeetingTask(what="Позвать соседей", who="координатор дворов", due_on=at("2026-12-01").date())
            ],
        }
    )


class FestivalPageFactory(DjangoModelFactory):
    """A season; `rows` are rows by relation."""

    class Meta:
        model = FestivalPage

    title = "Фестиваль «Добрый Железногорск»"
    slug = "festival"
    summary = "Общегородской, ежегодный."

    @classmethod
    def _create(cls, model_class: type[FestivalPage], *args: Any, **fields: Any) -> FestivalPage:
        parent = fields.pop("parent", None) or home()
        rows = fields.pop("rows", {})
        page = model_class(**fields)
        for relation, made in rows.items():
            setattr(page, relation, made)
        return parent.add_child(instance=page)


class FullFestivalPageFactory(FestivalPageFactory):
    """Everything a season can hold, one of each; it goes on now."""

    year = 2026
    frequency = "ежегодно"
    starts_on = factory.LazyFunction(timezone.localdate)
    place = "Парк имени С.М. Кирова"
    money_category = "forums"
    rows = factory.LazyFunction(
        lambda: {
            "items": [
                FestivalItem(title="Открытие", starts_at=timezone.now(), place="Сцена", track="Всем"),
                FestivalItem(
                    title="Мастерская",
                    starts_at=timezone.now() + timedelta(hours=2),
                    place="Аллея",
                    track="Детям",
                ),
            ],
            "forums": [
                FestivalForum(title="Гражданский форум", organisation=OrganisationFactory(slug="town"))
            ],
            "stands": [FestivalStand(title="Тёплые варежки", organisation=OrganisationFactory(slug="town"))],
            "partners": [FestivalPartner(organisation=OrganisationFactory(slug="ghk"), gives="площадкой")],
            "related": [FestivalRelated(related_page=schedule())],
        }
    )

    @classmethod
    def _create(cls, model_class: type[FestivalPage], *args: Any, **fields: Any) -> FestivalPage:
        page = super()._create(model_class, *args, **fields)
        FestivalPageFactory(parent=page, title="Фестиваль прошлого года", slug="last", year=2025)
        return page


def _one_more_of_everything(page: FestivalPage, number: int) -> None:
    page.items.add(FestivalItem(title=f"Дело {number}", starts_at=timezone.now(), place=f"Место {number}"))
    page.stands.add(
        FestivalStand(title=f"Стенд {number}", organisation=OrganisationFactory(slug=f"s-{number}"))
    )
    page.partners.add(FestivalPartner(organisation=OrganisationFactory(slug=f"p-{number}")))
    page.forums.add(
        FestivalForum(title=f"Форум {number}", organisation=OrganisationFactory(slug=f"f-{number}"))
    )
    page.related.add(FestivalRelated(related_page=SeminarPageFactory(slug=f"story-{number}")))
    page.save()
    FestivalPageFactory(parent=page, title=f"Год {number}", slug=f"year-{number}", year=2000 + number)


def _one_more_paper(page: MeetingPage, number: int) -> None:
    page.agenda.add(AgendaItem(title=f"Вопрос {number}"))
    page.decisions.add(MeetingDecision(text=f"Решение {number}"))
    page.tasks.add(MeetingTask(what=f"Дело {number}", who="группа"))
    page.save()


def _one_more_row(page: SeminarPage, number: int) -> None:
    page.speakers.add(
        SeminarSpeaker(role=f"эксперт {number}", organisation=OrganisationFactory(slug=f"e-{number}"))
    )
    page.steps.add(SeminarStep(title=f"Часть {number}"))
    page.materials.add(EventMaterial(title=f"Материал {number}", url="https://example.org/"))
    page.save()


def _one_more_event(index: EventIndexPage, number: int) -> SeminarPage:
    return SeminarPageFactory(
        parent=index,
        slug=f"row-{number}",
        topic=TopicFactory(),
        starts_at=timezone.now() + timedelta(days=number + 1),
    )


PAGE_FACTORIES = {
    "events.EventIndexPage": EventIndexPageFactory,
    "events.SeminarPage": FullSeminarPageFactory,
    "events.MeetingPage": FullMeetingPageFactory,
    "events.FestivalPage": FullFestivalPageFactory,
}
ROWS = {
    "events.EventIndexPage": _one_more_event,
    "events.SeminarPage": _one_more_row,
    "events.MeetingPage": _one_more_paper,
    "events.FestivalPage": _one_more_of_everything,
}
