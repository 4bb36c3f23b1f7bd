"""Test data of home, plain pages and contacts. `HomePageFactory()` is a home page with everything it can show."""

from datetime import date
from typing import Any

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from factory.django import DjangoModelFactory
from wagtail.models import Collection, Page, Site

from home.models import ContactPage, ContactPlace, ContactRow, HomePage, PressPage, StandardPage
from initiatives.enums import InitiativeStatus
from partners.enums import OrganisationKind, PartnerTier
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.media import PictureFactory
from tests.factories.partners import OrganisationFactory, PartnerFactory, home
from tests.factories.report_pages import (
    FinancialReportPageFactory,
    IndicatorFactory,
    IndicatorIndexPageFactory,
)
from tests.factories.reports import posted

PASSWORD = "Железногорск-1950"


def member(group: str) -> AbstractUser:
    """Somebody who works in the admin and is in one group alone: «Редакторы», «Модераторы», «Бухгалтеры»…"""
    user = get_user_model().objects.create_user(
        f"user-{Group.objects.get(name=group).pk}", f"{group}@example.ru", PASSWORD
    )
    user.groups.add(Group.objects.get(name=group))
    return user


class BareHomePageFactory(DjangoModelFactory):
    """The page at `/` with nothing on the site but itself."""

    class Meta:
        model = HomePage

    title = "Добрый Железногорск"
    slug = "front"
    headline = "Добрые дела города"
    lead = "Кто их ведёт, сколько это стоит и где нужны руки."

    @classmethod
    def _create(cls, model_class: type[HomePage], *args: Any, **fields: Any) -> HomePage:
        parent = fields.pop("parent", None) or Page.get_first_root_node()
        page = parent.add_child(instance=model_class(**fields))
        Site.objects.filter(is_default_site=True).update(root_page=page)
        Site.clear_site_root_paths_cache()
        return page


class HomePageFactory(BareHomePageFactory):
    """A home page of a living site: money of 2017, figures, hands wanted, partners, contacts."""

    call_text = "Место есть для каждого."
    steps = factory.LazyFunction(
        lambda: [("step", {"title": "Выберите дело", "text": "По теме или по дате."})]
    )

    @classmethod
    def _create(cls, model_class: type[HomePage], *args: Any, **fields: Any) -> HomePage:
        page = super()._create(model_class, *args, **fields)
        FinancialReportPageFactory()
        IndicatorFactory(number=5, on_home=True, short_title="программы помощи")
        IndicatorIndexPageFactory()
        for name in ("Двор", "Сказки", "Гонка"):
            InitiativePageFactory(
                title=name, slug=name.lower(), organisers=[OrganisationFactory(slug=name.lower())]
            )
        PartnerFactory(organisation=OrganisationFactory(slug="ghk", name="ФГУП «ГХК»"), tier=PartnerTier.MAIN)
        OrganisationFactory(
            slug="town", name="Администрация", kind=OrganisationKind.AUTHORITY, is_participant=True
        )
        page.call_page = ContactPageFactory(parent=page)
        page.save()
        return page


class StandardPageFactory(DjangoModelFactory):
    class Meta:
        model = StandardPage

    title = "О программе"
    slug = "about"
    summary = "Зачем городу программа."
    body = factory.LazyFunction(
        lambda: [
            ("text", "<h2>Что не получалось</h2><p>Готовых помогать больше, чем помогающих.</p>"),
            ("figure", {"number": "32", "noun": "победы за год", "source": "Паспорт проекта", "url": ""}),
            ("figure", {"number": "5", "noun": "лет", "source": "Паспорт проекта", "url": ""}),
        ]
    )

    @classmethod
    def _create(cls, model_class: type[StandardPage], *args: Any, **fields: Any) -> StandardPage:
        parent = fields.pop("parent", None) or _home_page()
        return parent.add_child(instance=model_class(**fields))


class ContactPageFactory(DjangoModelFactory):
    class Meta:
        model = ContactPage

    title = "Контакты"
    slug = "contacts"
    summary = "Кого спросить."
    intro = "<p>Позвоните, если хотите помочь.</p>"

    @classmethod
    def _create(cls, model_class: type[ContactPage], *args: Any, **fields: Any) -> ContactPage:
        parent = fields.pop("parent", None) or _home_page()
        page = model_class(**fields)
        page.rows = [ContactRow(role="Ресурсный центр", about="Консультации", phone="8 (3919) 76-56-36")]
        page.places = [ContactPlace(title="Молодежный центр", address="улица Свердлова, 1", is_demo=True)]
        return parent.add_child(instance=page)


class PressPageFactory(DjangoModelFactory):
    class Meta:
        model = PressPage

    title = "Прессе"
    slug = "press"
    summary = "Числа с датой и источником."
    logo_rules = "<p>Не меняйте цвета.</p>"
    terms = "<p>Назовите сайт.</p>"
    quotes = factory.LazyFunction(
        lambda: [("quote", {"text": "Двор ожил.", "author": "Сосед", "role": "", "agreed": True})]
    )

    @classmethod
    def _create(cls, model_class: type[PressPage], *args: Any, **fields: Any) -> PressPage:
        parent = fields.pop("parent", None) or _home_page()
        return parent.add_child(instance=model_class(**fields))


def _home_page() -> HomePage:
    """The home page: the one that the site opens with, or a new one."""
    found = home()
    return found if isinstance(found, HomePage) else BareHomePageFactory()


def _one_more_of_everything(page: HomePage, number: int) -> None:
    InitiativePageFactory(
        title=f"Ряд {number}",
        slug=f"row-{number}",
        status=InitiativeStatus.RUNNING,
        organisers=[OrganisationFactory(slug=f"row-{number}", is_participant=True)],
    )
    PartnerFactory(organisation=OrganisationFactory(slug=f"friend-{number}"))


def _one_more_contact(page: ContactPage, number: int) -> None:
    page.rows.add(ContactRow(role=f"Служба {number}", phone="8 (3919) 76-56-36"))
    page.places.add(ContactPlace(title=f"Место {number}"))
    page.save()


def _one_more_to_print(page: PressPage, number: int) -> None:
    """One more figure of each kind, and one more picture that may be taken."""
    IndicatorFactory(number=100 + number)
    posted(occurred_on=date(2000 + number, 5, 24))
    if page.photos is None:
        page.photos = Collection.get_first_root_node().add_child(name="Для прессы")
        page.save()
    PictureFactory(collection=page.photos)


def _one_more_figure(page: StandardPage, number: int) -> None:
    page.body.append(("text", f"<p>Абзац {number}</p>"))
    page.save()


PAGE_FACTORIES = {
    "home.HomePage": HomePageFactory,
    "home.StandardPage": StandardPageFactory,
    "home.ContactPage": ContactPageFactory,
    "home.PressPage": PressPageFactory,
}
ROWS = {
    "home.HomePage": _one_more_of_everything,
    "home.StandardPage": _one_more_figure,
    "home.ContactPage": _one_more_contact,
    "home.PressPage": _one_more_to_print,
}
