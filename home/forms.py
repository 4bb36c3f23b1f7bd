from wagtail.admin.forms import WagtailAdminPageForm

from core.demo_admin import DemoAwareFormMixin


class PressPageForm(DemoAwareFormMixin, WagtailAdminPageForm):
    """The editing form of the page for the press: what an editor rewrites is no longer demonstration data."""
