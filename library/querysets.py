"""Questions asked about the library."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Self

from django.db.models import F, IntegerField, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, Greatest
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.visibility import shown
from library.domain.freshness import latest_stale
from library.models.rows import DownloadDay

Months = Mapping[str, int | None]


def all_downloads(item: Any) -> Coalesce:
    """The sum of an item's counters; `item` is its key or a reference to it."""
    days = DownloadDay.objects.filter(item=item).order_by().values("item").annotate(all=Sum("count"))
    return Coalesce(Subquery(days.values("all"), output_field=IntegerField()), 0)


class LibraryItemQuerySet(PageQuerySet):
    """Items of the library."""

    def shown(self) -> Self:
        """What any reader may see."""
        return shown(self)

    def for_cards(self) -> Self:
        """With the topic and the downloads that a card names; what counts as archive stands last."""
        return self.select_related("topic").with_downloads().order_by("is_archive", "title_key", "pk")

    def with_downloads(self) -> Self:
        """Annotates `downloads`: how many times an item's files were taken, over all days."""
        return self.annotate(downloads=all_downloads(OuterRef("pk")))

    def stale(self, *, months: Months, today: date) -> Self:
        """Items that may be out of date today. `months` tells by kind how long a text stays fresh."""
        since = Coalesce(
            Greatest("text_date", "checked_on"), F("text_date"), F("checked_on")
        )  # SQLite's Greatest knows nothing as soon as one side is unknown
        old: Any = Q(pk__in=[])
        for kind, limit in months.items():
            if limit:
                old |= Q(kind=kind, since__lte=latest_stale(months=limit, today=today))
        return self.alias(since=since).filter(old)

    def waiting_for_a_look(self, *, months: Months, today: date) -> Self:
        """Published items that an editor should read again: those out of date, without what is archive anyway."""
        return self.live().filter(is_archive=False, is_demo=False).stale(months=months, today=today)


LibraryItemManager = PageManager.from_queryset(LibraryItemQuerySet)
