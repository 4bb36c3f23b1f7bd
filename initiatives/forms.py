from wagtail.admin.forms import WagtailAdminPageForm

from core.demo_admin import DemoAwareFormMixin


class InitiativePageForm(DemoAwareFormMixin, WagtailAdminPageForm):
    """The editing form of an initiative: what an editor rewrites is no longer demonstration data."""
