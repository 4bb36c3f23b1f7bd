"""Test data of recycling. A drive without arguments has gone all the way: collected, turned into an event, shown."""

from datetime import date
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory
from wagtail_factories import ImageFactory

from core.models.images import PeopleConsent
from recycling.models import Batch, CollectionDrivePage, DriveMaterial, Material, RecyclingIndexPage
from reports.enums import EntryKind
from tests.factories.home import StandardPageFactory
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.partners import home
from tests.factories.reports import FundFactory, posted


class MaterialFactory(DjangoModelFactory):
    class Meta:
        model = Material
        django_get_or_create = ("slug",)

    slug = "paper"
    name = factory.LazyAttribute(lambda made: {"paper": "Бумага"}.get(made.slug, f"Сырьё {made.slug}"))
    taken = "газеты, книги"
    not_taken = "салфетки"
    how_to_prepare = "Перевяжите стопкой."


class RecyclingIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = RecyclingIndexPage

    title = "Раздельный сбор"
    slug = "recycling"
    summary = "Бумага становится качелями."
    collect_text = "Приносят и взвешивают."
    event_text = "Деньги идут на дело."
    result_text = "Снимок, число и запись."

    @classmethod
    def _create(cls, model_class: type[RecyclingIndexPage], *args: Any, **fields: Any) -> RecyclingIndexPage:
        parent = fields.pop("parent", None) or home()
        return parent.add_child(instance=model_class(**fields))


def section() -> RecyclingIndexPage:
    """The section: the one that is there, or a new one."""
    return RecyclingIndexPage.objects.first() or RecyclingIndexPageFactory()


class CollectionDrivePageFactory(DjangoModelFactory):
    """A drive of one week in September 2026 with a goal of 1 000 кг; `takes` are materials."""

    class Meta:
        model = CollectionDrivePage

    title = factory.Sequence(lambda n: f"Сбор {n}")
    summary = "Двор собирает бумагу на качели."
    purpose = "качели во двор"
    starts_on = date(2026, 9, 5)
    ends_on = date(2026, 9, 11)
    place = "Двор на Ленина"
    goal = Decimal("1000.00")

    @classmethod
    def _create(
        cls, model_class: type[CollectionDrivePage], *args: Any, **fields: Any
    ) -> CollectionDrivePage:
        parent = fields.pop("parent", None) or section()
        takes = fields.pop("takes", [])
        page = model_class(**fields)
        page.materials = [DriveMaterial(material=one, sort_order=place) for place, one in enumerate(takes)]
        return parent.add_child(instance=page)


class BatchFactory(DjangoModelFactory):
    """100 кг of paper handed in on 10 September 2026; nobody has paid yet."""

    class Meta:
        model = Batch

    drive = factory.SubFactory(CollectionDrivePageFactory)
    handed_on = date(2026, 9, 10)
    material = factory.SubFactory(MaterialFactory)
    amount = Decimal("100.00")


def income(amount: str = "800.00", **fields: Any) -> Any:
    """A posted income."""
    return posted(kind=EntryKind.INCOME, category=None, fund=FundFactory(), amount=Decimal(amount), **fields)


class FullDriveFactory(CollectionDrivePageFactory):
    """Everything a drive can hold, one of each."""

    title = "Макулатура на качели"
    slug = "kacheli"
    hours = "по субботам"
    address = "улица Ленина, 5"
    body = factory.LazyFunction(lambda: [{"type": "text", "value": "<p>Приходили с тачками.</p>"}])
    initiative = factory.LazyFunction(lambda: InitiativePageFactory(title="Двор", slug="dvor"))
    takes = factory.LazyFunction(lambda: [MaterialFactory()])
    event_title = "Субботник у качелей"
    event_on = date(2026, 10, 3)
    event_text = "Двор вышел ставить качели."
    event_page = factory.LazyFunction(lambda: StandardPageFactory(title="Как это было", slug="kak-bylo"))
    result_number = 2
    result_noun = "сиденья висят во дворе"
    result_method = "по акту установки"
    result_text = "Выручки хватило."
    result_photo = factory.LazyFunction(
        lambda: ImageFactory(
            title="Качели", description="Качели во дворе", people_consent=PeopleConsent.NOBODY
        )
    )

    @classmethod
    def _create(
        cls, model_class: type[CollectionDrivePage], *args: Any, **fields: Any
    ) -> CollectionDrivePage:
        page = super()._create(model_class, *args, **fields)
        BatchFactory(drive=page, income=Decimal("800.00"), ledger_entry=income())
        return page


def _one_more_drive(index: RecyclingIndexPage, number: int) -> CollectionDrivePage:
    slug = f"row-{number}"
    drive = CollectionDrivePageFactory(parent=index, slug=slug, takes=[MaterialFactory(slug=slug)])
    BatchFactory(drive=drive)
    return drive


def _one_more_batch(page: CollectionDrivePage, number: int) -> Batch:
    material = MaterialFactory(slug=f"row-{number}")
    page.materials.add(DriveMaterial(material=material, sort_order=number + 1))
    page.save()
    return BatchFactory(drive=page, material=material, income=Decimal("1.00"), ledger_entry=income("1.00"))


PAGE_FACTORIES = {
    "recycling.RecyclingIndexPage": RecyclingIndexPageFactory,
    "recycling.CollectionDrivePage": FullDriveFactory,
}
ROWS = {
    "recycling.RecyclingIndexPage": _one_more_drive,
    "recycling.CollectionDrivePage": _one_more_batch,
}
