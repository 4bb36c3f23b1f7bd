"""Named reads of the ledger, and the ORM's half of its finality (the triggers of migration 0002 are the other half)."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import models, transaction
from django.db.models import Count, F, Value
from django.db.models.functions import Round

from reports.enums import EntryState
from reports.errors import PostedEntryError
from reports.expressions import MoneySum, effect

# Only `reports.domain.posting` writes these.
FINAL_FIELDS = frozenset(
    {"state", "number", "posted_at", "posted_by", "posted_by_id", "reversal_of", "reversal_of_id"}
)
SHOWN_IN_LINES = (
    *("fund__name", "fund__short_name", "fund__flow", "category__name", "category__short_name"),
    *("initiative__title", "organisation__name", "reversal_of__number"),
)
BY_POSTING = "Состояние, номер и сторно записи меняет только проведение."


class LedgerCounterQuerySet(models.QuerySet):
    """Series of numbers."""

    def locked(self, *, is_demo: bool) -> Any:
        """The counter of a series, locked till the end of the transaction: other posters of this series wait.

        PostgreSQL locks the row; SQLite has one writer at a time, chosen at BEGIN IMMEDIATE (settings).
        """
        self.bulk_create([self.model(is_demo=is_demo)], ignore_conflicts=True)
        return self.select_for_update().get(is_demo=is_demo)

    def lock_all(self) -> None:
        """Keep every poster waiting, of both series in the same order."""
        for is_demo in (False, True):
            self.locked(is_demo=is_demo)


class LedgerEntryQuerySet(models.QuerySet):
    """Entries of the ledger. Nothing here changes or removes a posted one."""

    def drafts(self) -> "LedgerEntryQuerySet":
        return self.filter(state=EntryState.DRAFT)

    def posted(self) -> "LedgerEntryQuerySet":
        return self.filter(state=EntryState.POSTED)

    def real(self) -> "LedgerEntryQuerySet":
        """Posted entries that count in real totals."""
        return self.posted().filter(is_demo=False)

    def demo(self) -> "LedgerEntryQuerySet":
        """Posted demonstration entries."""
        return self.posted().filter(is_demo=True)

    def with_names(self) -> "LedgerEntryQuerySet":
        """What an entry names, in one query: fund, category, initiative, organisation, the entry it reverses."""
        return self.select_related("fund", "category", "initiative", "organisation", "reversal_of")

    def as_lines(self) -> "LedgerEntryQuerySet":
        """The same with only the columns that a line of a list or a file shows: an initiative's page is heavy."""
        own = [field.attname for field in self.model._meta.concrete_fields]
        return self.with_names().only(*own, *SHOWN_IN_LINES)

    def with_reversals(self) -> "LedgerEntryQuerySet":
        """And the entries that reverse these, in one query more."""
        return self.prefetch_related("reversal")

    def newest_first(self) -> "LedgerEntryQuerySet":
        return self.order_by("-number")

    # What is final stays final.

    def update(self, **changes: Any) -> int:
        if FINAL_FIELDS & changes.keys():
            raise PostedEntryError(BY_POSTING)
        if self.posted().exists():
            raise PostedEntryError
        return super().update(**changes)

    update.alters_data = True  # type: ignore[attr-defined]

    def bulk_update(self, objs: Iterable[Any], fields: Iterable[str], batch_size: int | None = None) -> int:
        objs, fields = tuple(objs), tuple(fields)
        if FINAL_FIELDS & set(fields):
            raise PostedEntryError(BY_POSTING)
        if self.filter(pk__in=[entry.pk for entry in objs]).posted().exists():
            raise PostedEntryError
        return super().bulk_update(objs, fields, batch_size)

    bulk_update.alters_data = True  # type: ignore[attr-defined]

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        objs = list(objs)
        if kwargs.get("update_conflicts"):
            raise PostedEntryError("Записи не перезаписывают: вставка с обновлением закрыта.")
        for entry in objs:
            if entry.state != EntryState.DRAFT or entry.number is not None:
                raise PostedEntryError(BY_POSTING)
            entry.fill_year()
        return super().bulk_create(objs, *args, **kwargs)

    bulk_create.alters_data = True  # type: ignore[attr-defined]

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete drafts and demonstration entries; a real posted entry among them refuses the whole deletion."""
        from reports.models.totals import rebuild_sums

        if self.real().exists():
            raise PostedEntryError
        with transaction.atomic():
            if not self.demo().exists():
                return super().delete()
            self.model._meta.apps.get_model("reports", "LedgerCounter").objects.lock_all()
            # A reversal protects what it reverses, so reversals go first.
            first = models.QuerySet.delete(self.filter(reversal_of__isnull=False))
            rest = super().delete()
            rebuild_sums(is_demo=True)
        return first[0] + rest[0], {**first[1], **rest[1]}

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]

    # For reports.domain.posting alone: the two doors past the guards above.

    def seal(self, **fields: Any) -> int:
        """Turn one draft into a posted entry. Return 0 if somebody was faster."""
        return models.QuerySet.update(self.drafts(), **fields)

    seal.alters_data = True  # type: ignore[attr-defined]

    def insert_posted(self, entries: Iterable[Any], batch_size: int = 2000) -> list[Any]:
        """Insert entries that already carry their numbers."""
        return models.QuerySet.bulk_create(self, list(entries), batch_size=batch_size)

    insert_posted.alters_data = True  # type: ignore[attr-defined]


class LedgerTotalQuerySet(models.QuerySet):
    """Kept sums of posted entries."""

    def real(self) -> "LedgerTotalQuerySet":
        return self.filter(is_demo=False)

    def demo(self) -> "LedgerTotalQuerySet":
        return self.filter(is_demo=True)

    def for_year(self, year: int) -> "LedgerTotalQuerySet":
        return self.filter(year=year)

    def add(self, *, key: dict[str, Any], amount: Decimal, entries: int) -> None:
        """Add to the total of `key`. The caller holds the lock of the series, so nobody adds at the same time.

        Rounding keeps SQLite's binary fractions from drifting: every stored sum is the nearest to whole kopecks.
        """
        changed = self.filter(**key).update(
            amount=Round(
                F("amount") + Value(amount, models.DecimalField(max_digits=16, decimal_places=2)), 2
            ),
            entries=F("entries") + entries,
        )
        if not changed:
            self.create(**key, amount=amount, entries=entries)

    def from_entries(self, entries: LedgerEntryQuerySet) -> list[Any]:
        """Totals of `entries` as they should be, not saved."""
        sums = (
            entries.posted()
            .order_by()
            .values(*self.model.KEYS)
            .annotate(total=MoneySum(effect()), lines=Count("pk"))
        )
        return [
            self.model(amount=row.pop("total"), entries=row.pop("lines"), **row)
            for row in sums.iterator(chunk_size=2000)
        ]

    def rebuild(self, *, is_demo: bool) -> int:
        """Make the totals of a series anew from its entries; return how many. The caller holds the lock."""
        entries = self.model._meta.apps.get_model("reports", "LedgerEntry").objects.filter(is_demo=is_demo)
        fresh = self.from_entries(entries)
        self.filter(is_demo=is_demo).delete()
        self.bulk_create(fresh, batch_size=1000)
        return len(fresh)


class BudgetLineQuerySet(models.QuerySet):
    """Lines of the plan."""

    def real(self) -> "BudgetLineQuerySet":
        return self.filter(is_demo=False)

    def for_year(self, year: int) -> "BudgetLineQuerySet":
        return self.filter(year=year)

    def for_initiative(self, page: Any) -> "BudgetLineQuerySet":
        return self.filter(initiative=page).select_related("category", "fund")
