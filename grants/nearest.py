"""The nearest deadlines, for pages of the floors above: home shows three of them beside the next seminars."""

from datetime import datetime

from grants.domain.cards import ContestCard
from grants.domain.clock import town_moment
from grants.enums import ContestStatus
from grants.models import GrantContest

WAITING = (ContestStatus.OPEN, ContestStatus.SOON, ContestStatus.JUDGING)


def nearest_deadlines(*, now: datetime, limit: int) -> list[ContestCard]:
    """Contests with a day to come: open ones first, the first to close before the others. Two queries.

    A card tells `contest`, `left` («Осталось 9 дней»), `until`, `elapsed` (per cent, for components/track.html),
    `is_hot`, `status_class`, `dates_are_demo`.
    """
    at = town_moment(now)
    waiting = GrantContest.objects.public().current(at).filter(status__in=WAITING).for_cards()
    return [ContestCard(contest, at=at) for contest in waiting[:limit]]
