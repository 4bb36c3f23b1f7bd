"""Addresses under /news/ that are not pages of the CMS."""

from django.urls import path

from news import views

urlpatterns = [
    path("feed/", views.rss_view, name="news_rss"),
    path("feed.json", views.json_view, name="news_json"),
]
