from wagtail.users.apps import WagtailUsersAppConfig


class StaffConfig(WagtailUsersAppConfig):
    """Wagtail's users with this site's forms."""

    user_viewset = "home.staff.StaffViewSet"
