"""The shape of each file in content/."""

from home.content.dates import When
from home.content.schema import Amount, Clock, Flag, Keys, ListOf, Number, OneKey, OneOf, Shape, Slug, Text
from initiatives.enums import (
    HelpKind,
    InitiativeForm,
    InitiativeStatus,
    Motif,
    Palette,
    StageState,
    ThemeIcon,
)
from partners.enums import OrganisationKind, PartnerTier, SupportKind
from reports.enums import EntryKind, FundFlow, FundKind
from reports.enums_indicators import IndicatorCheck

BLOCKS = ListOf(
    OneKey(
        {
            "text": Text(),
            "figure": Keys(
                must={"number": Text(20), "noun": Text(160), "source": Text(200)}, may={"url": Text(300)}
            ),
            "quote": Keys(must={"text": Text(600), "author": Text(120)}, may={"role": Text(160)}),
            "call_to_action": Keys(must={"text": Text(300), "label": Text(40), "page": Slug}),
        }
    )
)

PROGRAMME = Keys(
    must={
        "site": Keys(must={"name": Text(100), "tagline": Text(200)}, may={"about": Text(300)}),
        "contacts": ListOf(Keys(must={"title": Text(200), "phone": Text(40)}, may={"note": Text(200)})),
        "menu": Keys(
            must={
                place: ListOf(Keys(must={"title": Text(60)}, may={"page": Slug, "address": Text(200)}))
                for place in ("main", "join", "check", "end")
            }
        ),
    }
)

ORGANISATIONS = Keys(
    must={
        "organisations": ListOf(
            Keys(
                must={
                    "slug": Slug,
                    "name": Text(255),
                    "short_name": Text(80),
                    "kind": OneOf(tuple(OrganisationKind)),
                },
                may={
                    "passport_number": Number(1),
                    "role": Text(255),
                    "description": Text(),
                    "participant": Flag(),
                },
            )
        ),
        "partners": ListOf(
            Keys(
                must={
                    "organisation": Slug,
                    "tier": OneOf(tuple(PartnerTier)),
                    "supports": ListOf(OneOf(tuple(SupportKind))),
                    "what_they_support": Text(),
                }
            )
        ),
    }
)

CATALOGUE = Keys(
    must={
        "themes": ListOf(
            Keys(
                must={
                    "slug": Slug,
                    "name": Text(60),
                    "icon": OneOf(tuple(ThemeIcon)),
                    "palette": OneOf(tuple(Palette)),
                    "motif": OneOf(tuple(Motif)),
                }
            )
        ),
        "audiences": ListOf(Keys(must={"slug": Slug, "name": Text(60)}, may={"full": Text()})),
    }
)

INITIATIVES = Keys(
    must={
        "programme_year": Number(2000),
        "initiatives": ListOf(
            Keys(
                must={
                    "number": Number(1),
                    "slug": Slug,
                    "title": Text(255),
                    "theme": Slug,
                    "by": ListOf(Slug),
                }
            )
        ),
    }
)

LEDGER = Keys(
    must={
        "funds": ListOf(
            Keys(
                must={
                    "slug": Slug,
                    "name": Text(120),
                    "short_name": Text(40),
                    "kind": OneOf(tuple(FundKind)),
                    "flow": OneOf(tuple(FundFlow)),
                }
            )
        ),
        "categories": ListOf(
            Keys(must={"slug": Slug, "passport_number": Number(1), "name": Text(300), "short_name": Text(80)})
        ),
        "year": Number(2000),
        "entries": ListOf(
            Keys(must={"key": Slug, "category": Slug, "fund": Slug, "amount": Amount(), "purpose": Text()})
        ),
    }
)

INDICATORS = Keys(
    must={
        "year": Number(2000),
        "source": Text(300),
        "indicators": ListOf(
            Keys(
                must={"number": Number(1), "title": Text(300), "unit": Text(40), "value": Text(14)},
                may={
                    "short_title": Text(120),
                    "qualifier": Text(40),
                    "note": Text(),
                    "on_home": Flag(),
                    "check_with": OneOf(tuple(IndicatorCheck)),
                },
            )
        ),
    }
)

DEMO_INITIATIVE = Keys(
    must={
        "summary": Text(300),
        "need": Text(),
        "body": BLOCKS,
        "audiences": ListOf(Slug),
        "form": OneOf(tuple(InitiativeForm)),
        "status": OneOf(tuple(InitiativeStatus)),
        "place": Text(120),
        "starts_on": When(),
        "headline": Keys(must={"number": Number(1), "noun": Text(60)}),
        "stages": ListOf(
            Keys(must={"title": Text(120), "when": When()}, may={"state": OneOf(tuple(StageState))})
        ),
    },
    may={
        "address": Text(200),
        "ends_on": When(),
        "starts_at": Clock,
        "schedule": Text(80),
        "hands": Keys(must={"needed": Number(1), "found": Number()}),
        "how_to_join": Text(),
        "contact": Keys(must={"name": Text(120)}, may={"phone": Text(40), "email": Text(254)}),
        "help": ListOf(
            Keys(must={"kind": OneOf(tuple(HelpKind)), "title": Text(120)}, may={"note": Text(200)})
        ),
        "results": ListOf(
            Keys(
                must={"title": Text(160), "unit": Text(20)},
                may={"planned": Number(), "reached": Number(), "method": Text(200)},
            )
        ),
        "updates": ListOf(Keys(must={"when": When(), "title": Text(120), "text": Text()})),
        "money": Keys(
            may={
                "plan": ListOf(
                    Keys(must={"category": Slug, "fund": Slug, "amount": Amount()}, may={"note": Text(200)})
                ),
                "entries": ListOf(
                    Keys(
                        must={
                            "key": Slug,
                            "when": When(),
                            "kind": OneOf(tuple(EntryKind)),
                            "category": Slug,
                            "amount": Amount(),
                            "purpose": Text(),
                        },
                        may={"fund": Slug, "private": Flag()},
                    )
                ),
            }
        ),
    },
)

COMMON: dict[str, Shape] = {"key": Slug, "title": Text(255), "summary": Text(300)}
INNER: dict[str, Shape] = {**COMMON, "slug": Slug}

PAGES: dict[str, Keys] = {
    "home": Keys(
        must={
            **COMMON,
            "headline": Text(90),
            "lead": Text(300),
            "report": Slug,
            "initiatives": ListOf(Number(1)),
            "call": Keys(must={"title": Text(80), "text": Text(300), "page": Slug, "label": Text(40)}),
            "steps": ListOf(Keys(must={"title": Text(80), "text": Text(200)})),
        }
    ),
    "standard": Keys(must={**INNER, "body": BLOCKS}, may={"parent": Slug}),
    "contacts": Keys(
        must={**INNER, "intro": Text()},
        may={
            "rows": ListOf(Keys(must={"role": Text(200)}, may={"about": Text(200), "phone": Text(40)})),
            "places": ListOf(
                Keys(
                    must={"title": Text(160)},
                    may={"address": Text(200), "hours": Text(160), "note": Text(200)},
                )
            ),
        },
    ),
    "partners": Keys(must=INNER, may={"body": BLOCKS}),
    "initiatives": Keys(must=INNER),
    "reports": Keys(must=INNER, may={"body": BLOCKS}),
    "financial_report": Keys(
        must={
            **INNER,
            "parent": Slug,
            "year": Number(2000),
            "source_note": Text(200),
            "results": ListOf(Keys(must={"category": Slug, "text": Text(120)}, may={"note": Text(160)})),
            "documents": ListOf(Keys(must={"title": Text(250)}, may={"note": Text(250), "legal": Flag()})),
        },
        may={"opening": BLOCKS, "body": BLOCKS, "closing": BLOCKS},
    ),
    "indicators": Keys(must={**INNER, "parent": Slug}, may={"body": BLOCKS}),
}
