"""What calendars were told of an event, so that a published change of its time, place or state raises SEQUENCE."""

import hashlib
import json
from datetime import datetime
from typing import Protocol


class Announced(Protocol):
    """The part of an event that calendars carry and a change of which readers must learn of."""

    starts_at: datetime | None
    ends_at: datetime | None
    place: str
    address: str
    online_url: str
    state: str


def mark_of(event: Announced) -> str:
    """Sixteen hexadecimal digits that stand for time, place and state; equal moments in any zone give the same."""
    told = [
        event.starts_at.timestamp() if event.starts_at else None,
        event.ends_at.timestamp() if event.ends_at else None,
        event.place.strip(),
        event.address.strip(),
        event.online_url.strip(),
        event.state,
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:16]


def next_sequence(*, sequence: int, old_mark: str, new_mark: str) -> int:
    """SEQUENCE of RFC 5545: the same while nothing changed, one more for every published change."""
    return sequence if old_mark in ("", new_mark) else sequence + 1
