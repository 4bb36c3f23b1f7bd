"""Events as search engines read them (schema.org). What is invented says so in its name."""

from typing import TYPE_CHECKING, Any

from events.enums import EventFormat, EventState

if TYPE_CHECKING:
    from events.models import EventPage, FestivalPage

STATUS = {
    EventState.PLANNED: "https://schema.org/EventScheduled",
    EventState.MOVED: "https://schema.org/EventRescheduled",
    EventState.CANCELLED: "https://schema.org/EventCancelled",
}
TOWN_ADDRESS = {
    "@type": "PostalAddress",
    "addressLocality": "Железногорск",
    "addressRegion": "Красноярский край",
    "addressCountry": "RU",
}


def event(page: "EventPage", *, site_url: str) -> dict[str, Any] | None:
    """A seminar or a meeting; None while it has no date: schema.org's Event must have one."""
    if page.when is None:
        return None
    online = page.format == EventFormat.WEBINAR
    mode = "OnlineEventAttendanceMode" if online else "OfflineEventAttendanceMode"
    address = f"{site_url}{page.url}"
    return {
        "@type": "Event" if page.format == EventFormat.MEETING else "EducationEvent",
        "name": _name(page.title, is_demo=page.has_demo),
        "description": page.description,
        "url": address,
        "startDate": page.when.starts.isoformat(),
        "endDate": page.when.ends.isoformat() if page.when.ends else None,
        "eventStatus": STATUS[EventState(page.state)],
        "eventAttendanceMode": f"https://schema.org/{mode}",
        "location": {"@type": "VirtualLocation", "url": page.online_url or address}
        if online
        else _place(page),
        "inLanguage": "ru",
    }


def festival(page: "FestivalPage", *, site_url: str) -> dict[str, Any] | None:
    """A season of the festival; None while its days are not announced."""
    if page.starts_on is None:
        return None
    return {
        "@type": "Festival",
        "name": _name(page.title, is_demo=page.has_demo),
        "description": page.description,
        "url": f"{site_url}{page.url}",
        "startDate": page.starts_on.isoformat(),
        "endDate": (page.ends_on or page.starts_on).isoformat(),
        "eventStatus": STATUS[EventState.PLANNED],
        "location": {"@type": "Place", "name": page.place or "Железногорск", "address": TOWN_ADDRESS},
        "inLanguage": "ru",
    }


def _name(title: str, *, is_demo: bool) -> str:
    return f"{title} (демо)" if is_demo else title


def _place(page: "EventPage") -> dict[str, Any]:
    address = {**TOWN_ADDRESS, "streetAddress": page.address} if page.address else TOWN_ADDRESS
    return {"@type": "Place", "name": page.place or "Железногорск", "address": address}
