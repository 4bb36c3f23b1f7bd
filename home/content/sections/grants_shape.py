"""The shapes of content/grants.yaml and content/demo/grants.yaml."""

import re

from grants.enums import Applicant, ContestLevel, ResultLevel, StageKind
from home.content.dates import When
from home.content.schema import Amount, Clock, Flag, Keys, ListOf, Number, OneOf, Pattern, Slug, Text
from home.content.shapes import BLOCKS

Percent = Pattern(re.compile(r"\d{1,3}\.\d\d"), 'доля в процентах в кавычках, например "10.00"')
APPLICANTS = ListOf(OneOf(tuple(Applicant)))
STAGES = ListOf(
    Keys(
        must={"kind": OneOf(tuple(StageKind)), "to": When()},
        may={"from": When(), "until": Clock, "title": Text(120)},
    )
)
CONDITIONS = {
    "fund": Amount(),
    "grant_min": Amount(),
    "grant_max": Amount(),
    "cofinancing": Percent,
    "cofinancing_note": Text(250),
    "applicants_note": Text(250),
    "checked": When(),
    "body": BLOCKS,
}
CONTEST = {"slug": Slug, "title": Text(200), "summary": Text(300), "level": OneOf(tuple(ContestLevel))}
SHAPE = Keys(
    must={
        "contests": ListOf(Keys(must={**CONTEST, "organiser": Slug, "for": APPLICANTS, "source": Text(200)})),
        "source": Text(200),
        "source_date": Text(40),
        "results": ListOf(
            Keys(
                must={"key": Slug, "year": Number(1990)},
                may={
                    "contest": Slug,
                    "title": Text(160),
                    "level": OneOf(tuple(ResultLevel)),
                    "applications": Number(1),
                    "winners": Number(1),
                    "fund": Amount(),
                    "fund_is_least": Flag(),
                    "fund_before": Amount(),
                    "note": Text(250),
                },
            )
        ),
        "figures": ListOf(
            Keys(
                must={"key": Slug, "title": Text(160), "value": Number(1)},
                may={
                    "before": Number(),
                    "qualifier": Text(40),
                    "unit": Text(20),
                    "period": Text(60),
                    "note": Text(250),
                },
            )
        ),
    }
)
DEMO = Keys(
    must={
        "dates": ListOf(
            Keys(must={"contest": Slug, "stages": STAGES}, may={"for": APPLICANTS, **CONDITIONS})
        ),
        "invented": ListOf(
            Keys(
                must={**CONTEST, "organiser": Text(160), "for": APPLICANTS, "stages": STAGES}, may=CONDITIONS
            )
        ),
        "awards": ListOf(
            Keys(
                must={"key": Slug, "contest": Slug, "when": When(), "project": Text(200), "amount": Amount()},
                may={
                    "organisation": Slug,
                    "person": Text(160),
                    "purpose": Text(300),
                    "initiative": Number(1),
                },
            )
        ),
    }
)
