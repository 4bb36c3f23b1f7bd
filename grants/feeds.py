"""New contests for whoever reads feeds: RSS 2.0 at /grants/feed/."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed

from core.typography import NBSP
from grants.domain.cards import ContestCard
from grants.domain.clock import town_moment
from grants.links import ROOT
from grants.models import GrantContest
from grants.views import refuse_while_closed

NEWEST = 40


class ContestFeed(Feed):
    """Contests, the newest on the site first."""

    feed_type = Rss201rev2Feed
    language = "ru"
    title = "Грантовые конкурсы — Добрый Железногорск"
    description = "Новые конкурсы для НКО, жителей, учреждений и бизнеса Железногорска: кто даёт, сколько и до какого дня."
    link = ROOT

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        refuse_while_closed()
        return super().__call__(request, *args, **kwargs)

    def items(self) -> QuerySet[Any]:
        newest = GrantContest.objects.public().filter(first_published_at__isnull=False).for_cards()
        return newest.order_by("-first_published_at", "-pk")[:NEWEST]

    def item_title(self, item: Any) -> str:
        return f"{item.title} (демо)" if item.is_demo else str(item.title)

    def item_description(self, item: Any) -> str:
        """Who gives, to whom, till when. What is invented says so."""
        return feed_words(ContestCard(item, at=town_moment(timezone.now())))

    def item_guid(self, item: Any) -> str:
        return f"grant-contest-{item.pk}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: Any) -> datetime:
        return item.first_published_at

    def item_updateddate(self, item: Any) -> datetime:
        return item.last_published_at or item.first_published_at


def feed_words(card: ContestCard) -> str:
    """One paragraph of plain text about a contest."""
    contest = card.contest
    told = [contest.summary, f"Проводит {contest.organiser_title}."]
    if card.applicants:
        whom = f"{card.applicants[0].upper()}{card.applicants[1:]}"
        told.append(f"{whom}{' (демо)' if card.applicants_are_demo else ''}.")
    dates = ", ".join(part for part in (card.left, card.until) if part)
    told.append(f"{dates}{' (демо)' if card.dates_are_demo else ''}.")
    if card.check_warning:
        told.append(f"{card.check_warning}: уточните у организатора.")
    return " ".join(part for part in told if part).replace(NBSP, " ")
