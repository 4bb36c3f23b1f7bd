"""What grants show on pages of the floors below."""

from typing import Any

from django import template

from grants.models import GrantAward

register = template.Library()


@register.inclusion_tag("grants/initiative_awards.html")
def initiative_awards(initiative: Any) -> dict[str, Any]:
    """Grants an initiative has won, the latest first; nothing where there are none. One query."""
    return {
        "awards": GrantAward.objects.public().filter(initiative_id=initiative.pk) if initiative.pk else []
    }
