"""Downloads are counted, people are not: one number an item a day, nothing about who took it."""

import re
from collections.abc import Mapping
from datetime import date

from django.db import models, transaction
from django.db.models import F

# What does not read what it takes: search engines, link previews, monitors, programs without a name.
MACHINES = re.compile(
    r"bot\b|bot/|crawl|spider|slurp|preview|monitor|scan|facebookexternalhit|whatsapp|curl/|wget/|libwww|python-|go-http"
    r"|java/|okhttp|headless",
    re.IGNORECASE,
)


def is_download(*, method: str, headers: Mapping[str, str]) -> bool:
    """Whether a request is a person taking the file: not a look at its headers, not a machine, not a piece of it again.

    Nothing of `headers` is kept.
    """
    agent = headers.get("User-Agent", "").strip()
    if method != "GET" or not agent or MACHINES.search(agent):
        return False
    if "prefetch" in headers.get("Sec-Purpose", headers.get("Purpose", "")).lower():
        return False
    if headers.get("If-None-Match") or headers.get("If-Modified-Since"):
        return False  # the browser has the file and asks whether it changed
    return headers.get("Range", "bytes=0-").replace(" ", "").startswith("bytes=0-")


def count_download(*, days: models.Manager, item_id: int, day: date) -> None:
    """Add one to the counter of an item for a day. `days` holds the counters.

    Two at once both count: the database adds, and a row that both want to make is made once.
    """
    row = days.filter(item_id=item_id, day=day)
    if row.update(count=F("count") + 1):
        return
    with transaction.atomic():
        days.bulk_create([days.model(item_id=item_id, day=day, count=0)], ignore_conflicts=True)
        row.update(count=F("count") + 1)
