from wagtail.admin.forms import WagtailAdminModelForm

from core.demo_admin import DemoAwareFormMixin


class GrantContestForm(DemoAwareFormMixin, WagtailAdminModelForm):
    """The editing form of a contest: what an editor rewrites is no longer demonstration data."""
