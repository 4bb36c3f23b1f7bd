"""Root addresses. Everything that is not named here is a Wagtail page."""

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core.share.views import share_card
from core.views import media
from news.views import video_view

handler400 = "core.views.bad_request"
handler403 = "core.views.forbidden"
handler404 = "core.views.not_found"
handler500 = "core.views.server_error"

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("share/<int:pk>/<slug:digest>.png", share_card, name="share_card"),
    path("reading/", include("core.reading.urls")),
    path("search/", include("search.urls")),
    path("reports/", include("reports.urls")),
    path("seminars/", include("events.urls")),
    path("news/", include("news.urls")),
    path("grants/", include("grants.urls")),
    path("partners/", include("partners.urls")),
    path("", include("home.urls")),
    # Renditions alone: originals of pictures carry EXIF, and documents have their own address under /documents/.
    re_path(r"^media/(?P<path>images/[^/]+)$", media),
    re_path(r"^media/(?P<path>videos/[^/]+)$", video_view),
    path("", include(wagtail_urls)),
]
