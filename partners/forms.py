from wagtail.admin.forms import WagtailAdminModelForm

from core.demo_admin import DemoAwareFormMixin


class PartnerForm(DemoAwareFormMixin, WagtailAdminModelForm):
    """The editing form of a partner: what an editor rewrites is no longer demonstration data."""
