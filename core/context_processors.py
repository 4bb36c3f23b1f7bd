"""What stands around every page: settings, menus, reading version. Lazy, so that a response without a template pays
nothing."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.models import SiteSettings
from core.navigation import navigation_for


def chrome(request: HttpRequest) -> dict[str, Any]:
    """Context of base.html; the admin has its own."""
    if request.path.startswith("/admin/") and not getattr(request, "is_preview", False):
        return {}
    return {
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
        "navigation": SimpleLazyObject(lambda: navigation_for(request.path)),
        "reading": getattr(request, "reading", None),
    }
