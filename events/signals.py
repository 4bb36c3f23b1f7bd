"""When an event is published, what calendars will be told is compared with what they were told."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.signals import page_published

from events.domain.versions import mark_of, next_sequence
from events.models import CalendarVersion, EventPage, MeetingPage, SeminarPage


def remember_announcement(sender: type, instance: EventPage, **kwargs: Any) -> None:
    """Raise SEQUENCE if time, place or state changed since the last publication."""
    mark = mark_of(instance)
    with transaction.atomic():
        version = CalendarVersion.objects.select_for_update().filter(pk=instance.pk).first()
        version = version or CalendarVersion(event_id=instance.pk, mark="")
        if version.mark == mark:
            return
        version.sequence = next_sequence(sequence=version.sequence, old_mark=version.mark, new_mark=mark)
        version.mark = mark
        version.changed_at = timezone.now()
        if instance.starts_at:
            version.starts_at, version.ends_at = instance.starts_at, instance.ends_at
        version.save()


def connect() -> None:
    """Listen; called once when the app is ready."""
    for model in (SeminarPage, MeetingPage):
        uid = f"events.remember_announcement.{model.__name__}"
        page_published.connect(remember_announcement, sender=model, dispatch_uid=uid)
