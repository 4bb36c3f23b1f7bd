"""Grant contests: what the passport tells of them, invented dates and conditions, awards, results and figures."""

from collections.abc import Iterator
from typing import Any

from grants.enums import APPLICANT_FIELDS, Applicant
from grants.models import GrantAward, GrantContest, GrantFigure, GrantIndexPage, GrantResult
from home.content.blocks import stream
from home.content.dates import resolve
from home.content.keeper import Keeper
from home.content.schema import Keys
from home.content.section import Loaded, Names, Section
from home.content.sections.grants_shape import DEMO, SHAPE
from home.content.shapes import BLOCKS, INNER

STEP = 10  # between neighbours in a list: an editor can put something between them
SUMS = ("fund", "grant_min", "grant_max", "cofinancing", "cofinancing_note", "applicants_note")


def broken(told: dict[str, Any], names: Names) -> Iterator[str]:
    """Contests, organisations and initiatives that nothing describes."""
    contests = {row["slug"] for row in [*told["contests"], *told.get("invented", [])]}
    for row in [*told["results"], *told.get("dates", []), *told.get("awards", [])]:
        if "contest" in row and row["contest"] not in contests:
            yield f"content/grants.yaml: contest: «{row['contest']}» нигде не описано"
    asked = [row["organiser"] for row in told["contests"]]
    asked += [row["organisation"] for row in told.get("awards", []) if "organisation" in row]
    for slug in asked:
        if slug not in names["organisation"]:
            yield f"content/grants.yaml: organiser: «{slug}» нигде не описано"
    for row in told.get("awards", []):
        if row.get("initiative", min(names["initiative"])) not in names["initiative"]:
            yield f"content/demo/grants.yaml: awards: инициатива {row['initiative']} нигде не описана"


def keep(keeper: Keeper, loaded: Loaded) -> None:
    """Contests first: everything else holds on to them."""
    dates = {row["contest"]: row for row in loaded.invented.get("dates", [])}
    contests: dict[str, Any] = {}
    for row in loaded.told["contests"]:
        contests[row["slug"]] = _keep_real(keeper, row, dates.get(row["slug"], {}), loaded)
    for row in loaded.invented.get("invented", []):
        contests[row["slug"]] = _keep_invented(keeper, row)
    _keep_results(keeper, loaded.told, contests)
    _keep_figures(keeper, loaded.told)
    for row in loaded.invented.get("awards", []):
        if contests[row["contest"]] is not None:
            _keep_award(keeper, row, contests[row["contest"]], loaded)


def _keep_real(keeper: Keeper, row: dict[str, Any], demo: dict[str, Any], loaded: Loaded) -> Any:
    organiser = loaded.known["organisation"].get(row["organiser"])
    conditions = _conditions(keeper, demo, row["slug"])
    values = {
        "title": row["title"],
        "summary": row["summary"],
        "organiser": organiser.pk if organiser else None,
        "organiser_name": "" if organiser else row["organiser"],
        "level": row["level"],
        "source_note": row["source"],
        **_applicants(row["for"]),
        **conditions,
        **(_applicants(demo["for"]) if "for" in demo else {}),
    }
    flags = set(conditions) - {"stages"}
    flags |= {APPLICANT_FIELDS[Applicant(one)] for one in demo.get("for", [])}
    return _keep_contest(keeper, f"contest:{row['slug']}", row["slug"], values, demo_fields=flags)


def _keep_invented(keeper: Keeper, row: dict[str, Any]) -> Any:
    values = {
        "title": row["title"],
        "summary": row["summary"],
        "organiser_name": row["organiser"],
        "level": row["level"],
        "source_note": "придумано для показа",
        "is_demo": True,
        **_applicants(row["for"]),
        **_conditions(keeper, row, row["slug"]),
    }
    return _keep_contest(keeper, f"demo-contest:{row['slug']}", row["slug"], values)


def _applicants(asked: list[str]) -> dict[str, bool]:
    return {field: one in asked for one, field in APPLICANT_FIELDS.items()}


def _conditions(keeper: Keeper, told: dict[str, Any], slug: str) -> dict[str, Any]:
    """Invented values by field; nothing where nothing is told."""
    values: dict[str, Any] = {name: told[name] for name in SUMS if name in told}
    if "checked" in told:
        values["checked_on"] = resolve(told["checked"], today=keeper.today)
    if "body" in told:
        values["body"] = stream(told["body"], key=f"contest:{slug}")
    if "stages" in told:
        values["stages"] = [_stage(keeper, stage) for stage in told["stages"]]
    return values


def _stage(keeper: Keeper, told: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": told["kind"],
        "title": told.get("title", ""),
        "starts_on": resolve(told["from"], today=keeper.today) if "from" in told else None,
        "ends_on": resolve(told["to"], today=keeper.today),
        "until": told.get("until"),
        "is_demo": True,
    }


def _keep_contest(
    keeper: Keeper, key: str, slug: str, values: dict[str, Any], *, demo_fields: Any = ()
) -> Any:
    """One contest, published with a revision; what an editor is writing is left alone."""
    contest, record = keeper.find(key=key, model=GrantContest, find={"slug": slug})
    if contest is None:
        return keeper.count(key, "deleted")
    is_new = contest.pk is None
    if not is_new and (contest.has_unpublished_changes or not contest.live):
        keeper.count(key, "draft")
        return contest
    changed = keeper.apply(obj=contest, record=record, values=values, demo_fields=demo_fields)
    if is_new or changed:
        keeper.check(key, contest)
        contest.save()
        contest.save_revision().publish()
        contest.refresh_from_db()
    keeper.remember(record, contest)
    keeper.count(key, "new" if is_new else "changed" if changed else "same")
    return contest


def _keep_results(keeper: Keeper, told: dict[str, Any], contests: dict[str, Any]) -> None:
    for row in told["results"]:
        contest = contests.get(row.get("contest", ""))
        if "contest" in row and contest is None:
            continue
        names = ("title", "level", "note")
        numbers = ("applications", "winners", "fund", "fund_before")
        values = {
            **{name: row.get(name, "") for name in names},
            **{name: row.get(name) for name in numbers},
            "fund_is_least": row.get("fund_is_least", False),
            "year": row["year"],
            **_source(told),
        }
        find = {"contest": contest, "year": row["year"], "title": row.get("title", ""), "is_demo": False}
        keeper.keep(key=f"grant-result:{row['key']}", model=GrantResult, find=find, values=values)


def _keep_figures(keeper: Keeper, told: dict[str, Any]) -> None:
    for place, row in enumerate(told["figures"], start=1):
        values = {
            **{name: row.get(name, "") for name in ("title", "qualifier", "unit", "period", "note")},
            "before": row.get("before"),
            "value": row["value"],
            "sort_order": place * STEP,
            **_source(told),
        }
        find = {"title": row["title"]}
        keeper.keep(key=f"grant-figure:{row['key']}", model=GrantFigure, find=find, values=values)


def _source(told: dict[str, Any]) -> dict[str, str]:
    return {"source": told["source"], "source_date": told["source_date"]}


def _keep_award(keeper: Keeper, row: dict[str, Any], contest: Any, loaded: Loaded) -> None:
    organisation = loaded.known["organisation"].get(row.get("organisation", ""))
    initiative = loaded.initiatives.get(row.get("initiative", 0))
    values = {
        "organisation": organisation.pk if organisation else None,
        "recipient": "" if organisation else row.get("person", "победитель"),
        "is_person": "person" in row,
        "purpose": row.get("purpose", ""),
        "amount": row["amount"],
        "initiative": initiative.pk if initiative else None,
        "source": "придумано для показа",
        "source_date": "день загрузки",
        "is_demo": True,
    }
    year = resolve(row["when"], today=keeper.today).year
    find = {"contest": contest, "project": row["project"], "year": year}
    keeper.keep(key=f"demo-award:{row['key']}", model=GrantAward, find=find, values={**values, "year": year})


SECTION = Section(
    name="grants",
    shape=SHAPE,
    demo=DEMO,
    words={
        "contest": "грантовые конкурсы",
        "demo-contest": "демонстрационные конкурсы",
        "grant-result": "итоги конкурсов",
        "grant-figure": "числа о поддержке",
        "demo-award": "демонстрационные победы",
    },
    keep=keep,
    broken=broken,
    pages={"grants": (Keys(must=INNER, may={"body": BLOCKS}), GrantIndexPage)},
)
