"""The lookup itself, over Wagtail's own index, on SQLite (FTS5) and PostgreSQL (tsvector) alike.

Wagtail searches one model at a time; a reader asks one question. So the index table is asked directly: pages and
organisations come in one list, best first, in one query whatever their number.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import F, FloatField, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from core.visibility import shown

TITLE_WEIGHT = 10.0


def matches(groups: list[list[str]], *, every: bool, types: "SearchedTypes") -> QuerySet[Any]:
    """Index entries of public things with a beginning from every group (or from any, if not `every`), best first.

    Rows are dictionaries of `type_id` (content type), `key` (primary key as text) and `score` (higher is better).
    Beginnings hold letters and digits only, so that nothing in them can be read as an operator.
    """
    find = _sqlite if connection.vendor == "sqlite" else _postgres
    return (
        find(groups, every=every)
        .filter(
            Q(type_id__in=types.rows)
            | Q(type_id__in=types.pages, key__in=_public_pages())
            | _published(types)
        )
        .order_by("-score", "type_id", "-key")
        .values("type_id", "key", "score")
    )


@dataclass(frozen=True)
class SearchedTypes:
    """Content types that are looked through: pages (must be public), plain rows, rows that may be drafts."""

    pages: list[int]
    rows: list[int]
    drafted: list[int]


def _public_pages() -> QuerySet[Any]:
    """Keys of live pages that anybody may see, as the index writes keys: in text."""
    pages = Page.objects.filter(depth__gt=1).annotate(key=Cast("pk", TextField()))
    return shown(pages).values("key")


def _published(types: SearchedTypes) -> Q:
    """Rows of models with drafts, as far as they are published."""
    found = Q(pk__in=[])
    for type_id in types.drafted:
        model: Any = ContentType.objects.get_for_id(type_id).model_class()
        keys = model._default_manager.filter(live=True).order_by().annotate(key=Cast("pk", TextField()))
        found |= Q(type_id=type_id, key__in=keys.values("key"))
    return found


def _sqlite(groups: list[list[str]], *, every: bool) -> QuerySet[Any]:
    from modelsearch.backends.database.sqlite.query import MatchExpression

    fts_model = apps.get_model("wagtailsearch", "SQLiteFTSIndexEntry")
    ored = ("(" + " OR ".join(f'"{word}"*' for word in group) + ")" for group in groups)
    expression = (" AND " if every else " OR ").join(ored)
    return fts_model.objects.filter(MatchExpression(["title", "body"], Value(expression))).annotate(
        score=_Bm25(), type_id=F("index_entry__content_type_id"), key=F("index_entry__object_id")
    )


class _Bm25(Func):
    """SQLite's rank, where lower is better, turned round. Weights follow the columns: autocomplete, body, title."""

    template = f"-bm25(wagtailsearch_indexentry_fts, 0.0, 1.0, {TITLE_WEIGHT})"
    output_field = FloatField()


def _postgres(groups: list[list[str]], *, every: bool) -> QuerySet[Any]:
    from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVectorField

    ored = ("(" + " | ".join(f"'{word}':*" for word in group) + ")" for group in groups)
    query = SearchQuery((" & " if every else " | ").join(ored), search_type="raw", config="simple")
    text = CombinedExpression(F("title"), "||", F("body"), output_field=SearchVectorField())
    rank = SearchRank(F("title"), query) * Value(TITLE_WEIGHT) + SearchRank(F("body"), query)
    return (
        IndexEntry.objects.annotate(text=text)
        .filter(text=query)
        .annotate(score=rank, type_id=F("content_type_id"), key=F("object_id"))
    )
