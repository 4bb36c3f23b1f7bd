"""Wagtail's database search with what people really type: quotes, brackets and signs are no words.

On SQLite a quotation mark in the admin's search breaks the FTS5 expression; here every query is reduced to its words
before either engine sees it.
"""

import re
from typing import Any

from django.db import connection
from modelsearch.query import MATCH_ALL, And, Not, Or, Phrase, PlainText, SearchQuery
from wagtail.search.backends.base import BaseSearchBackend
from wagtail.search.backends.database import SearchBackend as DatabaseBackend

NO_WORD = re.compile(r"[^\w]+")
NOTHING = Not(MATCH_ALL)


def worded(query: SearchQuery) -> SearchQuery:
    """The query with nothing but words in it; one that finds nothing when no word is left."""
    if isinstance(query, (PlainText, Phrase)):
        text = NO_WORD.sub(" ", query.query_string).strip()
        if not text:
            return NOTHING
        return PlainText(text, operator=query.operator) if isinstance(query, PlainText) else Phrase(text)
    if isinstance(query, (And, Or)):
        parts = [part for part in map(worded, query.subqueries) if part is not NOTHING]
        return type(query)(parts) if parts else NOTHING
    if isinstance(query, Not) and query.subquery is not MATCH_ALL:
        part = worded(query.subquery)
        return MATCH_ALL if part is NOTHING else Not(part)
    return query


def _careful(compiler: type) -> type:
    """A query compiler that reads only words."""

    class Careful(compiler):  # type: ignore[misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.query = worded(self.query)

    return Careful


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802 - the name Wagtail looks for
    """The backend of the database in use. `simple` keeps PostgreSQL from cutting words by its own rules."""
    backend = DatabaseBackend(
        {"SEARCH_CONFIG": "simple", **params} if connection.vendor == "postgresql" else params
    )
    backend.query_compiler_class = _careful(backend.query_compiler_class)
    backend.autocomplete_query_compiler_class = _careful(backend.autocomplete_query_compiler_class)
    return backend
