"""What an organisation gave, by the kept totals, and what came of it: for its page and for the page of thanks."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from wagtail.models import Page

from core.visibility import shown
from initiatives.models import InitiativeResult
from partners.models import Organisation
from reports.domain.totals import ZERO
from reports.enums import EntryBasis, EntryKind
from reports.expressions import MoneySum
from reports.ledger_words import Figure, figure, quantity
from reports.links import ledger_url
from reports.models import LedgerTotal

GIVEN = {
    EntryKind.INCOME: "Деньгами",
    EntryKind.IN_KIND_INCOME: "Вещами и услугами",
    EntryKind.VOLUNTEER_HOURS: "Временем своих людей",
}
"""Kinds of entries in which the organisation named is the one that gives."""
PLACES = [str(kind) for kind in GIVEN]
LINES_SHOWN = 30
TO_ALL = "на всю программу"
UNSEEN = "на инициативу, страницы которой на сайте нет"


class GiftSum(NamedTuple):
    """What gifts of one kind, known in one way, come to; different kinds are never added to each other."""

    title: str
    figure: Figure
    url: str


class Gift(NamedTuple):
    """What was given in a year, for one initiative or for the whole programme (`page` is None, `to` says so)."""

    year: int
    title: str
    text: str
    url: str
    page: Page | None
    to: str


class Outcome(NamedTuple):
    """A number an initiative reached, while the organisation supported it. Invented if either is."""

    page: Page
    result: InitiativeResult
    is_demo: bool


@dataclass(frozen=True)
class Gifts:
    """All gifts, real or made up for show: never both together."""

    is_demo: bool
    sums: list[GiftSum]
    lines: list[Gift]
    all_url: str

    @property
    def is_cut(self) -> bool:
        return len(self.lines) >= LINES_SHOWN


def contributions_of(organisation: Organisation) -> dict[str, Any]:
    """Gifts, real ones first, and what came of them. Three queries, whatever was given; none for what is not saved."""
    rows = _rows(organisation)
    keys = {row["initiative_id"] for row in rows} - {None}
    pages = _pages(keys)
    real, invented = (_gifts(organisation, rows, pages, is_demo=is_demo) for is_demo in (False, True))
    return {
        "gifts": [one for one in (real, invented) if one.lines],
        "has_real": bool(real.lines),
        "outcomes": _outcomes(pages, really={row["initiative_id"] for row in rows if not row["is_demo"]}),
        "organisation": organisation,
    }


def _rows(organisation: Organisation) -> list[dict[str, Any]]:
    """Kept sums of what it gave, the latest year first; what was reversed whole is nothing."""
    if organisation.pk is None:
        return []
    rows = LedgerTotal.objects.filter(organisation=organisation, kind__in=PLACES)
    by = ("is_demo", "year", "kind", "basis", "initiative_id")
    summed = rows.order_by("-year", "initiative_id").values(*by).annotate(total=MoneySum())
    return sorted((row for row in summed if row["total"]), key=_place)


def _place(row: dict[str, Any]) -> tuple[int, int]:
    return -row["year"], PLACES.index(row["kind"])


def _pages(keys: Iterable[int]) -> dict[int, Page]:
    """Public pages of the initiatives, by key: their names and addresses alone."""
    if not keys:
        return {}
    return {
        page.pk: page for page in shown(Page.objects.filter(pk__in=keys)).only("title", "slug", "url_path")
    }


def _gifts(
    organisation: Organisation, rows: list[dict[str, Any]], pages: dict[int, Page], *, is_demo: bool
) -> Gifts:
    own = [row for row in rows if row["is_demo"] == is_demo]
    lines = [_gift(organisation, row, pages, own) for row in own[:LINES_SHOWN]]
    return Gifts(is_demo, _sums(organisation, own), lines, _address(organisation, is_demo=is_demo))


def _gift(
    organisation: Organisation, row: dict[str, Any], pages: dict[int, Page], all_rows: list[dict[str, Any]]
) -> Gift:
    page = pages.get(row["initiative_id"])
    to = "" if page else TO_ALL if row["initiative_id"] is None else UNSEEN
    narrower = {name: row[name] for name in ("year", "kind", "basis")}
    alike = [one for one in all_rows if all(one[name] == row[name] for name in narrower)]
    if page:
        narrower["initiative"] = page.slug
    # The ledger cannot be asked for what has no initiative: a sum leads there only if nothing else would be shown.
    exact = page is not None or len(alike) == 1
    url = _address(organisation, is_demo=row["is_demo"], **narrower) if exact else ""
    text = quantity(row["kind"], row["total"])
    return Gift(row["year"], _title(row["kind"], row["basis"]), text, url, page, to)


def _sums(organisation: Organisation, rows: list[dict[str, Any]]) -> list[GiftSum]:
    """Real money, things and time each by itself; what only the passport names is apart from what was given."""
    sums: dict[tuple[str, str, bool], Decimal] = {}
    for row in rows:
        key = (row["kind"], row["basis"], row["is_demo"])
        sums[key] = sums.get(key, ZERO) + row["total"]
    in_order = sorted(sums.items(), key=lambda item: (PLACES.index(item[0][0]), item[0][1]))
    return [
        GiftSum(
            _title(kind, basis),
            figure(kind, amount),
            _address(organisation, is_demo=is_demo, kind=kind, basis=basis),
        )
        for (kind, basis, is_demo), amount in in_order
    ]


def _title(kind: str, basis: str) -> str:
    """«Деньгами»; the passport does not say whether its sums were given, so they are never called so."""
    title = GIVEN[EntryKind(kind)]
    return f"{title}, по паспорту" if basis == EntryBasis.PASSPORT else title


def _address(organisation: Organisation, *, is_demo: bool, **narrower: Any) -> str:
    return ledger_url(organisation=organisation.slug, demo="1" if is_demo else None, **narrower)


def _outcomes(pages: dict[int, Page], *, really: set[int | None]) -> list[Outcome]:
    """What the initiatives reached, in the order of the ledger's years. One query."""
    if not pages:
        return []
    results = InitiativeResult.objects.filter(page_id__in=pages, reached__isnull=False)
    rows = results.order_by("page_id", "sort_order", "pk")[:LINES_SHOWN]
    return [Outcome(pages[row.page_id], row, row.is_demo or row.page_id not in really) for row in rows]
