"""What the first page takes from the floors below, each in one query or two, whatever there is."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, Value, When
from wagtail.models import Page

from core.visibility import shown
from initiatives.enums import InitiativeStatus
from initiatives.models import InitiativePage, Theme
from partners.domain.wall import Group, wall
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


def carried_by() -> list[Group]:
    """The wall of those who carry the programme, in one query."""
    return wall(Organisation.objects.carrying())


SECTIONS = {
    "initiativeindexpage": "initiatives",
    "indicatorindexpage": "indicators",
    "partnerindexpage": "partners",
    "newsindexpage": "news",
    "eventindexpage": "seminars",
    "grantindexpage": "grants",
}


def addresses(*, also: int | None = None) -> dict[str, str]:
    """Addresses of the site's sections by name, «also» that of the page with this key; "" while not public."""
    sections = Q(content_type__model__in=SECTIONS)
    wanted = shown(Page.objects.filter(sections | Q(pk=also))).annotate(model=F("content_type__model"))
    found = dict.fromkeys([*SECTIONS.values(), "also"], "")
    for page in wanted:
        if page.model in SECTIONS:
            found[SECTIONS[page.model]] = page.url or ""
        if page.pk == also:
            found["also"] = page.url or ""
    return found
