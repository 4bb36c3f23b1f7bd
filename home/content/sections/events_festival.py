"""The festival: what the passport says of it, and an invented season beside it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from events.domain.moments import TOWN
from events.models import FestivalPage
from home.content.dates import resolve
from home.content.keeper import Keeper
from home.content.section import Loaded
from home.content.tree import keep_page
from news.models import NewsPage

NEWS_SHOWN = 3
INVENTED = ("year", "starts_on", "ends_on", "place")


def keep_festival(keeper: Keeper, loaded: Loaded) -> None:
    """The page was loaded with its texts; here it gets its forums, its money and, if wanted, a season."""
    page = loaded.pages["festival"]
    if page is None:
        return
    told, demo = loaded.told["festival"], loaded.invented.get("season", {})
    values = {
        "frequency": told["frequency"],
        "money_category": told["money_category"],
        "forums": [_forum(row, loaded) for row in told["forums"]],
        "related": _related(told, loaded),
        **_season(keeper, demo, loaded),
    }
    keep_page(keeper, key="page:festival", model=FestivalPage, parent=page.get_parent(), slug=page.slug,
              values=values, demo_fields=tuple(name for name in INVENTED if name in values))  # fmt: skip
    if demo:
        _keep_past(keeper, demo, FestivalPage.objects.get(pk=page.pk), loaded)


def _forum(row: dict[str, Any], loaded: Loaded) -> dict[str, Any]:
    return {"title": row["title"], "text": row["text"], "organisation_id": _key(loaded, row["organisation"])}


def _key(loaded: Loaded, slug: str) -> int | None:
    """The organisation's key; None when an editor deleted it."""
    organisation = loaded.known["organisation"].get(slug)
    return organisation.pk if organisation else None


def _related(told: dict[str, Any], loaded: Loaded) -> list[dict[str, Any]]:
    """The latest news of the festival, then initiatives that are feasts themselves."""
    news = (
        NewsPage.objects.live()
        .filter(topic__is_festival=True)
        .order_by("is_demo", "-date", "pk")[:NEWS_SHOWN]
    )
    feasts = [loaded.initiatives[number] for number in told["initiatives"] if number in loaded.initiatives]
    rows = [{"related_page_id": page.pk, "is_demo": page.is_demo} for page in news]
    return [*rows, *({"related_page_id": page.pk} for page in feasts)]


def _season(keeper: Keeper, demo: dict[str, Any], loaded: Loaded) -> dict[str, Any]:
    """An invented season; nothing when demonstration is not wanted."""
    if not demo:
        return {}
    first = resolve(demo["starts"], today=keeper.today)
    return {
        "year": first.year,
        "starts_on": first,
        "ends_on": first + timedelta(days=demo["days"] - 1),
        "place": demo["place"],
        "items": [_item(row, first, loaded) for row in demo["items"]],
        "stands": [
            {
                "title": row["title"],
                "organisation_id": _key(loaded, row["organisation"]),
                "place": row.get("place", ""),
                "is_demo": True,
            }
            for row in demo["stands"]
        ],
        "partners": [
            {"organisation_id": _key(loaded, row["organisation"]), "gives": row["gives"], "is_demo": True}
            for row in demo["partners"]
            if _key(loaded, row["organisation"])
        ],
    }


def _item(row: dict[str, Any], first: date, loaded: Loaded) -> dict[str, Any]:
    day = first + timedelta(days=row["day"])
    page = loaded.initiatives.get(row.get("initiative", 0))
    return {
        "title": row["title"],
        "starts_at": moment(day, row["at"]),
        "ends_at": moment(day, row["until"]),
        "place": row["place"],
        "track": row.get("track", ""),
        "note": row.get("note", ""),
        "cancelled": row.get("cancelled", False),
        "related_page_id": page.pk if page else None,
        "is_demo": True,
    }


def moment(day: date, clock: str) -> datetime:
    """A moment by the town's clock, told in UTC as the database tells it."""
    return datetime.combine(day, time.fromisoformat(clock), TOWN).astimezone(UTC)


def _keep_past(keeper: Keeper, demo: dict[str, Any], parent: FestivalPage, loaded: Loaded) -> None:
    """Last year's season, invented as a whole."""
    told = demo["past"]
    first = resolve(demo["starts"], today=keeper.today) - timedelta(weeks=52)
    values = {
        "is_demo": True,
        "title": f"Фестиваль «Добрый Железногорск», {first.year} год",
        "summary": told["summary"],
        "year": first.year,
        "starts_on": first,
        "items": [_item(row, first, loaded) for row in told["items"]],
    }
    keep_page(keeper, key=f"demo-festival:{told['slug']}", model=FestivalPage, parent=parent,
              slug=told["slug"], values=values)  # fmt: skip
