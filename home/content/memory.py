"""Remembers that demonstration is not wanted, so that the next start of the site does not bring it."""

from home.models import ContentRecord

UNWANTED = "demo:unwanted"


def demo_is_unwanted() -> bool:
    return ContentRecord.objects.filter(key=UNWANTED).exists()


def remember_unwanted() -> None:
    ContentRecord.objects.get_or_create(key=UNWANTED)


def forget_unwanted() -> None:
    ContentRecord.objects.filter(key=UNWANTED).delete()
