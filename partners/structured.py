"""What the page of an organisation tells to programs: schema.org/Organization."""

from typing import Any

from partners.models.organisations import Organisation


def organisation_thing(organisation: Organisation, *, site_url: str) -> dict[str, Any] | None:
    """The organisation; None for one that is made up. `site_url` begins our own addresses."""
    if organisation.is_demo:
        return None
    address = f"{site_url}{organisation.get_absolute_url()}"
    logo = organisation.shown_logo
    return {
        "@type": "Organization",
        "@id": f"{address}#organisation",
        "name": organisation.name,
        "alternateName": organisation.short_name if organisation.full_name else "",
        "url": organisation.website or address,
        "mainEntityOfPage": address,
        "description": organisation.description or organisation.role,
        "logo": f"{site_url}{logo.get_rendition('max-512x512|format-png').url}" if logo else "",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Железногорск",
            "addressRegion": "Красноярский край",
            "addressCountry": "RU",
        },
    }
