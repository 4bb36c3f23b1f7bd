"""How the page of an organisation looks: a colour, a drawing and an icon for each kind of it."""

from dataclasses import dataclass

from partners.enums import OrganisationKind as Kind


@dataclass(frozen=True)
class Look:
    """`palette` is a theme of the style sheet, `motif` a drawing of core.covers, `icon` one of static/images/icons.txt."""

    palette: str
    motif: str
    icon: str


LOOKS: dict[str, Look] = {
    Kind.AUTHORITY: Look("dusk", "yard", "landmark"),
    Kind.STATE_ENTERPRISE: Look("river", "volunteers", "handshake"),
    Kind.NONPROFIT: Look("rowan", "volunteers", "heart-handshake"),
    Kind.INSTITUTION: Look("fireweed", "festival", "book-open"),
    Kind.GROUP: Look("buckthorn", "family", "users"),
    Kind.BUSINESS: Look("cedar", "yard", "handshake"),
    Kind.SCHOOL: Look("river", "family", "school"),
}


def look_of(kind: str) -> Look:
    """The look of a kind; a plain one for a kind not chosen yet."""
    return LOOKS.get(kind, Look("taiga", "volunteers", "users"))
