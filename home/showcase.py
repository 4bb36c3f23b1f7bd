"""What the first page takes from the floors below, each in one to three queries, whatever there is."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q
from wagtail.models import Page

from initiatives.enums import InitiativeStatus
from initiatives.models import InitiativePage, Theme
from partners.enums import KINDS_IN_ORDER, OrganisationKind, PartnerTier
from partners.models import Organisation, Partner
from reports.domain.shares import shares
from reports.domain.totals import total, totals_by_fund
from reports.enums import EntryBasis
from reports.links import ledger_url
from reports.models import FinancialReportPage


@dataclass(frozen=True)
class Share:
    """A part of the bar: whose money, its part of the whole and where it begins, in per cent; its entries."""

    name: str
    flow: str
    percent: Decimal
    start: Decimal
    url: str


@dataclass(frozen=True)
class Money:
    """The large figure of the first screen: real costs of a year in roubles, in words that say how they are known."""

    year: int
    label: str
    amount: Decimal
    parts: list[Share]

    @property
    def url(self) -> str:
        """The entries behind the sum."""
        return ledger_url(year=self.year)

    @property
    def report_label(self) -> str:
        return f"Отчёт за {self.year} год целиком"


@dataclass(frozen=True)
class Tier:
    """One line of the wall of names: its heading, how large it is set (1, 2 or 3), organisations."""

    title: str
    size: int
    organisations: list[Organisation]


def report_for(chosen: Any) -> FinancialReportPage | None:
    """The report an editor chose if it is public, else the newest public one."""
    public = FinancialReportPage.objects.live().public()
    picked = public.filter(pk=chosen.pk).first() if chosen else None
    return picked or public.order_by("-year", "pk").first()


def money_of(report: FinancialReportPage | None) -> Money | None:
    """Costs of the report's year by source; None without a report, or when the year has no costs."""
    if report is None:
        return None
    lines = [line for line in totals_by_fund(year=report.year) if line.fund and line.amount > 0]
    amount = sum((line.amount for line in lines), Decimal(0))
    if not amount:
        return None
    by_passport = total(year=report.year, basis=EntryBasis.PASSPORT)
    parts, start = [], Decimal(0)
    for line, percent in zip(lines, shares([line.amount for line in lines]), strict=True):
        url = ledger_url(year=report.year, fund=line.fund.slug)
        parts.append(Share(line.fund.short_name, line.fund.flow, percent, start, url))
        start += percent
    return Money(report.year, _label(report.year, amount, by_passport), amount, parts)


def _label(year: int, amount: Decimal, by_passport: Decimal) -> str:
    """The passport does not say whether its sums were planned or paid, so they are never called spent."""
    if by_passport == amount:
        return f"По паспорту затраты в {year} году"
    return f"Затраты в {year} году" if by_passport else f"Потрачено в {year} году"


def figures() -> list[Any]:
    """Indicators an editor put on the first page."""
    from reports.domain.indicators import home_figures

    return home_figures()


def initiatives_needing_hands(*, chosen: list[int], limit: int) -> list[InitiativePage]:
    """Public initiatives for cards: those chosen by hand in their order, then recruiting ones, then running ones."""
    shown = InitiativePage.objects.live().public().for_cards()
    by_hand = {page.pk: page for page in shown.filter(pk__in=chosen)}
    cards = [by_hand[pk] for pk in chosen if pk in by_hand][:limit]
    if len(cards) < limit:
        cards += list(_wanting(shown).exclude(pk__in=by_hand)[: limit - len(cards)])
    return cards


def _wanting(shown: Any) -> Any:
    """Recruiting before running; among equals those that lack most people."""
    active = (InitiativeStatus.RECRUITING, InitiativeStatus.RUNNING)
    recruiting_first = Q(status=InitiativeStatus.RECRUITING)
    return (
        shown.filter(status__in=active)
        .with_hands_missing()
        .alias(is_recruiting=recruiting_first)
        .order_by("-is_recruiting", "-hands_missing", "title_key", "pk")
    )


def themes() -> list[Theme]:
    """Themes that have public initiatives, each with their number in `shown`."""
    public = InitiativePage.objects.live().public().values("pk")
    counted = Theme.objects.annotate(shown=Count("initiatives", filter=Q(initiatives__in=public)))
    return list(counted.filter(shown__gt=0))


TIER_TITLES = {
    PartnerTier.GENERAL: ("Генеральные партнёры", 1),
    PartnerTier.MAIN: ("Основные партнёры", 2),
    PartnerTier.FRIEND: ("Друзья программы", 3),
}
KIND_TITLES = {
    OrganisationKind.AUTHORITY: ("Планируют и управляют", 2),
    OrganisationKind.STATE_ENTERPRISE: ("Поддерживают инфраструктуру и программы", 1),
    OrganisationKind.NONPROFIT: ("Общественные организации", 3),
    OrganisationKind.INSTITUTION: ("Учреждения", 3),
    OrganisationKind.SCHOOL: ("Школы", 3),
    OrganisationKind.GROUP: ("Инициативные группы", 3),
    OrganisationKind.BUSINESS: ("Бизнес", 3),
}


def wall() -> list[Tier]:
    """Who carries the programme: partners by tier, then participants of the passport by kind."""
    partners = list(Partner.objects.shown())
    known = {partner.organisation_id for partner in partners}
    others = list(Organisation.objects.participants().exclude(pk__in=known))
    tiers = [
        Tier(title, size, [partner.organisation for partner in partners if partner.tier == tier])
        for tier, (title, size) in TIER_TITLES.items()
    ]
    kinds = [
        Tier(*KIND_TITLES[kind], [organisation for organisation in others if organisation.kind == kind])
        for kind in KINDS_IN_ORDER
    ]
    return [tier for tier in (*tiers, *kinds) if tier.organisations]


SECTIONS = {
    "initiatives": ("initiatives", "initiativeindexpage"),
    "reports": ("reports", "reportindexpage"),
    "partners": ("partners", "partnerindexpage"),
    "contacts": ("home", "contactpage"),
}


def sections(*, home: Page) -> dict[str, str]:
    """Addresses of the public sections below home, by name: initiatives, reports, partners, contacts."""
    types = {ContentType.objects.get_by_natural_key(*key).pk: name for name, key in SECTIONS.items()}
    pages = home.get_children().live().public().filter(content_type__in=types)
    return {types[page.content_type_id]: page.url for page in pages if page.url}
