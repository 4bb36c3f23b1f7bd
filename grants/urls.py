from django.urls import path

from grants import feeds, views

urlpatterns = [
    path("calendar.ics", views.calendar, name="grants_calendar"),
    path("feed/", feeds.ContestFeed(), name="grants_feed"),
    path("<slug:slug>/calendar.ics", views.contest_calendar, name="contest_calendar"),
]
