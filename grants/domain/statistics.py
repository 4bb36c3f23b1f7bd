"""What contests gave, by years and levels. Invented rows never count."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Sum, Value, When

from core.typography import money, number
from grants.enums import ResultLevel
from grants.models import GrantAward, GrantResult


@dataclass(frozen=True)
class Total:
    """A sum over rows of which some may not tell it: then what is known is the least it can be."""

    value: Decimal | int | None
    is_least: bool = False
    is_money: bool = False

    @property
    def text(self) -> str:
        """«40», «не менее 87», «не указано»."""
        if self.value is None:
            return "не указано"
        amount = money(self.value) if self.is_money else number(self.value)
        return f"не менее {amount}" if self.is_least else amount


@dataclass(frozen=True)
class YearLevel:
    """One line of the statistics."""

    year: int
    level: ResultLevel
    applications: Total
    winners: Total
    fund: Total

    @property
    def share(self) -> int | None:
        """How many of a hundred applications won; None unless both numbers are whole."""
        asked, won = self.applications, self.winners
        if not asked.value or won.value is None or asked.is_least or won.is_least:
            return None
        return round(100 * won.value / asked.value)


def by_years_and_levels() -> list[YearLevel]:
    """The latest year first, in each the levels as declared. Two queries, whatever the number of contests.

    Awards of a contest in a year count where no document tells the result of that year.
    """
    parts: dict[tuple[int, str], list[dict[str, Any]]] = {}
    for row in [*_results(), *_lone_awards()]:
        parts.setdefault((row["year"], row["line"]), []).append(row)
    order = {level: place for place, level in enumerate(ResultLevel.values)}
    keys = sorted(parts, key=lambda key: (-key[0], order[key[1]]))
    return [_line(*key, parts[key]) for key in keys]


def _line(year: int, level: str, parts: list[dict[str, Any]]) -> YearLevel:
    return YearLevel(
        year,
        ResultLevel(level),
        applications=_total("applications", parts),
        winners=_total("winners", parts),
        fund=_total("fund", parts, is_money=True),
    )


def _total(name: str, parts: list[dict[str, Any]], *, is_money: bool = False) -> Total:
    told = [part[f"{name}_sum"] for part in parts if part[f"{name}_sum"] is not None]
    partly = any(part[f"{name}_missing"] for part in parts)
    return Total(sum(told), partly, is_money) if told else Total(None)


def _results() -> QuerySet[Any, Any]:
    """By year and level: sums of what documents tell, and how many of them leave each number out."""
    level = Case(When(contest__isnull=False, then=F("contest__level")), default=F("level"))
    real = GrantResult.objects.real().filter(Q(contest__isnull=True) | Q(contest__live=True))
    return (
        real.annotate(line=level)
        .order_by()
        .values("year", "line")
        .annotate(
            applications_sum=Sum("applications"),
            winners_sum=Sum("winners"),
            fund_sum=Sum("fund"),
            applications_missing=Count("pk", filter=Q(applications__isnull=True)),
            winners_missing=Count("pk", filter=Q(winners__isnull=True)),
            fund_missing=Count("pk", filter=Q(fund__isnull=True) | Q(fund_is_least=True)),
        )
    )


def _lone_awards() -> QuerySet[Any, Any]:
    """The same of awards whose contest and year no document sums up: there may have been more winners than are told."""
    told = GrantResult.objects.real().filter(contest=OuterRef("contest"), year=OuterRef("year"))
    lone = GrantAward.objects.filter(~Exists(told), is_demo=False, contest__live=True)
    return (
        lone.annotate(line=F("contest__level"))
        .order_by()
        .values("year", "line")
        .annotate(
            applications_sum=Value(None, output_field=IntegerField()),
            winners_sum=Count("pk"),
            fund_sum=Sum("amount"),
            applications_missing=Value(1),
            winners_missing=Value(1),
            fund_missing=Value(1),
        )
    )
