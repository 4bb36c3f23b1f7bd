"""What other floors show of the schedule."""

from datetime import datetime

from events.models import EventPage


def next_events(*, now: datetime, limit: int) -> list[EventPage]:
    """The nearest events that take place and anybody may see, for `components/event_row.html`. One query."""
    return list(EventPage.objects.shown().coming(now).for_rows()[:limit])
