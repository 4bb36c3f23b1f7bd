"""The shapes of content/events.yaml and content/demo/events.yaml."""

from events.enums import MaterialKind
from home.content.dates import When
from home.content.schema import Clock, Flag, Keys, ListOf, Number, OneOf, Slug, Text

SEMINARS = ListOf(
    Keys(
        must={"slug": Slug, "title": Text(255), "topic": Slug, "summary": Text(300)},
        may={"audiences": ListOf(Slug), "for_whom": Text(160), "with": Text(160)},
    )
)
SHAPE = Keys(
    must={
        "source": Text(200),
        "webinar_source": Text(200),
        "topics": ListOf(Keys(must={"slug": Slug, "name": Text(60)})),
        "seminars": SEMINARS,
        "webinars": SEMINARS,
        "festival": Keys(
            must={
                "frequency": Text(60),
                "money_category": Slug,
                "forums": ListOf(Keys(must={"title": Text(200), "text": Text(300), "organisation": Slug})),
                "initiatives": ListOf(Number(1)),
            }
        ),
    }
)

MOMENT = {"when": When(), "at": Clock, "hours": Number(1)}
DATE = Keys(
    must={"slug": Slug, **MOMENT},
    may={
        "place": Text(120),
        "address": Text(200),
        "seats": Keys(must={"all": Number(1), "taken": Number()}),
        "open": Flag(),
        "attended": Number(),
        "audiences": ListOf(Slug),
        "moved_from": When(),
        "cancelled": Flag(),
        "note": Text(200),
        "body": Text(),
        "how_to_join": Text(),
        "steps": ListOf(Keys(must={"at": Clock, "title": Text(200)}, may={"note": Text(300)})),
        "materials": ListOf(Keys(must={"kind": OneOf(tuple(MaterialKind)), "title": Text(160)})),
    },
)
MEETING = Keys(
    must={
        "slug": Slug,
        "title": Text(255),
        "summary": Text(300),
        "group": Text(120),
        "place": Text(120),
        "agenda": ListOf(Keys(must={"title": Text(200)}, may={"note": Text(300)})),
        **MOMENT,
    },
    may={
        "attended": Number(),
        "decisions": ListOf(Text(400)),
        "tasks": ListOf(
            Keys(must={"what": Text(300), "who": Text(160)}, may={"due": When(), "done": Flag()})
        ),
        "minutes": Text(),
        "how_to_join": Text(),
    },
)
ITEMS = ListOf(
    Keys(
        must={"day": Number(), "at": Clock, "until": Clock, "title": Text(160), "place": Text(80)},
        may={"track": Text(60), "note": Text(240), "initiative": Number(1), "cancelled": Flag()},
    )
)
DEMO = Keys(
    must={
        "dates": ListOf(DATE),
        "meetings": ListOf(MEETING),
        "season": Keys(
            must={
                "place": Text(160),
                "starts": When(),
                "days": Number(1),
                "items": ITEMS,
                "stands": ListOf(
                    Keys(must={"title": Text(160), "organisation": Slug}, may={"place": Text(80)})
                ),
                "partners": ListOf(Keys(must={"organisation": Slug, "gives": Text(160)})),
                "past": Keys(must={"slug": Slug, "summary": Text(300), "items": ITEMS}),
            }
        ),
    }
)
