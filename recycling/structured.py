"""What a drive tells to programs: schema.org."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recycling.models import CollectionDrivePage


def described(page: "CollectionDrivePage", *, site_url: str) -> dict[str, Any] | None:
    """The collection as an Event. What is invented is not told to programs."""
    if page.is_demo:
        return None
    place = (
        {"@type": "Place", "name": page.place, "address": page.address or page.place} if page.place else None
    )
    return {
        "@type": "Event",
        "name": page.title,
        "description": page.summary,
        "url": f"{site_url}{page.url}",
        "startDate": page.starts_on,
        "endDate": page.ends_on or page.starts_on,
        "location": place,
        "isAccessibleForFree": True,
        "inLanguage": "ru",
    }
