"""The library: headings, the leaflets of content/library/ with their files, the acts of the passport, invented books."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from wagtail.models import Page

from home.content.blocks import stream
from home.content.dates import When, resolve
from home.content.documents import keep_document
from home.content.keeper import Keeper
from home.content.leaflets import as_html, read_leaflet
from home.content.schema import Flag, Keys, ListOf, Number, OneOf, Slug, Text
from home.content.section import Loaded, Names, Section
from home.content.shapes import BLOCKS, INNER
from home.content.tree import keep_page
from initiatives.enums import Motif, Palette
from library.enums import ItemKind, TopicIcon
from library.models import LibraryIndexPage, LibraryItemPage, Problem, Topic

LEAFLETS = settings.ROOT / "content" / "library"
STEP = 10  # between neighbours in a list: an editor can put something between them
FILES = (("docx", "для Word и LibreOffice"), ("txt", "только текст, откроется везде"))

PLACE = {"topic": Slug, "problems": ListOf(Slug), "audiences": ListOf(Slug)}
ITEM = Keys(
    must={"slug": Slug, "kind": OneOf(tuple(ItemKind)), "summary": Text(300), "date": Text(10), "origin": Text(200), **PLACE},
    may={
        "title": Text(255),
        "leaflet": Flag(),
        "seminars": ListOf(Slug),
        "text": Text(),
        "archive": Flag(),
        "act": Keys(must={"number": Text(40), "issuer": Text(200)}),
    },
)  # fmt: skip
INVENTED = Keys(
    must={"slug": Slug, "kind": OneOf(tuple(ItemKind)), "title": Text(255), "summary": Text(300), "text": Text(), **PLACE},
    may={
        "book": Keys(must={"author": Text(200), "year": Number(1900), "total": Number(1), "free": Number()}),
        "when": When(),
        "minutes": Number(1),
    },
)  # fmt: skip
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
                }
            )
        ),
        "problems": ListOf(Keys(must={"slug": Slug, "name": Text(60), "passport": Text(255)})),
        "items": ListOf(ITEM),
    }
)


def broken(told: dict[str, Any], names: Names) -> Iterator[str]:
    """Items that name what is not told, and leaflets without their files."""
    known = {
        "topic": {row["slug"] for row in told["topics"]},
        "problems": {row["slug"] for row in told["problems"]},
        "audiences": names["audience"],
    }
    for item in [*told["items"], *told.get("invented_items", [])]:
        where = f"content/library.yaml: {item['slug']}"
        for name, values in known.items():
            asked = [item[name]] if isinstance(item[name], str) else item[name]
            yield from (f"{where}: {name}: «{one}» нигде не описано" for one in asked if one not in values)
        for ending in ("md", "docx", "txt") if item.get("leaflet") else ():
            if not (LEAFLETS / f"{item['slug']}.{ending}").exists():
                yield f"{where}: нет файла content/library/{item['slug']}.{ending}"


def keep(keeper: Keeper, loaded: Loaded) -> None:
    known = {**_headings(keeper, loaded.told), "audience": loaded.known["audience"]}
    parent = loaded.pages.get("library")
    if parent is None:
        return
    for item in loaded.told["items"]:
        _keep(keeper, f"library:{item['slug']}", item, parent=parent, values=_real(keeper, item), known=known)
    for item in loaded.invented.get("invented_items", []):
        values = _invented(keeper, item)
        _keep(keeper, f"demo-library:{item['slug']}", item, parent=parent, values=values, known=known)


def _headings(keeper: Keeper, told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Topics and problems in their order, by slug."""
    kept: dict[str, dict[str, Any]] = {"topic": {}, "problem": {}}
    for place, row in enumerate(told["topics"], start=1):
        values = {name: row[name] for name in ("name", "icon", "palette", "motif")}
        kept["topic"][row["slug"]] = _heading(
            keeper, Topic, row["slug"], {**values, "sort_order": place * STEP}
        )
    for place, row in enumerate(told["problems"], start=1):
        values = {"name": row["name"], "passport_text": row["passport"], "sort_order": place * STEP}
        kept["problem"][row["slug"]] = _heading(keeper, Problem, row["slug"], values)
    return kept


def _heading(keeper: Keeper, model: Any, slug: str, values: dict[str, Any]) -> Any:
    kind = f"library-{model._meta.model_name}"
    return keeper.keep(key=f"{kind}:{slug}", model=model, find={"slug": slug}, values=values)


def _keep(
    keeper: Keeper,
    key: str,
    item: dict[str, Any],
    *,
    parent: Any,
    values: dict[str, Any],
    known: dict[str, Any],
) -> None:
    topic = known["topic"][item["topic"]]
    if topic is None:
        return
    values |= {
        "kind": item["kind"],
        "summary": item["summary"],
        "topic": topic.pk,
        "problems": [known["problem"][one].pk for one in item["problems"] if known["problem"][one]],
        "audiences": [known["audience"][one].pk for one in item["audiences"] if known["audience"][one]],
    }
    keep_page(keeper, key=key, model=LibraryItemPage, parent=parent, slug=item["slug"], values=values)


def _real(keeper: Keeper, item: dict[str, Any]) -> dict[str, Any]:
    """What is true of an item: a leaflet with its files, or an act that the passport names."""
    act = item.get("act", {})
    values = {
        "text_date": item["date"],
        "origin": item["origin"],
        "is_archive": item.get("archive", False),
        "act_number": act.get("number", ""),
        "act_issuer": act.get("issuer", ""),
    }
    if not item.get("leaflet"):
        return {**values, "title": item["title"], "body": _body(item["text"], item["slug"])}
    lines = read_leaflet(LEAFLETS / f"{item['slug']}.md")
    title = lines[0].words
    return {
        **values,
        "title": title,
        "body": _body(as_html(lines), item["slug"]),
        "files": list(_files(keeper, item["slug"], title)),
        "links": list(_links(keeper, item.get("seminars", []))),
    }


def _links(keeper: Keeper, seminars: list[str]) -> Iterator[dict[str, Any]]:
    """Seminars on the topic, loaded before; one that an editor deleted is left out."""
    keys = {slug: keeper.records.get(f"seminar:{slug}") for slug in seminars}
    known = set(
        Page.objects.filter(pk__in=[one.object_pk for one in keys.values() if one]).values_list(
            "pk", flat=True
        )
    )
    yield from (
        {"target_id": int(one.object_pk)} for one in keys.values() if one and int(one.object_pk) in known
    )


def _files(keeper: Keeper, slug: str, title: str) -> Iterator[dict[str, Any]]:
    for ending, note in FILES:
        path = LEAFLETS / f"{slug}.{ending}"
        document = keep_document(keeper, key=f"library-file:{path.name}", path=path, title=title)
        if document is not None:
            yield {"document_id": document.pk, "note": note}


def _invented(keeper: Keeper, item: dict[str, Any]) -> dict[str, Any]:
    book = item.get("book", {})
    return {
        "title": item["title"],
        "is_demo": True,
        "body": _body(item["text"], item["slug"]),
        "text_date": resolve(item["when"], today=keeper.today) if "when" in item else None,
        "minutes": item.get("minutes"),
        "book_author": book.get("author", ""),
        "book_year": book.get("year"),
        "copies_total": book.get("total"),
        "copies_free": book.get("free"),
    }


def _body(html: str, slug: str) -> list[dict[str, Any]]:
    return stream([{"text": html}], key=f"library:{slug}")


SECTION = Section(
    name="library",
    shape=SHAPE,
    demo=Keys(must={"invented_items": ListOf(INVENTED)}),
    words={
        "library": "материалы библиотеки",
        "demo-library": "демонстрационные материалы библиотеки",
        "library-topic": "темы материалов",
        "library-problem": "трудности",
        "library-file": "файлы библиотеки",
    },
    keep=keep,
    broken=broken,
    pages={"library": (Keys(must=INNER, may={"body": BLOCKS}), LibraryIndexPage)},
)
