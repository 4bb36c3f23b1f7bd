"""The questions asked about initiatives, in the programme's words."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce
from wagtail.images import get_image_model
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.selection import Selection
from initiatives.domain.facets import FACETS, Counts, Facet, Holdings
from initiatives.enums import OPEN_STATUSES, Sort
from initiatives.models.rows import InitiativeHelp, InitiativeOrganiser

CARD_PHOTO = "fill-640x360|format-webp"  # as templates/components/initiative_cover.html asks for it
TOTAL, FOUND = "total", "found"


class InitiativeQuerySet(PageQuerySet):
    """Initiatives."""

    def shown(self) -> Self:
        """What any reader may see: published, not behind a password or a login."""
        return self.live().public()

    def for_cards(self) -> Self:
        """With all that a card names: two queries more, three if there are photos, whatever the number of cards."""
        organisers = InitiativeOrganiser.objects.select_related("organisation").order_by("sort_order", "pk")
        ready = get_image_model().get_rendition_model().objects.filter(filter_spec=CARD_PHOTO)
        return self.select_related("theme", "cover_photo").prefetch_related(
            Prefetch("organisers", organisers),
            Prefetch("cover_photo__renditions", ready, to_attr="prefetched_renditions"),
        )

    def with_hands_missing(self) -> Self:
        """Annotates `hands_missing`: people still wanted by an initiative that takes people in, else 0."""
        missing = F("hands_needed") - Coalesce("hands_found", 0)
        open_and_known = Q(status__in=OPEN_STATUSES, hands_needed__isnull=False)
        return self.annotate(
            hands_missing=Case(
                When(open_and_known & Q(hands_needed__gt=Coalesce("hands_found", 0)), then=missing),
                default=Value(0),
                output_field=IntegerField(),
            )
        )

    def wanting_hands(self) -> Self:
        """Those that want people now, most wanted first."""
        return (
            self.with_hands_missing()
            .filter(hands_missing__gt=0)
            .order_by("-hands_missing", "title_key", "pk")
        )

    def near(self, theme_id: int) -> Self:
        """All, those of a theme first, then where hands are wanted."""
        return (
            self.with_hands_missing()
            .alias(other_theme=Case(When(theme_id=theme_id, then=Value(0)), default=Value(1)))
            .order_by("other_theme", "-hands_missing", "title_key", "pk")
        )

    def in_order(self, sort: Sort, *, today: date) -> Self:
        """Sorted as the reader asked; equal ones by title."""
        if sort == Sort.TITLE:
            return self.order_by("title_key", "pk")
        if sort == Sort.NEW:
            return self.order_by(F("first_published_at").desc(nulls_last=True), "title_key", "pk")
        if sort == Sort.DATE:
            return self._by_date(today)
        return self.with_hands_missing().order_by("-hands_missing", "title_key", "pk")

    def _by_date(self, today: date) -> Self:
        """What is still to come by its day, then what has passed, the latest first, then what has no day."""
        ahead = Q(starts_on__gte=today) | Q(ends_on__gte=today)
        return self.alias(
            when_place=Case(
                When(ahead, then=Value(0)), When(starts_on__isnull=False, then=Value(1)), default=Value(2)
            ),
            day_ahead=Case(When(ahead, then=F("starts_on"))),
        ).order_by(
            "when_place",
            F("day_ahead").asc(nulls_last=True),
            F("starts_on").desc(nulls_last=True),
            "title_key",
            "pk",
        )

    def answering(self, selection: Selection, *, skip: str = "") -> Self:
        """What fits a selection: any value within a facet, all facets together. `skip` leaves out one facet, or «q»."""
        found = self
        for facet in FACETS:
            values = selection.chosen.get(facet.name)
            if values and facet.name != skip:
                found = found.filter(self._one_of(facet, values))
        if skip != "q":
            for word in selection.words:
                found = found.filter(self._says(word))
        return found

    def _one_of(self, facet: Facet, values: Iterable[str]) -> Q:
        """A subquery where an initiative may hold several values, so that it is not counted several times."""
        fits = {f"{facet.lookup}__in": list(values)}
        if facet.several:
            return Q(pk__in=self.model._base_manager.filter(**fits).values("pk"))
        return Q(**fits)

    def _says(self, word: str) -> Q:
        """The word stands in the initiative's own texts or in the name of an organiser."""
        organisers = InitiativeOrganiser.objects.filter(
            page=OuterRef("pk"), organisation__search_text__contains=word
        )
        return Q(search_text__contains=word) | Q(Exists(organisers))

    def counted(self, selection: Selection) -> Counts:
        """All counts of the catalogue in one query: each facet counted with the other facets applied.

        Answers of one facet add up, so beside an answered one a further value is counted by what it would add.
        """
        parts = [self._one_count(TOTAL), self.answering(selection)._one_count(FOUND)]
        parts += [part for facet in FACETS for part in self._counts_beside(selection, facet)]
        rows = {(name, value): count for name, value, count in parts[0].union(*parts[1:], all=True)}
        total, found = rows.pop((TOTAL, TOTAL), 0), rows.pop((FOUND, FOUND), 0)
        return Counts(total=total, found=found, by_value=rows)

    def _counts_beside(self, selection: Selection, facet: Facet) -> list[QuerySet[Any, Any]]:
        """What each value of a facet gives beside the other facets: chosen ones as they are, others what they add."""
        around = self.answering(selection, skip=facet.name)
        values = selection.chosen.get(facet.name)
        if not values:
            return [around._counts_of(facet)]
        kept = around._counts_of(facet).filter(choice__in=values)
        added = around.exclude(self._one_of(facet, values))._counts_of(facet)
        return [kept, added]

    def counted_without(self, selection: Selection, parts: Iterable[str]) -> dict[str, int]:
        """How many would be found without each of `parts` (facets or «q»), in one query."""
        counts = [self.answering(selection, skip=part)._one_count(part) for part in parts]
        if not counts:
            return {}
        return {part: count for part, _value, count in counts[0].union(*counts[1:], all=True)}

    def _one_count(self, name: str) -> QuerySet[Any, Any]:
        return self._counts(name, Value(name, output_field=CharField()))

    def _counts_of(self, facet: Facet) -> QuerySet[Any, Any]:
        if facet.several:
            return self.filter(**{f"{facet.lookup}__isnull": False})._counts(facet.name, F(facet.lookup))
        return self._counts(facet.name, F(facet.lookup))

    def _counts(self, name: str, value: Any) -> QuerySet[Any, Any]:
        return (
            self.order_by()
            .annotate(
                part=Value(name, output_field=CharField()), choice=Cast(value, CharField(max_length=100))
            )
            .values("part", "choice")
            .annotate(n=Count("pk", distinct=True))
            .values_list("part", "choice", "n")
        )

    def holdings(self) -> Holdings:
        """What these initiatives tell at all, and which of their fields hold demonstration values, in one query."""
        texts = {
            facet.demo: f'"{facet.demo}"' for facet in FACETS if facet.demo and facet.demo != "help_offers"
        }
        offers = InitiativeHelp.objects.filter(page=OuterRef("pk"), is_demo=True)
        found = self.with_hands_missing().annotate(demo_text=Cast("demo_fields", TextField()))
        counts = found.aggregate(
            **{name: Count("pk", filter=Q(demo_text__contains=text)) for name, text in texts.items()},
            help_offers=Count("pk", filter=Exists(offers)),
            wanting=Count("pk", filter=Q(hands_missing__gt=0)),
            dated=Count("starts_on"),
        )
        wanting, dated = counts.pop("wanting"), counts.pop("dated")
        return Holdings(
            frozenset(name for name, count in counts.items() if count), bool(wanting), bool(dated)
        )


InitiativeManager = PageManager.from_queryset(InitiativeQuerySet)
