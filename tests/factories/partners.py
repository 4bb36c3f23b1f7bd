"""Test data of organisations and partners."""

from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory
from wagtail.models import Page, Site

from partners.enums import OrganisationKind, PartnerTier, SupportKind
from partners.models import Organisation, Partner, PartnerIndexPage, PartnerTerm


def home() -> Page:
    """The page that the site opens with."""
    return Site.objects.get(is_default_site=True).root_page.specific


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation
        django_get_or_create = ("slug",)

    name = factory.LazyAttribute(lambda made: f"Организация «{made.slug}»")
    slug = factory.Sequence(lambda n: f"organisation-{n}")
    kind = OrganisationKind.NONPROFIT


class PartnerFactory(DjangoModelFactory):
    class Meta:
        model = Partner

    organisation = factory.SubFactory(OrganisationFactory)
    tier = PartnerTier.FRIEND
    support_kinds = factory.LazyFunction(lambda: [SupportKind.PLACES.value])
    what_they_support = "Даёт зал для встреч."


class PartnerIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = PartnerIndexPage

    title = "Партнёры"
    slug = "partners"
    summary = "Кто держит программу: участники и партнёры."
    logo_rules = "<p>Не меняйте цвета знака.</p>"

    @classmethod
    def _create(cls, model_class: type[PartnerIndexPage], *args: Any, **fields: Any) -> PartnerIndexPage:
        parent = fields.pop("parent", None) or home()
        terms = fields.pop("terms", [term()])
        page = model_class(**fields)
        page.terms = terms
        return parent.add_child(instance=page)


def term(**fields: Any) -> PartnerTerm:
    """What is asked and given on a tier; not saved."""
    plain = {"tier": PartnerTier.FRIEND, "money_from": Decimal(30_000), "given": "Имя на странице\nЗнак"}
    return PartnerTerm(**{**plain, **fields})


def participant(index: PartnerIndexPage, number: int) -> Organisation:
    """One more line in the list of participants."""
    return OrganisationFactory(
        slug=f"participant-{number}", is_participant=True, passport_number=100 + number
    )


PAGE_FACTORIES = {"partners.PartnerIndexPage": PartnerIndexPageFactory}
ROWS = {"partners.PartnerIndexPage": participant}
