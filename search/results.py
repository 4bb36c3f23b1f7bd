"""One answered question: what was asked, what was found, how it is divided by kind, one page of it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from wagtail.models import Page as WagtailPage

from search import words
from search.engine import matches
from search.kinds import KINDS, Kind, content_types, searched_types
from search.snippets import marked, snippet, text_of

PER_PAGE = 20


@dataclass(frozen=True)
class Found:
    """One line of the list. `title_html` and `snippet_html` are escaped, with the match in <mark>."""

    thing: Any
    kind: Kind
    title: str
    url: str
    snippet: str
    title_html: SafeString
    snippet_html: SafeString


@dataclass(frozen=True)
class Choice:
    """A kind to narrow down to, with how many there are."""

    kind: Kind
    count: int
    chosen: bool


class Answer:
    """The answer to a query. `loose` tells that no text has all the words and those with any are shown."""

    def __init__(
        self, *, query: str, request: HttpRequest, kind: Kind | None = None, page: str = "1"
    ) -> None:
        self.query = words.tidy(query)
        self.kind = kind
        self.request = request
        self.asked_page = page
        self._groups = words.beginnings(self.query)
        self._pattern = words.pattern(self.query)

    @cached_property
    def _strict_counts(self) -> dict[Kind, int]:
        return self._count(every=True)

    @cached_property
    def loose(self) -> bool:
        return len(self._groups) > 1 and not self._strict_counts and bool(self._count(every=False))

    @cached_property
    def counts(self) -> dict[Kind, int]:
        """How many of each kind, whatever kind is chosen."""
        return self._count(every=False) if self.loose else self._strict_counts

    def _count(self, *, every: bool) -> dict[Kind, int]:
        if not self._groups:
            return {}
        kinds = content_types()
        found = matches(self._groups, every=every, types=searched_types()).order_by()
        counts: dict[Kind, int] = {}
        for type_id, count in (
            found.values("type_id").annotate(count=Count("key")).values_list("type_id", "count")
        ):
            counts[kinds[type_id]] = counts.get(kinds[type_id], 0) + count
        return counts

    @cached_property
    def everything(self) -> int:
        return sum(self.counts.values())

    @cached_property
    def total(self) -> int:
        """How many are listed: of the chosen kind, or all."""
        return self.counts.get(self.kind, 0) if self.kind else self.everything

    @cached_property
    def choices(self) -> list[Choice]:
        return [Choice(kind, self.counts[kind], kind is self.kind) for kind in KINDS if kind in self.counts]

    @cached_property
    def page_obj(self) -> Page[int]:
        """The page asked for; InvalidPage when there is none. It holds places in the list, not results."""
        return Paginator(range(self.total), PER_PAGE).page(self.asked_page)

    @property
    def first(self) -> int:
        """The number of the first result on this page, counted from 1."""
        return self.page_obj.start_index()

    @property
    def can_be_asked(self) -> bool:
        """Whether there is a word in the query at all."""
        return bool(self._groups)

    @property
    def nothing(self) -> str:
        return f"По запросу «{self.query}» ничего нет"

    @property
    def nothing_of_kind(self) -> str:
        kind = self.kind.plural.lower() if self.kind else ""
        return f"По запросу «{self.query}» в разделе «{kind}» ничего нет"

    @property
    def all_url(self) -> str:
        """This query without narrowing to a kind."""
        return f"{self.request.path}?{urlencode({'q': self.query})}"

    @cached_property
    def results(self) -> list[Found]:
        if not self.total:
            return []
        found = matches(self._groups, every=not self.loose, types=searched_types(self.kind))
        rows = list(found[self.first - 1 : self.page_obj.end_index()])
        things = _load([(row["type_id"], row["key"]) for row in rows])
        return [self._found(things[key], kind) for key, kind in self._known(rows, things)]

    @staticmethod
    def _known(
        rows: list[dict[str, Any]], things: dict[tuple[int, str], Any]
    ) -> list[tuple[tuple[int, str], Kind]]:
        """Rows whose thing is still there: the index may lag behind a deletion by a moment."""
        kinds = content_types()
        keys = [(row["type_id"], row["key"]) for row in rows]
        return [(key, kinds[key[0]]) for key in keys if key in things]

    def _found(self, thing: Any, kind: Kind) -> Found:
        title = str(thing.title if isinstance(thing, WagtailPage) else thing)
        url = thing.get_url(self.request) if isinstance(thing, WagtailPage) else thing.get_absolute_url()
        piece = snippet(text_of(thing), self._pattern)
        return Found(
            thing=thing,
            kind=kind,
            title=title,
            url=url or "/",
            snippet=piece,
            title_html=marked(title, self._pattern),
            snippet_html=marked(piece, self._pattern),
        )


def _load(keys: list[tuple[int, str]]) -> dict[tuple[int, str], Any]:
    """The things behind index keys: one query for each content type among them."""
    things: dict[tuple[int, str], Any] = {}
    for type_id in {type_id for type_id, _ in keys}:
        model = ContentType.objects.get_for_id(type_id).model_class()
        ids = [key for its_type, key in keys if its_type == type_id]
        things |= {(type_id, str(thing.pk)): thing for thing in model._default_manager.filter(pk__in=ids)}
    return things
