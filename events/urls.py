"""Addresses under /seminars/ that are not pages of the CMS."""

from django.urls import path

from events import views

urlpatterns = [
    path("calendar.ics", views.events_ics, name="events_ics"),
    path("<slug:slug>/event.ics", views.event_ics, name="event_ics"),
]
