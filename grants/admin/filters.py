"""What the lists of the admin are narrowed down by."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet

from grants.domain.clock import town_moment
from grants.enums import ContestStatus
from grants.models import GrantAward, GrantContest, GrantResult
from grants.querysets import not_checked

CHECKS = (("due", "Пора проверить"), ("fresh", "Проверен за 60 дней"))
YES_NO = (("yes", "Да"), ("no", "Нет"))


class DemoFilterSet(WagtailFilterSet):
    """Lists whose rows may be invented."""

    invented = django_filters.ChoiceFilter(label="Демонстрация", choices=YES_NO, method="only_invented")

    def only_invented(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(is_demo=value == "yes")


class ContestFilterSet(DemoFilterSet):
    """Contests by where they stand now, by level, by whether they want a check."""

    status = django_filters.ChoiceFilter(
        label="Что сейчас", choices=ContestStatus.choices, method="only_status"
    )
    check = django_filters.ChoiceFilter(label="Проверка", choices=CHECKS, method="only_check")

    class Meta:
        model = GrantContest
        fields = ["level"]

    def only_status(self, rows: Any, name: str, value: str) -> QuerySet[Any]:
        return rows.with_status(town_moment(timezone.now())).filter(status=value)

    def only_check(self, rows: Any, name: str, value: str) -> QuerySet[Any]:
        due = not_checked(town_moment(timezone.now()).today)
        return rows.filter(due) if value == "due" else rows.exclude(due)


class AwardFilterSet(DemoFilterSet):
    """Awards by year and contest."""

    class Meta:
        model = GrantAward
        fields = ["year", "contest"]


class ResultFilterSet(DemoFilterSet):
    """Results by year and contest."""

    class Meta:
        model = GrantResult
        fields = ["year", "contest"]
