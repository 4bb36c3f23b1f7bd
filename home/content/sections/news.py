"""News: topics, what the passport tells, and what is invented to show the section alive."""

from collections.abc import Iterator
from typing import Any

from home.content.blocks import blocks, stream
from home.content.dates import When, resolve
from home.content.keeper import Keeper
from home.content.schema import Flag, Keys, ListOf, Number, OneKey, OneOf, Shape, Slug, Text
from home.content.section import Loaded, Names, Section
from home.content.shapes import BLOCKS, INNER
from home.content.tree import keep_page
from initiatives.enums import Motif, Palette
from news.enums import TopicIcon
from news.models import NewsIndexPage, NewsPage, NewsTopic
from reports.enums import EntryKind

STEP = 10  # between neighbours in a list: an editor can put something between them
INITIATIVE = "initiative:"

STORY = ListOf(
    OneKey(
        {
            **BLOCKS.item.kinds,  # type: ignore[attr-defined]
            "ledger_figure": Keys(
                must={"noun": Text(160), "kind": OneOf(tuple(EntryKind))},
                may={"year": Number(2000), "fund": Slug, "category": Slug},
            ),
            "page": Text(80),
        }
    )
)
PIECE: dict[str, Shape] = {
    "slug": Slug,
    "topic": Slug,
    "title": Text(255),
    "summary": Text(300),
    "body": STORY,
}
SHAPE = Keys(
    must={
        "topics": ListOf(
            Keys(
                must={
                    "slug": Slug,
                    "name": Text(60),
                    "icon": OneOf(tuple(TopicIcon)),
                    "palette": OneOf(tuple(Palette)),
                    "motif": OneOf(tuple(Motif)),
                },
                may={"festival": Flag()},
            )
        ),
        "news": ListOf(Keys(must=PIECE, may={"related": ListOf(Text(80)), "author": Text(120)})),
    }
)
INVENTED = Keys(
    must={
        "invented_news": ListOf(
            Keys(must={**PIECE, "when": When()}, may={"related": ListOf(Text(80)), "author": Text(120)})
        )
    }
)


def broken(told: dict[str, Any], names: Names) -> Iterator[str]:
    """Pieces that name a topic, a page, an initiative, a fund or a cost category that nobody told."""
    topics = {row["slug"] for row in told["topics"]}
    for piece in [*told["news"], *told.get("invented_news", [])]:
        where = f"content/news.yaml: {piece['slug']}"
        if piece["topic"] not in topics:
            yield f"{where}: topic: «{piece['topic']}» нигде не описано"
        for name in _pages_named(piece):
            if not _is_known(name, names):
                yield f"{where}: «{name}» нигде не описано"
        for figure in _values(piece, "ledger_figure"):
            for kind in ("fund", "category"):
                if kind in figure and figure[kind] not in names[kind]:
                    yield f"{where}: ledger_figure.{kind}: «{figure[kind]}» нигде не описано"


def _values(piece: dict[str, Any], kind: str) -> list[Any]:
    return [block[kind] for block in piece["body"] if kind in block]


def _pages_named(piece: dict[str, Any]) -> list[str]:
    calls = [call["page"] for call in _values(piece, "call_to_action")]
    return [*piece.get("related", []), *_values(piece, "page"), *calls]


def _is_known(name: str, names: Names) -> bool:
    if not name.startswith(INITIATIVE):
        return name in names["page"]
    number = name.removeprefix(INITIATIVE)
    return number.isdecimal() and int(number) in names["initiative"]


def keep(keeper: Keeper, loaded: Loaded) -> None:
    topics = {
        row["slug"]: _topic(keeper, row, place) for place, row in enumerate(loaded.told["topics"], start=1)
    }
    parent = loaded.pages.get("news")
    if parent is None:
        return
    for piece in reversed(loaded.told["news"]):
        key = f"news:{piece['slug']}"
        values = _common(piece, topics, loaded)
        if key not in keeper.records:  # a page is dated by the day on which it was made, once
            values["date"] = keeper.today
        _keep(keeper, key, piece, parent=parent, values=values)
    for piece in loaded.invented.get("invented_news", []):
        values = {**_common(piece, topics, loaded), "is_demo": True}
        values["date"] = resolve(piece["when"], today=keeper.today)
        _keep(keeper, f"demo-news:{piece['slug']}", piece, parent=parent, values=values)


def _topic(keeper: Keeper, row: dict[str, Any], place: int) -> Any:
    values = {name: row[name] for name in ("name", "icon", "palette", "motif")}
    values |= {"is_festival": row.get("festival", False), "sort_order": place * STEP}
    key = f"news-topic:{row['slug']}"
    return keeper.keep(key=key, model=NewsTopic, find={"slug": row["slug"]}, values=values)


def _keep(keeper: Keeper, key: str, piece: dict[str, Any], *, parent: Any, values: dict[str, Any]) -> None:
    if values["topic"] is not None:  # an editor who deleted the topic wants none of its news
        keep_page(keeper, key=key, model=NewsPage, parent=parent, slug=piece["slug"], values=values)


def _common(piece: dict[str, Any], topics: dict[str, Any], loaded: Loaded) -> dict[str, Any]:
    topic = topics[piece["topic"]]
    related = [_page(name, loaded) for name in piece.get("related", [])]
    return {
        "title": piece["title"],
        "summary": piece["summary"],
        "topic": topic.pk if topic else None,
        "author_role": piece.get("author", ""),
        "body": list(_body(piece, loaded)),
        "related": blocks("page", [key for key in related if key], key=f"news:{piece['slug']}:related"),
    }


def _page(name: str, loaded: Loaded) -> int | None:
    """The key of a page by its name in the files; None for one that an editor deleted."""
    number = name.removeprefix(INITIATIVE)
    page = loaded.pages.get(name) if number == name else loaded.initiatives.get(int(number))
    return page.pk if page else None


def _body(piece: dict[str, Any], loaded: Loaded) -> Iterator[dict[str, Any]]:
    """The story as a StreamField keeps it: our own two blocks here, the others as every page has them."""
    for place, block in enumerate(piece["body"]):
        key = f"news:{piece['slug']}:{place}"
        if "ledger_figure" in block:
            empty = {"year": None, "fund": "", "category": "", "initiative": None}
            yield from blocks("ledger_figure", [{**empty, **block["ledger_figure"]}], key=key)
        elif "page" in block:
            page = _page(block["page"], loaded)
            yield from blocks("page", [page] if page else [], key=key)
        else:
            yield from stream([block], key=key, pages=loaded.pages)


SECTION = Section(
    name="news",
    shape=SHAPE,
    demo=INVENTED,
    words={"news-topic": "темы новостей", "news": "новости", "demo-news": "демонстрационные новости"},
    keep=keep,
    broken=broken,
    pages={"news": (Keys(must=INNER), NewsIndexPage)},
)
