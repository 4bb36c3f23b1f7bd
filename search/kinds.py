"""What a found thing is, in the reader's words."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import DraftStateMixin, Page

from search.engine import SearchedTypes


@dataclass(frozen=True)
class Kind:
    """A sort of things that are found: its name in the address, its names on the page, the models it covers."""

    slug: str
    title: str
    plural: str
    icon: str
    models: tuple[str, ...]


KINDS = (
    Kind("initiative", "Инициатива", "Инициативы", "heart-handshake", ("initiatives.InitiativePage",)),
    Kind(
        "report",
        "Отчёт",
        "Отчёты",
        "chart-column",
        ("reports.FinancialReportPage", "reports.ReportIndexPage", "reports.IndicatorIndexPage"),
    ),
    Kind(
        "event",
        "Событие",
        "События",
        "calendar-days",
        ("events.SeminarPage", "events.MeetingPage", "events.FestivalPage", "events.EventIndexPage"),
    ),
    Kind(
        "library",
        "Материал",
        "Библиотека",
        "library",
        ("library.LibraryItemPage", "library.LibraryIndexPage"),
    ),
    Kind(
        "recycling",
        "Сбор вторсырья",
        "Раздельный сбор",
        "recycle",
        ("recycling.CollectionDrivePage", "recycling.RecyclingIndexPage"),
    ),
    Kind("news", "Новость", "Новости", "message-circle", ("news.NewsPage",)),
    Kind(
        "contest",
        "Грантовый конкурс",
        "Гранты",
        "hand-coins",
        ("grants.GrantContest", "grants.GrantIndexPage"),
    ),
    Kind("organisation", "Организация", "Организации", "users", ("partners.Organisation",)),
    Kind(
        "page",
        "Страница",
        "Страницы",
        "file-text",
        (
            "home.HomePage",
            "home.StandardPage",
            "home.ContactPage",
            "home.PressPage",
            "initiatives.InitiativeIndexPage",
            "news.NewsIndexPage",
            "partners.PartnerIndexPage",
        ),
    ),
)


def kind_named(slug: str) -> Kind | None:
    """The kind of this name in the address, or None for a name nobody gave."""
    return next((kind for kind in KINDS if kind.slug == slug), None)


def content_types() -> dict[int, Kind]:
    """Content type id → kind, for every model that is searched."""
    models = {apps.get_model(label): kind for kind in KINDS for label in kind.models}
    types = ContentType.objects.get_for_models(*models)
    return {types[model].pk: kind for model, kind in models.items()}


def searched_types(kind: Kind | None = None) -> SearchedTypes:
    """The content types of one kind, or of all."""
    types = SearchedTypes(pages=[], rows=[], drafted=[])
    for type_id, its_kind in content_types().items():
        if kind is None or its_kind is kind:
            model = ContentType.objects.get_for_id(type_id).model_class()
            _list_of(types, model).append(type_id)
    return types


def _list_of(types: SearchedTypes, model: Any) -> list[int]:
    """Where the content types of such models stand."""
    if issubclass(model, Page):
        return types.pages
    return types.drafted if issubclass(model, DraftStateMixin) else types.rows
