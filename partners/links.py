"""Addresses of the section. It stands at /partners/; its badges are pictures with addresses of their own there."""

ROOT = "/partners/"
BADGE, THANKS = "badge.svg", "thanks/"


def organisation_url(slug: str) -> str:
    """The page of an organisation."""
    return f"{ROOT}{slug}/"


def badge_url(slug: str) -> str:
    """The badge that a partner puts on its own site."""
    return f"{ROOT}{slug}/{BADGE}"


def thanks_url(slug: str) -> str:
    """The page that a partner prints and hangs on a wall."""
    return f"{ROOT}{slug}/{THANKS}"
