"""/reading/"""

from django.urls import path

from .views import reading_settings

urlpatterns = [path("", reading_settings, name="reading")]
