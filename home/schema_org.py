"""The programme as schema.org's Organization (https://schema.org/Organization); other pages refer to it by its @id."""

from typing import Any

from django.templatetags.static import static

from core.models import BasePage


def organisation(home: BasePage, *, name: str, site_url: str) -> dict[str, Any]:
    """Who speaks here, and its sign."""
    return {
        "@type": "Organization",
        "@id": f"{site_url}/#programme",
        "name": name,
        "description": home.description,
        "url": f"{site_url}/",
        "logo": f"{site_url}{static('images/apple-touch-icon.png')}",
        "areaServed": "Железногорск, Красноярский край",
    }
