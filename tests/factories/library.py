"""Test data of the library. An item without arguments has everything a page can show."""

from datetime import date
from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from core.models import SiteDocument
from initiatives.enums import Motif, Palette
from library.enums import ItemKind, TopicIcon
from library.models import (
    LibraryFile,
    LibraryIndexPage,
    LibraryItemPage,
    LibraryLink,
    Problem,
    Topic,
)
from tests.factories.initiatives import AudienceFactory
from tests.factories.partners import home


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic
        django_get_or_create = ("slug",)

    slug = "grants"
    name = factory.LazyAttribute(
        lambda made: {"grants": "Гранты и деньги"}.get(made.slug, f"Тема {made.slug}")
    )
    icon = TopicIcon.COINS
    palette = Palette.BUCKTHORN
    motif = Motif.YARD


class ProblemFactory(DjangoModelFactory):
    class Meta:
        model = Problem
        django_get_or_create = ("slug",)

    slug = "grants"
    name = factory.LazyAttribute(lambda made: f"Трудность {made.slug}")
    passport_text = "нет опыта заявок и отчётности"


class LibraryIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = LibraryIndexPage

    title = "Библиотека НКО"
    slug = "library"
    summary = "Памятки, шаблоны и документы."

    @classmethod
    def _create(cls, model_class: type[LibraryIndexPage], *args: Any, **fields: Any) -> LibraryIndexPage:
        parent = fields.pop("parent", None) or home()
        return parent.add_child(instance=model_class(**fields))


def shelf() -> LibraryIndexPage:
    """The library: the one that is there, or a new one."""
    return LibraryIndexPage.objects.first() or LibraryIndexPageFactory()


def paper(name: str = "spisok.txt", text: str = "Список") -> SiteDocument:
    """A document with a small text file."""
    document = SiteDocument(title="Список", file=ContentFile(text.encode(), name=name))
    document._set_document_file_metadata()
    document.save()
    return document


class LibraryItemPageFactory(DjangoModelFactory):
    """An item; `files` are documents, `links` are pages, `problems` and `audiences` are lists."""

    class Meta:
        model = LibraryItemPage

    title = factory.Sequence(lambda n: f"Материал {n}")
    summary = "Список на двадцать галочек."
    kind = ItemKind.TEMPLATE
    topic = factory.SubFactory(TopicFactory)
    text_date = date(2026, 11, 22)

    @classmethod
    def _create(cls, model_class: type[LibraryItemPage], *args: Any, **fields: Any) -> LibraryItemPage:
        parent = fields.pop("parent", None) or shelf()
        files, links = fields.pop("files", []), fields.pop("links", [])
        many = {name: fields.pop(name, []) for name in ("problems", "audiences")}
        page = model_class(**fields)
        page.files = [LibraryFile(document=one, sort_order=place) for place, one in enumerate(files)]
        page.links = [LibraryLink(target=one, sort_order=place) for place, one in enumerate(links)]
        parent.add_child(instance=page)
        for name, values in many.items():
            getattr(page, name).set(values)
        page.save()
        return page


class FullLibraryItemPageFactory(LibraryItemPageFactory):
    """Everything an item can hold, one of each."""

    title = "Проверка заявки"
    slug = "proverka-zayavki"
    origin = "Составлено для этого сайта"
    source_url = "https://example.ru/zakon"
    checked_on = date(2026, 11, 23)
    body = factory.LazyFunction(
        lambda: [{"type": "text", "value": "<h2>Подходим ли мы</h2><p>Прочитали.</p>"}]
    )
    files = factory.LazyFunction(lambda: [paper()])
    links = factory.LazyFunction(lambda: [LibraryItemPageFactory(title="Соседний материал", slug="next")])
    problems = factory.LazyFunction(lambda: [ProblemFactory()])
    audiences = factory.LazyFunction(lambda: [AudienceFactory()])


def _one_more_item(index: LibraryIndexPage, number: int) -> LibraryItemPage:
    slug = f"row-{number}"
    problems = [ProblemFactory(slug=slug)]
    return LibraryItemPageFactory(parent=index, title=f"Ряд {number}", slug=slug, problems=problems)


def _one_more_link(page: LibraryItemPage, number: int) -> None:
    slug = f"row-{number}"
    page.links.add(LibraryLink(target=LibraryItemPageFactory(slug=slug), sort_order=number + 1))
    page.files.add(LibraryFile(document=paper(f"{slug}.txt"), sort_order=number + 1))
    page.save()


PAGE_FACTORIES = {
    "library.LibraryIndexPage": LibraryIndexPageFactory,
    "library.LibraryItemPage": FullLibraryItemPageFactory,
}
ROWS = {"library.LibraryIndexPage": _one_more_item, "library.LibraryItemPage": _one_more_link}
