"""Remembers that demonstration was removed, so that the next start of the site does not bring it back."""

from home.models import ContentRecord

REMOVED = "demo:removed"


def demo_was_removed() -> bool:
    return ContentRecord.objects.filter(key=REMOVED).exists()


def remember_removal() -> None:
    ContentRecord.objects.get_or_create(key=REMOVED)


def forget_removal() -> None:
    ContentRecord.objects.filter(key=REMOVED).delete()
