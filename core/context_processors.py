"""What stands around every page: settings, menus, reading version. Lazy, so that a response without a template pays
nothing."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.models import SiteSettings
from core.navigation import navigation_for


def chrome(request: HttpRequest) -> dict[str, Any]:
    """Context of base.html; the admin has its own."""
    if request.path.startswith("/admin/") and not getattr(request, "is_preview", False):
        return {}
    return {
        "site_settings": SimpleLazyObject(lambda: _settings(request)),
        "navigation": SimpleLazyObject(lambda: navigation_for(request.path)),
        "reading": getattr(request, "reading", None),
    }


def _settings(request: HttpRequest) -> SiteSettings:
    """Settings with contacts and links: two queries more, whatever their number."""
    settings: SiteSettings = SiteSettings.for_request(request)
    prefetch_related_objects([settings], "contacts", "social_links")
    return settings
