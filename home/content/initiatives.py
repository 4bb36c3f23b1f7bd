"""The initiatives: what the passport says of each, and, apart from it, what is invented for show."""

from datetime import date
from typing import Any

from home.content.blocks import stream
from home.content.dates import month_and_year, resolve
from home.content.files import Content
from home.content.keeper import Keeper
from home.content.tree import keep_page
from initiatives.enums import StageState
from initiatives.models import InitiativePage
from partners.models import Organisation

# Whatever of these holds a demonstration value is flagged in the page's demo_fields.
INVENTED = (
    "summary", "need", "body", "audiences", "form", "status", "place", "address", "starts_on", "ends_on", "starts_at",
    "schedule", "headline_number", "headline_noun", "hands_needed", "hands_found", "how_to_join",
    "contact_name", "contact_phone", "contact_email",
)  # fmt: skip
ROWS = ("help_offers", "stages", "results", "updates")


def keep_initiatives(
    keeper: Keeper, content: Content, *, parent: Any, known: dict[str, dict[str, Any]]
) -> dict[int, Any]:
    """Every initiative of the passport as a page under the catalogue; by passport number."""
    pages = {}
    for fact in content.initiatives["initiatives"]:
        number = fact["number"]
        told = content.demo.get(number, {})
        values = {
            **real_values(fact, year=content.initiatives["programme_year"], known=known),
            **invented_values(number, told, today=keeper.today, audiences=known["audience"]),
        }
        page = keep_page(
            keeper,
            key=f"initiative:{number}",
            model=InitiativePage,
            parent=parent,
            slug=fact["slug"],
            values=values,
            demo_fields=tuple(name for name in INVENTED if values[name] != bare_values()[name] and told),
        )
        if page is not None:
            pages[number] = page
    return pages


def real_values(fact: dict[str, Any], *, year: int, known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What the passport says, and nothing where it says nothing."""
    organisers = [known["organisation"][slug] for slug in fact["by"]]
    return {
        **bare_values(),
        "title": fact["title"],
        "passport_number": fact["number"],
        "programme_year": year,
        "theme": known["theme"][fact["theme"]].pk,
        "summary": real_summary(fact["number"], year, [one for one in organisers if one]),
        "organisers": [{"organisation_id": one.pk} for one in organisers if one],
    }


def real_summary(number: int, year: int, organisers: list[Organisation]) -> str:
    """«Инициатива № 29 из паспорта программы 2017 года. Ведёт МГОО ветеранов…»"""
    names = " и ".join(organisation.name for organisation in organisers)
    verb = "Ведёт" if len(organisers) == 1 else "Ведут"
    return f"Инициатива № {number} из паспорта программы {year} года. {verb} {names}."


def bare_values() -> dict[str, Any]:
    """Every field that may be invented, as it is when nothing is known."""
    fields = {name: InitiativePage._meta.get_field(name) for name in INVENTED}
    empty = {
        name: [] for name, field in fields.items() if field.many_to_many or hasattr(field, "stream_block")
    }
    plain = {name: field.get_default() for name, field in fields.items() if name not in empty}
    return {**plain, **empty, **{name: [] for name in ROWS}}


def invented_values(
    number: int, told: dict[str, Any], *, today: date, audiences: dict[str, Any]
) -> dict[str, Any]:
    """The demonstration of one initiative with its dates told from `today`; empty when there is none."""
    if not told:
        return {}
    start = resolve(told["starts_on"], today=today)
    values = {name: told[name] for name in INVENTED if name in told}
    values.update(
        body=stream(told["body"], key=f"initiative:{number}"),
        audiences=[audiences[slug].pk for slug in told["audiences"] if audiences[slug]],
        starts_on=start,
        headline_number=told["headline"]["number"],
        headline_noun=told["headline"]["noun"],
        help_offers=[{**row, "is_demo": True} for row in told.get("help", [])],
        stages=stages(told["stages"], today=today, start=start),
        results=[{**row, "is_demo": True} for row in told.get("results", [])],
        updates=updates(told.get("updates", []), today=today, start=start),
    )
    if "ends_on" in told:
        values["ends_on"] = resolve(told["ends_on"], today=today, start=start)
    values.update({f"contact_{part}": value for part, value in told.get("contact", {}).items()})
    if "hands" in told:
        values.update(hands_needed=told["hands"]["needed"], hands_found=told["hands"]["found"])
    return values


def stages(rows: list[dict[str, Any]], *, today: date, start: date) -> list[dict[str, Any]]:
    """Steps with dates. A step without a state gets it from its date: past is done, the first to come is now."""
    made = []
    for row in rows:
        day = resolve(row["when"], today=today, start=start)
        by_month = "show" in row["when"]
        state = row.get("state") or _state(day, today, made)
        when_text = month_and_year(day) if by_month else ""
        date_of = None if by_month else day
        made.append(
            {"title": row["title"], "when_text": when_text, "date": date_of, "state": state, "is_demo": True}
        )
    return made


def _state(day: date, today: date, earlier: list[dict[str, Any]]) -> str:
    if day < today:
        return StageState.DONE
    return StageState.NEXT if any(row["state"] == StageState.NOW for row in earlier) else StageState.NOW


def updates(rows: list[dict[str, Any]], *, today: date, start: date) -> list[dict[str, Any]]:
    return [
        {
            "date": resolve(row["when"], today=today, start=start),
            "title": row["title"],
            "text": row["text"],
            "is_demo": True,
        }
        for row in rows
    ]
