from django.urls import path

from partners import views

# Pages of organisations are routes of PartnerIndexPage; an address that ends in a file's name is no page to Wagtail.
urlpatterns = [path("<slug:slug>/badge.svg", views.badge, name="partner_badge")]
