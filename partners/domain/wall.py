"""The wall of those who carry the programme: partners by tier, then the participants of the passport by kind."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.typography import NBSP, plural
from partners.enums import KINDS_IN_ORDER, OrganisationKind, PartnerTier

if TYPE_CHECKING:
    from partners.models import Organisation, Partner

TIER_TITLES = {
    PartnerTier.GENERAL: ("Генеральные партнёры", "t1"),
    PartnerTier.MAIN: ("Основные партнёры", "t2"),
    PartnerTier.FRIEND: ("Друзья программы", ""),
}
KIND_TITLES = {
    OrganisationKind.AUTHORITY: ("Планируют и управляют", "t2"),
    OrganisationKind.STATE_ENTERPRISE: ("Поддерживают инфраструктуру и программы", "t1"),
    OrganisationKind.NONPROFIT: ("Общественные организации", ""),
    OrganisationKind.INSTITUTION: ("Учреждения", ""),
    OrganisationKind.SCHOOL: ("Школы", ""),
    OrganisationKind.GROUP: ("Инициативные группы", ""),
    OrganisationKind.BUSINESS: ("Бизнес", ""),
}


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
    """A step of the wall. `size` is the CSS class of its names: t1 the largest, t2 large, none plain."""

    title: str
    size: str
    members: tuple[Member, ...]

    @property
    def is_demo(self) -> bool:
        """Whether the step itself is invented: no document calls these organisations partners of this tier."""
        return any(member.partner and member.partner.is_demo_field("tier") for member in self.members)


def wall(*, partners: Iterable["Partner"], participants: Iterable["Organisation"]) -> list[Group]:
    """Every partner and participant once: a participant who is a partner stands in its tier. No empty steps."""
    by_tier: dict[str, list[Member]] = defaultdict(list)
    for partner in partners:
        by_tier[partner.tier].append(Member(partner.organisation, partner))
    known = {member.organisation.pk for members in by_tier.values() for member in members}
    by_kind: dict[str, list[Member]] = defaultdict(list)
    for organisation in participants:
        if organisation.pk not in known:
            by_kind[organisation.kind].append(Member(organisation))
    tiers = [Group(*TIER_TITLES[tier], tuple(by_tier[tier])) for tier in PartnerTier]
    kinds = [Group(*KIND_TITLES[kind], tuple(by_kind[kind])) for kind in KINDS_IN_ORDER]
    return [group for group in (*tiers, *kinds) if group.members]


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
