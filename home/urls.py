from django.urls import path

from home import health, robots, site_map, sitemap
from home.press_views import press_photo

urlpatterns = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("sitemap.xml", sitemap.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap.sitemap_part, name="sitemap_part"),
    path("sitemap/", site_map.site_map, name="site_map"),
    path("robots.txt", robots.robots, name="robots"),
    path("press/photos/<int:pk>/", press_photo, name="press_photo"),
    path("favicon.ico", robots.favicon, name="favicon"),
]
