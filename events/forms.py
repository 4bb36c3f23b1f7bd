from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from core.demo_admin import DemoAwareFormMixin
from events.enums import EventFormat


class EventPageForm(DemoAwareFormMixin, WagtailAdminPageForm):
    """The editing form of an event: what an editor rewrites is no longer demonstration data."""


class SeminarPageForm(EventPageForm):
    """A seminar is held in a room or over the net; a meeting has a page type of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "format" in self.fields:
            held = [choice for choice in EventFormat.choices if choice[0] != EventFormat.MEETING]
            self.fields["format"].choices = held  # type: ignore[attr-defined]
