from django.urls import path
from wagtail.contrib.sitemaps.views import sitemap

from home import health, robots

urlpatterns = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots.robots, name="robots"),
    path("favicon.ico", robots.favicon, name="favicon"),
]
