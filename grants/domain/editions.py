"""What happens to a contest between its editions: calendars learn of changes, checks survive drafts."""

import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING

from grants.enums import CALENDAR_WORDS

if TYPE_CHECKING:
    from grants.models import GrantContest

NOT_OF_A_DRAFT = ("calendar_version", "calendar_mark", "calendar_changed_at")


def follow_calendar(contest: "GrantContest", *, now: datetime) -> None:
    """Raise the version that calendars are told, if what they hold has changed. The caller saves."""
    mark = calendar_mark(contest)
    if mark == contest.calendar_mark:
        return
    contest.calendar_version += bool(contest.calendar_mark)
    contest.calendar_mark = mark
    contest.calendar_changed_at = now


def calendar_mark(contest: "GrantContest") -> str:
    """Sixteen hexadecimal digits of all that a calendar holds of the contest: title, days, hours, state."""
    days = [
        (stage.kind, stage.title, str(stage.ends_on), str(stage.until))
        for stage in contest.stages.all()
        if stage.kind in CALENDAR_WORDS
    ]
    told = [contest.title, contest.slug, contest.is_cancelled, contest.live, days]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:16]


def keep_what_no_draft_tells(contest: "GrantContest", draft: "GrantContest") -> "GrantContest":
    """Give `draft`, made of an older revision, what was noted of the `contest` since then, and return it.

    An invented check is no check: a revision that leaves it out, leaves it out.
    """
    for name in NOT_OF_A_DRAFT:
        setattr(draft, name, getattr(contest, name))
    if not contest.is_demo_field("checked_on"):
        draft.checked_on, draft.checked_by_id = contest.checked_on, contest.checked_by_id
        draft.make_field_real("checked_on")
    return draft
