"""Test data of news. `NewsPageFactory()` is a piece with everything a story can hold."""

from datetime import date
from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from core.models.images import PeopleConsent
from initiatives.enums import Motif, Palette
from news.models import NewsIndexPage, NewsPage, NewsTopic, Video
from tests.factories.home import StandardPageFactory
from tests.factories.initiatives import InitiativePageFactory
from tests.factories.media import DocumentFactory, PictureFactory
from tests.factories.partners import home

MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(range(256)) * 4


class NewsTopicFactory(DjangoModelFactory):
    class Meta:
        model = NewsTopic
        django_get_or_create = ("slug",)

    slug = "programme"
    name = factory.LazyAttribute(lambda made: {"programme": "Программа"}.get(made.slug, f"Тема {made.slug}"))
    palette = Palette.TAIGA
    motif = Motif.VOLUNTEERS


class VideoFactory(DjangoModelFactory):
    class Meta:
        model = Video

    title = "Как мы красили горку"
    file = factory.LazyFunction(lambda: ContentFile(MP4, "gorka.mp4"))
    transcript = "<p>Двое соседей красят горку и смеются.</p>"
    author = "Совет двора"
    people_consent = PeopleConsent.GIVEN


class NewsIndexPageFactory(DjangoModelFactory):
    class Meta:
        model = NewsIndexPage

    title = "Новости"
    slug = "news"
    summary = "Что случилось в программе."

    @classmethod
    def _create(cls, model_class: type[NewsIndexPage], *args: Any, **fields: Any) -> NewsIndexPage:
        parent = fields.pop("parent", None) or home()
        return parent.add_child(instance=model_class(**fields))


def index() -> NewsIndexPage:
    """The section of news: the one that is there, or a new one."""
    return NewsIndexPage.objects.first() or NewsIndexPageFactory()


class BriefNewsPageFactory(DjangoModelFactory):
    """A piece of news with a title, a lead and nothing else."""

    class Meta:
        model = NewsPage

    title = factory.Sequence(lambda n: f"Новость {n}")
    summary = "Во дворе на Ленина покрасили горку."
    topic = factory.SubFactory(NewsTopicFactory)
    date = date(2026, 11, 20)

    @classmethod
    def _create(cls, model_class: type[NewsPage], *args: Any, **fields: Any) -> NewsPage:
        parent = fields.pop("parent", None) or index()
        return parent.add_child(instance=model_class(**fields))


class NewsPageFactory(BriefNewsPageFactory):
    """A piece that holds one of every block, is signed, and names pages to go on to."""

    title = "Горка снова красная"
    slug = "gorka"
    author_role = "Координатор дворов"
    author_name = "Мария Соснина"
    author_agrees = True
    photo = factory.LazyFunction(PictureFactory)
    body = factory.LazyFunction(lambda: _story())
    related = factory.LazyFunction(lambda: [("page", StandardPageFactory())])


def _story() -> list[tuple[str, Any]]:
    picture = PictureFactory()
    return [
        ("text", "<h2>Как это было</h2><p>Собрались в десять.</p>"),
        ("quote", {"text": "Двор ожил.", "author": "Сосед", "role": ""}),
        ("figure", {"number": "12", "noun": "человек пришли", "source": "Список двора", "url": ""}),
        (
            "gallery",
            {"images": [{"image": picture, "caption": "Утро"}, {"image": picture, "caption": "Вечер"}]},
        ),
        ("video", {"video": VideoFactory(), "caption": "Две минуты"}),
        ("document", {"document": DocumentFactory(), "note": "Список"}),
        ("ledger_figure", {"noun": "на краску", "kind": "expense", "year": None}),
        ("page", InitiativePageFactory(title="Двор", slug="dvor-for-news")),
        ("call_to_action", {"text": "Придёте?", "label": "Спросить", "page": None, "address": "/contacts/"}),
    ]


def more_in_the_story(page: NewsPage, number: int) -> None:
    """One more picture in a gallery of the story, and one more piece of the same topic."""
    gallery = ("gallery", {"images": [{"image": PictureFactory(), "caption": ""}]})
    page.body.append(gallery)
    page.save()
    BriefNewsPageFactory(parent=page.get_parent(), slug=f"more-{number}", topic=page.topic)


def one_more(index: NewsIndexPage, number: int) -> NewsPage:
    """One more piece, with a photo, in one of two years."""
    return BriefNewsPageFactory(
        parent=index,
        slug=f"row-{number}",
        date=date(2025 + number % 2, 5, 1 + number),
        photo=PictureFactory(),
        topic=NewsTopicFactory(slug=f"t{number % 3}", is_festival=number % 3 == 0),
    )


PAGE_FACTORIES = {"news.NewsIndexPage": NewsIndexPageFactory, "news.NewsPage": NewsPageFactory}
ROWS = {"news.NewsIndexPage": one_more, "news.NewsPage": more_in_the_story}
