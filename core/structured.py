"""What a page tells to programs: schema.org in JSON-LD (https://schema.org, https://www.w3.org/TR/json-ld11/)."""

import json
from collections.abc import Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from core.crumbs import Crumb

CONTEXT = "https://schema.org"
# A script element ends at the first «</script», wherever it stands: signs of HTML are written as JSON escapes.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def breadcrumb_list(*, crumbs: Sequence[Crumb], title: str, url: str, site_url: str) -> dict[str, Any] | None:
    """The way from home to this page as BreadcrumbList; None for home itself. Addresses are absolute."""
    if not crumbs:
        return None
    way = [*((crumb.title, crumb.url) for crumb in crumbs), (title, url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": f"{site_url}{address}"}
            for place, (name, address) in enumerate(way, start=1)
        ],
    }


def script(things: Sequence[dict[str, Any]]) -> SafeString:
    """Things as one script element of data; nothing when there is nothing to tell. Empty properties are left out."""
    told = [{name: value for name, value in thing.items() if value not in (None, "", [])} for thing in things]
    if not told:
        return mark_safe("")
    graph = {"@context": CONTEXT, "@graph": told}
    text = json.dumps(graph, ensure_ascii=False, default=str).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
