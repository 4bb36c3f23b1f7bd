"""What an item tells to programs: schema.org."""

from typing import TYPE_CHECKING, Any

from library.enums import ActState, ItemKind

if TYPE_CHECKING:
    from library.models import LibraryItemPage

TYPES = {
    ItemKind.GUIDE: "HowTo",
    ItemKind.TEMPLATE: "DigitalDocument",
    ItemKind.LAW: "Legislation",
    ItemKind.RECORDING: "VideoObject",
    ItemKind.BOOK: "Book",
}
FORCE = {ActState.IN_FORCE: "InForce", ActState.REPEALED: "NotInForce"}


def described(item: "LibraryItemPage", *, site_url: str) -> dict[str, Any] | None:
    """The item as one schema.org thing. What is invented is not told to programs."""
    if item.is_demo:
        return None
    kind = ItemKind(item.kind)
    own = {ItemKind.LAW: _law, ItemKind.BOOK: _book, ItemKind.RECORDING: _recording}.get(kind)
    return {
        "@type": TYPES[kind],
        "name": item.title,
        "description": item.summary,
        "url": f"{site_url}{item.url}",
        "inLanguage": "ru",
        "datePublished": item.text_date,
        "about": item.topic.name,
        **(own(item) if own else {}),
    }


def _law(item: "LibraryItemPage") -> dict[str, Any]:
    force = FORCE.get(ActState(item.act_state))
    return {
        "legislationIdentifier": item.act_number,
        "legislationDate": item.text_date,
        "legislationLegalForce": f"https://schema.org/{force}" if force else None,
    }


def _book(item: "LibraryItemPage") -> dict[str, Any]:
    return {"author": item.book_author, "datePublished": item.book_year}


def _recording(item: "LibraryItemPage") -> dict[str, Any]:
    duration = f"PT{item.minutes}M" if item.minutes else None
    return {"contentUrl": item.recording_url, "duration": duration, "uploadDate": item.text_date}
