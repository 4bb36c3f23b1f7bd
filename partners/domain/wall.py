"""The wall of those who carry the programme: partners by tier, then the participants of the passport by kind."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.typography import NBSP, plural
from partners.enums import OrganisationKind, PartnerTier

if TYPE_CHECKING:
    from partners.models import Organisation, Partner

TITLES: dict[str, str] = {
    PartnerTier.GENERAL: "Генеральные партнёры",
    PartnerTier.MAIN: "Основные партнёры",
    OrganisationKind.STATE_ENTERPRISE: "Поддерживают инфраструктуру и программы",
    OrganisationKind.AUTHORITY: "Планируют и управляют",
    OrganisationKind.NONPROFIT: "Общественные организации",
    OrganisationKind.INSTITUTION: "Учреждения",
    OrganisationKind.SCHOOL: "Школы",
    OrganisationKind.GROUP: "Инициативные группы",
    PartnerTier.FRIEND: "Друзья программы",
    OrganisationKind.BUSINESS: "Бизнес",
}
"""Steps of the wall from top to bottom; the first that has names is set largest, the next a size smaller."""
SMALLEST = 3


@dataclass(frozen=True)
class Member:
    """A name on the wall, with what it gives if it is a partner."""

    organisation: "Organisation"
    partner: "Partner | None" = None

    @property
    def says(self) -> str:
        """One line under the name: what it supports, else its role in the programme."""
        if self.partner and self.partner.what_they_support:
            return self.partner.what_they_support
        return self.organisation.role


@dataclass(frozen=True)
class Group:
    """A step of the wall: its heading, how large its names are set (1 the largest, 3 plain), its members."""

    title: str
    size: int
    members: tuple[Member, ...]

    @property
    def is_demo(self) -> bool:
        """Whether the step itself is invented: no document calls these organisations partners of this tier."""
        return any(member.partner and member.partner.is_demo_field("tier") for member in self.members)


def wall(organisations: Iterable["Organisation"]) -> list[Group]:
    """Everybody of `organisations` once, as `OrganisationQuerySet.carrying` gives them: a partner that is shown stands
    in its tier, others by kind. No empty steps."""
    steps: dict[str, list[Member]] = defaultdict(list)
    for organisation in organisations:
        partner = getattr(organisation, "partner", None)
        if partner and partner.live:
            steps[partner.tier].append(Member(organisation, partner))
        else:
            steps[organisation.kind].append(Member(organisation))
    found = [step for step in TITLES if step in steps]
    return [
        Group(TITLES[step], min(place, SMALLEST), tuple(steps[step]))
        for place, step in enumerate(found, start=1)
    ]


def passport_note(participants: Iterable["Organisation"]) -> str:
    """How many lines the passport has and how many organisations they name; nothing when the numbers are the same."""
    lines: dict[int, list[str]] = defaultdict(list)
    for organisation in participants:
        if organisation.passport_number is not None:
            lines[organisation.passport_number].append(organisation.title)
    named = sum(len(names) for names in lines.values())
    if named == len(lines):
        return ""
    shared = "; ".join(
        f"в строке {number} стоят {' и '.join(names)}"
        for number, names in sorted(lines.items())
        if len(names) > 1
    )
    line_word = plural(len(lines), ("строка", "строки", "строк"))
    name_word = plural(named, ("организация", "организации", "организаций"))
    return (
        f"В паспорте проекта {len(lines)}{NBSP}{line_word} участников и {named}{NBSP}{name_word}: {shared}."
    )
