"""An initiative as schema.org's Project (https://schema.org/Project). Invented values are not told."""

from typing import Any

from initiatives.models.initiative_page import InitiativePage


def project(page: InitiativePage, *, site_url: str) -> dict[str, Any]:
    """What it is, who runs it, where, and since when, so far as it is known."""
    known = {
        "location": page.place and {"@type": "Place", "name": page.place, "address": page.address or None},
        "foundingDate": page.starts_on,
    }
    invented = {"location": "place", "foundingDate": "starts_on"}
    return {
        "@type": "Project",
        "name": page.title,
        "description": page.description,
        "url": f"{site_url}{page.url}",
        "keywords": page.theme.name,
        "member": [
            {"@type": "Organization", "name": organisation.name} for organisation in page.organisations
        ],
        **{name: value for name, value in known.items() if not page.is_demo_field(invented[name])},
    }
