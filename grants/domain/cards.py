"""A contest as a list shows it at a moment: where it stands, what day matters, how long it is till then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from core.typography import MONTHS, WEEKDAYS, full_date, money, no_breaks, plural
from grants.domain.clock import TownMoment
from grants.domain.status import current_call, last_call, next_stage, status_of
from grants.enums import APPLICANT_FIELDS, APPLICANTS_WHOM, STATUS_CLASSES, ContestStatus, StageKind
from grants.querysets import CHECK_DAYS

HOT_DAYS = 10
"""So many days before the last one the bar turns to the colour of a call."""
GROUP_TITLES = {
    ContestStatus.OPEN: "Можно подать сейчас",
    ContestStatus.SOON: "Скоро откроются",
    ContestStatus.JUDGING: "Ждём итогов",
    ContestStatus.UNKNOWN: "Срок не объявлен",
}


class ContestCard:
    """One look at a contest. Its stages are read once, from what the list has fetched ahead."""

    def __init__(self, contest: Any, *, at: TownMoment) -> None:
        self.contest = contest
        self.at = at

    @cached_property
    def stages(self) -> list[Any]:
        return list(self.contest.stages.all())

    @cached_property
    def status(self) -> ContestStatus:
        return status_of(self.stages, is_cancelled=self.contest.is_cancelled, at=self.at)

    @property
    def status_class(self) -> str:
        return STATUS_CLASSES[self.status]

    @property
    def is_open(self) -> bool:
        return self.status == ContestStatus.OPEN

    @property
    def is_over(self) -> bool:
        return self.status in (ContestStatus.FINISHED, ContestStatus.CANCELLED)

    @cached_property
    def day_stage(self) -> Any:
        """The stage whose last day matters to a reader now: the call, or what is awaited, or the call that was."""
        return (
            current_call(self.stages, at=self.at)
            or next_stage(self.stages, at=self.at)
            or last_call(self.stages)
        )

    @property
    def day(self) -> date | None:
        """That day: for a call to come its first one."""
        stage = self.day_stage
        if stage is None:
            return None
        return stage.starts_on if self.status == ContestStatus.SOON else stage.ends_on

    @property
    def day_month(self) -> str:
        """«декабря», with the year where it is not this one."""
        day = self.day or self.at.today
        return (
            MONTHS[day.month - 1] if day.year == self.at.today.year else f"{MONTHS[day.month - 1]} {day.year}"
        )

    @property
    def day_weekday(self) -> str:
        return WEEKDAYS[(self.day or self.at.today).weekday()]

    @property
    def day_says(self) -> str:
        """What the day is, in a word or two, to stand over its number."""
        if self.status == ContestStatus.JUDGING:
            return "итоги" if self.day_stage.kind == StageKind.RESULTS else "оценка до"
        return {ContestStatus.OPEN: "до", ContestStatus.SOON: "с"}.get(self.status, "приём был до")

    @property
    def days_left(self) -> int:
        """Whole days from today to the last day of an open call; 0 on that day."""
        return (self.day_stage.ends_on - self.at.today).days

    @property
    def left(self) -> str:
        """How things stand, in one line."""
        if self.status == ContestStatus.OPEN:
            return days_words(self.days_left)
        if self.status == ContestStatus.SOON:
            return f"Заявки примут с {full_date(self.day_stage.starts_on)}"
        closed = last_call(self.stages)
        if self.status in (ContestStatus.JUDGING, ContestStatus.FINISHED) and closed is not None:
            return f"Приём закрыт {full_date(closed.ends_on)}"
        return str(self.status.label)

    @property
    def until(self) -> str:
        """The day and the hour that matter, in words."""
        stage = self.day_stage
        if stage is None or self.is_over:
            return ""
        hour = f", {stage.until:%H:%M}" if stage.until else ""
        if self.status == ContestStatus.JUDGING:
            start = "Итоги — " if stage.kind == StageKind.RESULTS else "Оценка до "
            return f"{start}{full_date(stage.ends_on)}{hour}"
        return f"до {full_date(stage.ends_on)}{hour}"

    @property
    def elapsed(self) -> int | None:
        """How much of the open call has gone by, in per cent; None where its first day is unknown."""
        stage = self.day_stage
        if not self.is_open or stage.starts_on is None:
            return None
        whole = (stage.ends_on - stage.starts_on).days
        return round(100 * (self.at.today - stage.starts_on).days / whole) if whole else 100

    @property
    def is_hot(self) -> bool:
        return self.is_open and self.days_left <= HOT_DAYS

    @property
    def dates_are_demo(self) -> bool:
        """Whether the day shown is invented."""
        return bool(self.day_stage is not None and self.day_stage.is_demo)

    @property
    def applicants(self) -> str:
        """«для НКО и учреждений»; empty when nobody has said."""
        if not self.contest.applicants:
            return ""
        return f"для {listed([APPLICANTS_WHOM[one] for one in self.contest.applicants])}"

    @property
    def applicants_are_demo(self) -> bool:
        return any(self.contest.is_demo_field(APPLICANT_FIELDS[one]) for one in self.contest.applicants)

    @property
    def amount(self) -> "Amount | None":
        """The one number of a card: the largest grant, or the whole fund."""
        contest = self.contest
        if contest.grant_max is not None:
            return Amount(money(contest.grant_max), "наибольший грант", "grant_max")
        if contest.fund is not None:
            return Amount(money(contest.fund), "фонд конкурса", "fund")
        return None

    @property
    def amount_is_demo(self) -> bool:
        amount = self.amount
        return bool(amount and (self.contest.is_demo or self.contest.is_demo_field(amount.field)))

    @property
    def unchecked_days(self) -> int | None:
        """Days since somebody compared this with the source; None when nobody ever has."""
        checked = self.contest.checked_on
        return None if checked is None else (self.at.today - checked).days

    @property
    def needs_check(self) -> bool:
        """A contest that is over need not be checked."""
        days = self.unchecked_days
        return not self.is_over and (days is None or days >= CHECK_DAYS)

    @property
    def check_warning(self) -> str:
        """What the reader is told of that; empty when all is well."""
        days = self.unchecked_days
        if not self.needs_check:
            return ""
        if days is None:
            return "Эти сведения ещё не проверяли"
        return f"Не проверяли {days} {plural(days, ('день', 'дня', 'дней'))}"


@dataclass(frozen=True)
class Amount:
    """A sum with its noun, and the field it comes from."""

    text: str
    noun: str
    field: str


@dataclass(frozen=True)
class CardGroup:
    """Contests of one status under one heading."""

    title: str
    cards: list[ContestCard]


def grouped(cards: Iterable[ContestCard]) -> list[CardGroup]:
    """Cards in the order of the list, put under a heading for each status."""
    return [
        CardGroup(GROUP_TITLES[status], list(inner))
        for status, inner in groupby(cards, key=lambda card: card.status)
    ]


def days_words(days: int) -> str:
    """«Осталось 9 дней»; on the last day «Сегодня последний день»."""
    if days == 0:
        return "Сегодня последний день"
    verb = plural(days, ("Остался", "Осталось", "Осталось"))
    return no_breaks(f"{verb} {days} {plural(days, ('день', 'дня', 'дней'))}")


def listed(words: list[str]) -> str:
    """«НКО, учреждений и бизнеса»."""
    return " и ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
