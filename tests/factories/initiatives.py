"""Test data of the catalogue. An initiative without arguments has everything a page can show."""

from datetime import date
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from initiatives.enums import HelpKind, InitiativeStatus, Motif, OrganiserRole, Palette, StageState
from initiatives.models import (
    Audience,
    InitiativeHelp,
    InitiativeIndexPage,
    InitiativeOrganiser,
    InitiativePage,
    InitiativeResult,
    InitiativeStage,
    InitiativeUpdate,
    Theme,
)
from tests.factories.partners import OrganisationFactory, home


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = Theme
        django_get_or_create = ("slug",)

    slug = "yard"
    name = factory.LazyAttribute(lambda made: {"yard": "Двор и праздник"}.get(made.slug, f"Тема {made.slug}"))
    icon = "trees"
    palette = Palette.BUCKTHORN
    motif = Motif.YARD


class AudienceFactory(DjangoModelFactory):
    class Meta:
        model = Audience
        django_get_or_create = ("slug",)

    slug = "everybody"
    name = factory.LazyAttribute(lambda made: {"everybody": "Для всех"}.get(made.slug, f"Для {made.slug}"))


class InitiativeIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = InitiativeIndexPage

    title = "Инициативы"
    slug = "initiatives"
    summary = "Что жители и организации города делают друг для друга."

    @classmethod
    def _create(
        cls, model_class: type[InitiativeIndexPage], *args: Any, **fields: Any
    ) -> InitiativeIndexPage:
        parent = fields.pop("parent", None) or home()
        return parent.add_child(instance=model_class(**fields))


def index() -> InitiativeIndexPage:
    """The catalogue: the one that is there, or a new one."""
    return InitiativeIndexPage.objects.first() or InitiativeIndexPageFactory()


class InitiativePageFactory(DjangoModelFactory):
    """An initiative; `organisers`, `audiences` and `needs` are lists, `rows` are further rows by relation."""

    class Meta:
        model = InitiativePage

    title = factory.Sequence(lambda n: f"Инициатива {n}")
    summary = "Соседи вместе приводят двор в порядок."
    theme = factory.SubFactory(ThemeFactory)
    status = InitiativeStatus.RECRUITING

    @classmethod
    def _create(cls, model_class: type[InitiativePage], *args: Any, **fields: Any) -> InitiativePage:
        parent = fields.pop("parent", None) or index()
        organisers = fields.pop("organisers", [])
        needs = fields.pop("needs", [])
        audiences = fields.pop("audiences", [])
        rows = fields.pop("rows", {})
        page = model_class(**fields)
        page.organisers = [
            InitiativeOrganiser(organisation=organisation, role=OrganiserRole.LEAD, sort_order=place)
            for place, organisation in enumerate(organisers)
        ]
        page.help_offers = [InitiativeHelp(kind=kind, title=HelpKind(kind).label) for kind in needs]
        for relation, made in rows.items():
            for place, row in enumerate(made):
                row.sort_order = place
            setattr(page, relation, made)
        parent.add_child(instance=page)
        if audiences:
            page.audiences.set(audiences)
            page.save()
        return page


class FullInitiativePageFactory(InitiativePageFactory):
    """Everything an initiative can hold, one of each."""

    title = "Двор, в котором я живу"
    slug = "dvor"
    need = "Во дворах сломаны скамейки, а кто их чинит, никто не знает."
    starts_on = date(2026, 11, 28)
    place = "Двор на Ленина"
    address = "улица Ленина, 5"
    hands_needed = 12
    hands_found = 5
    passport_number = 29
    how_to_join = "<p>Позвоните и приходите.</p>"
    contact_name = "Координатор дворов"
    contact_phone = "8(3919)76-56-36"
    contact_email = "dvor@example.ru"
    body = factory.LazyFunction(list)
    organisers = factory.LazyFunction(
        lambda: [OrganisationFactory(slug="veterans", short_name="Совет ветеранов")]
    )
    audiences = factory.LazyFunction(lambda: [AudienceFactory()])
    needs = factory.LazyFunction(lambda: [HelpKind.HANDS, HelpKind.THINGS])
    rows = factory.LazyFunction(
        lambda: {
            "stages": [
                InitiativeStage(title="Обошли дворы", when_text="октябрь 2026", state=StageState.DONE),
                InitiativeStage(title="Выходим во двор", date=date(2026, 11, 28), state=StageState.NEXT),
            ],
            "results": [
                InitiativeResult(
                    title="скамейки починили", unit="шт.", planned=Decimal(10), reached=Decimal(4)
                )
            ],
            "updates": [
                InitiativeUpdate(date=date(2026, 11, 14), title="Привезли доски", text="Спасибо школе.")
            ],
        }
    )


PAGE_FACTORIES = {
    "initiatives.InitiativeIndexPage": InitiativeIndexPageFactory,
    "initiatives.InitiativePage": FullInitiativePageFactory,
}
ROWS = {
    "initiatives.InitiativeIndexPage": lambda page, number: InitiativePageFactory(
        parent=page,
        title=f"Ряд {number}",
        slug=f"row-{number}",
        organisers=[OrganisationFactory(slug=f"row-organisation-{number}")],
    ),
    "initiatives.InitiativePage": lambda page, number: InitiativePageFactory(
        title=f"Ряд {number}", slug=f"row-{number}", organisers=[OrganisationFactory(slug=f"row-{number}")]
    ),
}
