"""What the first page takes from the floors below, each in one query or two, whatever there is."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, Value, When
from wagtail.models import Page

from core.visibility import shown
from initiatives.enums import InitiativeStatus
from initiatives.models import InitiativePage, Theme
from partners.enums import OrganisationKind, PartnerTier
from partners.models import Organisation
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
    url: str

    @property
    def report_label(self) -> str:
        return f"Отчёт за {self.year} год целиком"


def report_for(chosen: int | None) -> FinancialReportPage | None:
    """The report an editor chose if it is public, else the newest public one."""
    chosen_first = Case(When(pk=chosen, then=Value(0)), default=Value(1), output_field=IntegerField())
    reports: Any = shown(FinancialReportPage.objects.all())
    return reports.order_by(chosen_first, "-year", "pk").first()


def money_of(page: FinancialReportPage | None) -> Money | None:
    """Costs of the report's year by source; None without them, or where they are no parts of a whole."""
    if page is None or not page.sheet.report.has_shares:
        return None
    report, parts, start = page.sheet.report, [], Decimal(0)
    for part in report.funds:
        url = page.sheet.ledger(fund=part.fund.slug)
        parts.append(Share(part.fund.short_name, part.fund.flow, part.share, start, url))
        start += part.share
    return Money(page.year, _label(report), report.total, parts, page.sheet.all_costs)


def _label(report: Any) -> str:
    """The passport does not say whether its sums were planned or paid, so they are never called spent."""
    if report.is_mixed:
        return f"Затраты в {report.year} году"
    return (
        f"По паспорту затраты в {report.year} году"
        if report.is_passport
        else f"Потрачено в {report.year} году"
    )


def initiatives_needing_hands(*, chosen: list[int], limit: int) -> list[InitiativePage]:
    """Public initiatives for cards: those chosen by hand in their order, then recruiting ones, then running ones."""
    places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(chosen)]
    active = [When(status=status, then=Value(len(chosen) + place)) for place, status in enumerate(ACTIVE)]
    wanted: Any = shown(InitiativePage.objects.filter(Q(pk__in=chosen) | Q(status__in=ACTIVE)))
    return list(
        wanted.for_cards()
        .with_hands_missing()
        .alias(turn=Case(*places, *active, output_field=IntegerField()))
        .order_by("turn", "-hands_missing", "title_key", "pk")[:limit]
    )


ACTIVE = (InitiativeStatus.RECRUITING, InitiativeStatus.RUNNING)


def themes() -> list[Theme]:
    """Themes that have public initiatives, each with their number in `shown`."""
    public = shown(InitiativePage.objects.all()).values("pk")
    counted = Theme.objects.annotate(shown=Count("initiatives", filter=Q(initiatives__in=public)))
    return list(counted.filter(shown__gt=0))


@dataclass(frozen=True)
class Tier:
    """One line of the wall of names: its heading, how large it is set (1, 2 or 3), organisations.

    `is_demo` tells that the heading is invented: no document calls these organisations partners of this tier.
    """

    title: str
    size: int
    organisations: list[Organisation]
    is_demo: bool


TITLES = {
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
"""Lines of the wall from top to bottom; the first that has names is set largest, the next a size smaller."""
SMALLEST = 3


def wall() -> list[Tier]:
    """Who carries the programme: partners by tier and participants of the passport by kind, in the order of TITLES."""
    carrying = Organisation.objects.filter(Q(is_participant=True) | Q(partner__live=True))
    known = carrying.select_related("partner").order_by(
        "partner__sort_order", "passport_number", "name", "pk"
    )
    lines: dict[str, list[Organisation]] = {}
    invented = set()
    for organisation in known:
        partner = getattr(organisation, "partner", None)
        line = partner.tier if partner and partner.live else organisation.kind
        lines.setdefault(line, []).append(organisation)
        if partner and partner.live and partner.is_demo_field("tier"):
            invented.add(line)
    keys = [key for key in TITLES if key in lines]
    return [
        Tier(TITLES[key], min(place, SMALLEST), lines[key], key in invented)
        for place, key in enumerate(keys, start=1)
    ]


SECTIONS = {
    "initiativeindexpage": "initiatives",
    "indicatorindexpage": "indicators",
    "partnerindexpage": "partners",
}


def addresses(*, also: int | None = None) -> dict[str, str]:
    """Addresses of the site's sections by name, «also» that of the page with this key; "" while not public."""
    sections = Q(
        content_type__model__in=SECTIONS, content_type__app_label__in=("initiatives", "reports", "partners")
    )
    wanted = shown(Page.objects.filter(sections | Q(pk=also))).annotate(model=F("content_type__model"))
    found = dict.fromkeys([*SECTIONS.values(), "also"], "")
    for page in wanted:
        if page.model in SECTIONS:
            found[SECTIONS[page.model]] = page.url or ""
        if page.pk == also:
            found["also"] = page.url or ""
    return found
