"""What the pages of the section list, for one request each."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q, Sum
from django.http import Http404
from django.urls import reverse

from core.facets import Facet, Listing, Order
from core.selection import Params, parse
from grants.domain.cards import ContestCard, grouped
from grants.domain.clock import TownMoment, town_moment
from grants.domain.month import Month, month_asked, month_of
from grants.domain.statistics import by_years_and_levels
from grants.enums import CURRENT_STATUSES, Applicant, ContestLevel
from grants.models import GrantAward, GrantContest, GrantFigure, GrantResult, GrantStage
from grants.querysets import for_applicant

PER_PAGE = 20
ORDERS = {
    "amount": Order("где гранты больше", [F("grant_max").desc(nulls_last=True), "title", "pk"]),
    "new": Order("новые на сайте", [F("first_published_at").desc(nulls_last=True), "pk"]),
}


def current_context(params: Params, *, now: datetime) -> dict[str, Any]:
    """The list of contests that are not over, and the month of the next deadline beside it."""
    at = town_moment(now)
    listing = contest_listing(params, at=at)
    cards = [ContestCard(contest, at=at) for contest in listing.cards]
    return {
        "listing": listing,
        "groups": [] if listing.selection.sort else grouped(cards),
        "cards": cards,
        "own_calendar": own_calendar(listing),
        "month": next_month(at),
        "at": at,
    }


def own_calendar(listing: Listing) -> str:
    """The address of a calendar for who the reader said they are; empty while they have not."""
    asked = listing.selection.chosen.get("for", ())
    return f"{reverse('grants_calendar')}?{urlencode([('for', value) for value in asked])}" if asked else ""


def contest_listing(params: Params, *, at: TownMoment) -> Listing:
    """«Для меня» first: who the reader is."""
    facets = [
        Facet("for", "Кто вы", dict(Applicant.choices), for_applicant),
        Facet("level", "Чей конкурс", dict(ContestLevel.choices), lambda value: Q(level=value)),
        Facet(
            "status",
            "Что сейчас",
            {one.value: str(one.label) for one in CURRENT_STATUSES},
            lambda value: Q(status=value),
        ),
    ]
    rows = GrantContest.objects.public().current(at).for_cards()
    return Listing(
        rows=rows,
        facets=facets,
        params=params,
        words=lambda word: Q(search_text__contains=word),
        orders=ORDERS,
    )


def next_month(at: TownMoment) -> Month:
    """The month with the nearest deadline to come; this one when there is none."""
    stages = GrantStage.objects.in_calendar()
    soonest = stages.filter(ends_on__gte=at.today, contest__is_cancelled=False).first()
    first = (soonest.ends_on if soonest else at.today).replace(day=1)
    return month_of(stages, first=first, today=at.today)


def calendar_context(month: str, *, now: datetime) -> dict[str, Any]:
    """One month of deadlines."""
    at = town_moment(now)
    first = month_asked(month, today=at.today)
    return {"month": month_of(GrantStage.objects.in_calendar(), first=first, today=at.today), "at": at}


def archive_context(params: Params, *, now: datetime) -> dict[str, Any]:
    """Contests that are over, the latest first."""
    at = town_moment(now)
    over = GrantContest.objects.public().archived(at).for_cards()
    page = page_of(over, params)
    return {"page_obj": page, "cards": [ContestCard(contest, at=at) for contest in page], "at": at}


def results_context(params: Params) -> dict[str, Any]:
    """How support grew; the table by years and levels; what documents tell of each contest."""
    told = GrantResult.objects.for_table().filter(Q(contest__isnull=True) | Q(contest__live=True))
    return {
        "figures": GrantFigure.objects.all(),
        "lines": by_years_and_levels(),
        "page_obj": page_of(told, params),
    }


def awards_context(params: Params) -> dict[str, Any]:
    """Who won, with the sum of what is known of real awards."""
    public = GrantAward.objects.public()
    years = public.order_by("-year").values_list("year", flat=True).distinct()
    facets = [
        Facet("year", "Год", {str(year): str(year) for year in years}, lambda value: Q(year=int(value))),
        Facet("level", "Чей конкурс", dict(ContestLevel.choices), lambda value: Q(contest__level=value)),
    ]
    real = public.filter(is_demo=False).order_by().aggregate(count=Count("pk"), amount=Sum("amount"))
    listing = Listing(rows=public, facets=facets, params=params, per_page=PER_PAGE)
    return {"listing": listing, "page_obj": listing.page, "real": real}


def page_of(rows: Any, params: Params) -> Page[Any]:
    """The page an address asks for; one that is not there is not found."""
    asked = parse(params, choices={}).page
    paginator: Paginator[Any] = Paginator(rows, PER_PAGE)
    if asked is None or asked > paginator.num_pages:
        raise Http404("Такой страницы в списке нет.")
    return paginator.page(asked)
