"""Seminars and webinars of the passport, invented dates for them, invented meetings; the festival's season."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from events.enums import Admission, EventFormat, EventState
from events.models import EventIndexPage, FestivalPage, MeetingPage, SeminarPage, Topic
from home.content.blocks import stream
from home.content.dates import resolve
from home.content.keeper import Keeper
from home.content.schema import Keys
from home.content.section import Loaded, Names, Section
from home.content.sections.events_festival import keep_festival, moment
from home.content.sections.events_shape import DEMO, SHAPE
from home.content.shapes import BLOCKS, INNER
from home.content.tree import keep_page

STEP = 10  # between neighbours in a list: an editor can put something between them
PLAIN = ("place", "address", "attended", "how_to_join")


def broken(told: dict[str, Any], names: Names) -> Iterator[str]:
    """Topics, audiences, organisations, initiatives and seminars that nothing describes."""
    topics = {row["slug"] for row in told["topics"]}
    seminars = [*told["seminars"], *told["webinars"]]
    for row in seminars:
        if row["topic"] not in topics:
            yield f"content/events.yaml: topic: «{row['topic']}» нигде не описано"
    known = {row["slug"] for row in seminars}
    for row in told.get("dates", []):
        if row["slug"] not in known:
            yield f"content/demo/events.yaml: dates: «{row['slug']}» нигде не описано"
    for kind, asked in _asked(told).items():
        for value in asked:
            if value not in names[kind]:
                yield f"content/events.yaml: «{value}» нигде не описано"


def _asked(told: dict[str, Any]) -> dict[str, list[Any]]:
    rows = [*told["seminars"], *told["webinars"], *told.get("dates", [])]
    festival, season = told["festival"], told.get("season", {})
    people = [*festival["forums"], *season.get("stands", []), *season.get("partners", [])]
    return {
        "audience": [slug for row in rows for slug in row.get("audiences", [])],
        "organisation": [row["organisation"] for row in people],
        "initiative": [*festival["initiatives"], *_led_to(season.get("items", []))],
    }


def _led_to(items: list[dict[str, Any]]) -> list[int]:
    return [row["initiative"] for row in items if "initiative" in row]


def keep(keeper: Keeper, loaded: Loaded) -> None:
    """Topics, then what hangs on them; the festival last: it leads to news and initiatives."""
    topics = _keep_topics(keeper, loaded.told["topics"])
    index = loaded.pages["seminars"]
    if index is not None:
        dates = {row["slug"]: row for row in loaded.invented.get("dates", [])}
        for format_ in (EventFormat.SEMINAR, EventFormat.WEBINAR):
            for row in loaded.told[f"{format_.value}s"]:
                demo = dates.get(row["slug"], {})
                _keep_seminar(keeper, loaded, row, demo, format_=format_, topic=topics[row["topic"]])
        for row in loaded.invented.get("meetings", []):
            _keep_meeting(keeper, index, row)
    keep_festival(keeper, loaded)


def _keep_topics(keeper: Keeper, rows: list[dict[str, Any]]) -> dict[str, Any]:
    known = {}
    for place, row in enumerate(rows, start=1):
        values = {"name": row["name"], "sort_order": place * STEP}
        key = f"seminar-topic:{row['slug']}"
        known[row["slug"]] = keeper.keep(key=key, model=Topic, find={"slug": row["slug"]}, values=values)
    return known


def _keep_seminar(keeper: Keeper, loaded: Loaded, row: dict[str, Any], demo: dict[str, Any], *,
                  format_: EventFormat, topic: Any) -> None:  # fmt: skip
    audiences = [loaded.known["audience"][slug] for slug in demo.get("audiences") or row.get("audiences", [])]
    source = "webinar_source" if format_ == EventFormat.WEBINAR else "source"
    invented = _invented(keeper, demo, row["slug"])
    values = {
        "title": row["title"],
        "summary": row["summary"],
        "format": format_,
        "topic": topic.pk if topic else None,
        "for_whom": row.get("for_whom", ""),
        "audiences": [one.pk for one in audiences if one],
        "source_note": loaded.told[source],
        "speakers": [{"role": row["with"]}] if "with" in row else [],
        **invented,
    }
    flags = {name for name in invented if name not in ("steps", "materials")}
    if demo.get("audiences", row.get("audiences")) != row.get("audiences"):
        flags.add("audiences")
    keep_page(keeper, key=f"seminar:{row['slug']}", model=SeminarPage, parent=loaded.pages["seminars"],
              slug=row["slug"], values=values, demo_fields=tuple(flags))  # fmt: skip


def _invented(keeper: Keeper, demo: dict[str, Any], slug: str) -> dict[str, Any]:
    """Invented values of a seminar by field; nothing where nothing is told."""
    if not demo:
        return {}
    values: dict[str, Any] = {name: demo[name] for name in PLAIN if name in demo}
    values.update(_times(keeper, demo))
    if "seats" in demo:
        values.update(
            admission=Admission.SEATS, seats=demo["seats"]["all"], seats_taken=demo["seats"]["taken"]
        )
    if demo.get("open"):
        values["admission"] = Admission.OPEN
    if demo.get("cancelled") or "moved_from" in demo:
        values["state"] = EventState.CANCELLED if demo.get("cancelled") else EventState.MOVED
        values["state_note"] = demo.get("note", "")
    if "moved_from" in demo:
        values["moved_from"] = moment(resolve(demo["moved_from"], today=keeper.today), demo["at"])
    if "body" in demo:
        values["body"] = stream([{"text": demo["body"]}], key=f"seminar:{slug}")
    for name in ("steps", "materials"):
        if name in demo:
            values[name] = [{**line, "is_demo": True} for line in demo[name]]
    return values


def _times(keeper: Keeper, told: dict[str, Any]) -> dict[str, datetime]:
    starts = moment(resolve(told["when"], today=keeper.today), told["at"])
    return {"starts_at": starts, "ends_at": starts + timedelta(hours=told["hours"])}


def _keep_meeting(keeper: Keeper, index: Any, row: dict[str, Any]) -> None:
    """A meeting is invented as a whole: the passport only says that project groups meet."""
    values = {
        "is_demo": True,
        "format": EventFormat.MEETING,
        "title": row["title"],
        "summary": row["summary"],
        "group_name": row["group"],
        **{name: row[name] for name in ("place", "attended", "minutes", "how_to_join") if name in row},
        **_times(keeper, row),
        "agenda": [{**line, "is_demo": True} for line in row["agenda"]],
        "decisions": [{"text": text, "is_demo": True} for text in row.get("decisions", [])],
        "tasks": [_task(keeper, line) for line in row.get("tasks", [])],
    }
    keep_page(keeper, key=f"demo-meeting:{row['slug']}", model=MeetingPage, parent=index,
              slug=row["slug"], values=values)  # fmt: skip


def _task(keeper: Keeper, told: dict[str, Any]) -> dict[str, Any]:
    due = resolve(told["due"], today=keeper.today) if "due" in told else None
    return {
        "what": told["what"],
        "who": told["who"],
        "due_on": due,
        "done": told.get("done", False),
        "is_demo": True,
    }


SECTION = Section(
    name="events",
    shape=SHAPE,
    demo=DEMO,
    words={
        "seminar-topic": "темы семинаров",
        "seminar": "семинары и вебинары",
        "demo-meeting": "демонстрационные встречи",
        "demo-festival": "демонстрационные сезоны фестиваля",
    },
    keep=keep,
    broken=broken,
    pages={
        "seminars": (Keys(must=INNER), EventIndexPage),
        "festival": (Keys(must=INNER, may={"body": BLOCKS}), FestivalPage),
    },
)
