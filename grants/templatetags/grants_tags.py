"""What grants show on pages of the floors below."""

from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from grants.domain.cards import ContestCard
from grants.domain.clock import town_moment
from grants.models import GrantAward, GrantContest, GrantResult

register = template.Library()


@register.inclusion_tag("grants/initiative_awards.html")
def initiative_awards(initiative: Any) -> dict[str, Any]:
    """Grants an initiative has won, the latest first; nothing where there are none. One query."""
    return {
        "awards": GrantAward.objects.public().filter(initiative_id=initiative.pk) if initiative.pk else []
    }


@register.inclusion_tag("grants/of_organisation.html", takes_context=True)
def grants_of_organisation(context: Context, organisation: Any) -> dict[str, Any]:
    """Contests an organisation runs with what came of them by year, and grants it has won: sections of its page.

    Four queries; none for an organisation that is not saved.
    """
    if organisation.pk is None:
        return {}
    at = town_moment(timezone.now())
    own = GrantContest.objects.public().filter(organiser=organisation).for_cards().order_by("title", "pk")
    results = GrantResult.objects.filter(contest__organiser=organisation, contest__live=True).for_table()
    return {
        "cards": [ContestCard(contest, at=at) for contest in own],
        "results": list(results),
        "awards": list(GrantAward.objects.public().filter(organisation=organisation)),
        "request": context.get("request"),
    }
