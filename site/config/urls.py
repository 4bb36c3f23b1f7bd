"""Root addresses. Everything that is not named here is a Wagtail page."""

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core.views import media

handler400 = "core.views.bad_request"
handler403 = "core.views.forbidden"
handler404 = "core.views.not_found"
handler500 = "core.views.server_error"

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("reading/", include("core.reading.urls")),
    path("search/", include("search.urls")),
    path("reports/", include("reports.urls")),
    path("", include("home.urls")),
    # Renditions alone: originals of pictures carry EXIF, and documents have their own address under /documents/.
    re_path(r"^media/(?P<path>images/[^/]+)$", media),
    path("", include(wagtail_urls)),
]
