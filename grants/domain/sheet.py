"""All that the page of one contest shows at a moment."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from core.typography import money, percent
from grants.domain.cards import ContestCard
from grants.domain.clock import TownMoment
from grants.domain.status import stage_state
from grants.domain.wording import stage_days
from grants.enums import CALENDAR_WORDS, LEVEL_LOOKS, STAGE_CLASSES, ContestLevel, StageState


@dataclass(frozen=True)
class StageLine:
    """A stage in the timeline."""

    stage: Any
    state: StageState

    @property
    def mark(self) -> str:
        return STAGE_CLASSES[self.state]

    @property
    def when(self) -> str:
        return stage_days(self.stage)

    @property
    def state_label(self) -> str:
        return str(self.state.label).lower()


@dataclass(frozen=True)
class Fact:
    """One line of what the contest gives and asks: its words and the fields they come from."""

    label: str
    text: str
    fields: tuple[str, ...]
    is_demo: bool


class ContestSheet:
    """The contest's page. `awards_shown` is how many awards stand on it; the rest has a page of its own."""

    awards_shown = 10

    def __init__(self, contest: Any, *, at: TownMoment) -> None:
        self.contest = contest
        self.card = ContestCard(contest, at=at)
        self.at = at

    @property
    def palette(self) -> str:
        """The colour of the cover, by whose money it is."""
        return LEVEL_LOOKS[ContestLevel(self.contest.level)][0]

    @property
    def motif(self) -> str:
        """What the cover draws."""
        return LEVEL_LOOKS[ContestLevel(self.contest.level)][1]

    @property
    def stages(self) -> list[StageLine]:
        """In time order, each with its state now."""
        in_order = sorted(
            self.card.stages, key=lambda stage: (stage.ends_on, stage.starts_on or stage.ends_on)
        )
        return [StageLine(stage, stage_state(stage, at=self.at)) for stage in in_order]

    @property
    def money(self) -> list[Fact]:
        """Only what is known."""
        return [fact for fact in (self._fund, self._size, self._own_money) if fact is not None]

    @property
    def _fund(self) -> Fact | None:
        fund = self.contest.fund
        return None if fund is None else self._fact("Фонд", money(fund), "fund")

    @property
    def _size(self) -> Fact | None:
        least, most = self.contest.grant_min, self.contest.grant_max
        told = {
            (False, True): lambda: f"до {money(most)}",
            (True, False): lambda: f"от {money(least)}",
            (True, True): lambda: f"от {money(least)} до {money(most)}",
        }.get((least is not None, most is not None))
        return self._fact("Один грант", told(), "grant_min", "grant_max") if told else None

    @property
    def _own_money(self) -> Fact | None:
        share, note = self.contest.cofinancing, self.contest.cofinancing_note
        if share is None:
            return None
        text = f"не меньше {percent(share)} бюджета проекта" if share else "не нужны"
        return self._fact(
            "Свои средства", f"{text}: {note}" if note else text, "cofinancing", "cofinancing_note"
        )

    def _fact(self, label: str, text: str, *fields: str) -> Fact:
        demo = self.contest.is_demo or any(self.contest.is_demo_field(name) for name in fields)
        return Fact(label, text, fields, demo)

    @property
    def has_calendar(self) -> bool:
        """Whether there is a day to put into a calendar."""
        return any(stage.kind in CALENDAR_WORDS for stage in self.card.stages)

    @property
    def has_demo(self) -> bool:
        """Whether anything on the page is invented."""
        contest = self.contest
        return bool(
            contest.is_demo or contest.demo_fields or any(stage.is_demo for stage in self.card.stages)
        )

    @property
    def rules_href(self) -> str:
        document = self.contest.rules_document
        return str(document.url) if document else str(self.contest.rules_url)

    @property
    def checker(self) -> str:
        """Who checked: by name, or by role where the account has none."""
        user = self.contest.checked_by
        return (user.get_full_name() if user else "") or "редактор сайта"

    @property
    def check_is_demo(self) -> bool:
        return bool(self.contest.is_demo or self.contest.is_demo_field("checked_on"))

    @cached_property
    def results(self) -> list[Any]:
        """Earlier years as documents tell them, the latest first."""
        return list(self.contest.results.order_by("-year", "is_demo")) if self.contest.pk else []

    @cached_property
    def awards(self) -> list[Any]:
        """The latest awards."""
        if not self.contest.pk:
            return []
        known = self.contest.awards.select_related("organisation", "initiative").order_by("-year", "pk")
        return list(known[: self.awards_shown])

    def schema_org(self, *, site_url: str) -> dict[str, Any] | None:
        """MonetaryGrant of schema.org; nothing invented goes into it."""
        contest = self.contest
        if contest.is_demo:
            return None
        return {
            "@type": "MonetaryGrant",
            "name": contest.title,
            "description": "" if contest.is_demo_field("summary") else contest.summary,
            "url": f"{site_url}{contest.get_absolute_url()}",
            "funder": {"@type": "Organization", "name": contest.organiser_title},
            "amount": self._schema_amount,
        }

    @property
    def _schema_amount(self) -> dict[str, Any] | None:
        contest = self.contest
        names = {"minValue": "grant_min", "maxValue": "grant_max"}
        told = {
            key: str(getattr(contest, name))
            for key, name in names.items()
            if getattr(contest, name) is not None and not contest.is_demo_field(name)
        }
        return {"@type": "MonetaryAmount", "currency": "RUB", **told} if told else None


def page_context(contest: Any, *, page: Any, at: TownMoment) -> dict[str, Any]:
    """What the template of a contest needs: `page` is the section told as this contest."""
    sheet = ContestSheet(contest, at=at)
    leaf = page.leaf(title=contest.title, summary=contest.summary, about=sheet)
    return {"page": leaf, "crumbs": leaf.crumbs, "contest": contest, "sheet": sheet, "card": sheet.card}
