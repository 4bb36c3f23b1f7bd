"""The only way into the ledger: posting a draft, posting many at once, reversing a posted entry.

Each function is one transaction: number, entry and totals are all there or none is. Numbers run 1, 2, 3… without gaps in
each of two series (real, demonstration): a poster locks its series' counter first, so posters queue.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from reports.domain.dates import problem_of_date
from reports.enums import EntryKind, EntryState
from reports.errors import PostingRefused
from reports.models import LedgerCounter, LedgerEntry
from reports.models.totals import count_in, rebuild_sums

User = Any  # the project's user model, or None when a command posts

ALREADY_POSTED = "Запись уже проведена. Чтобы исправить ошибку, сделайте сторно."
# What a reversal takes over from the entry it reverses, so that it falls into the same totals.
MIRRORED = (
    "occurred_on", "date_precision", "year", "kind", "amount", "basis", "fund_id", "category_id", "initiative_id",
    "organisation_id", "counterparty_name", "counterparty_is_private", "source", "is_demo",
)  # fmt: skip


def problems_of(entry: LedgerEntry, *, today: date) -> list[str]:
    """Why `entry` cannot be posted as it is: Russian sentences that say what to do; empty when it can.

    `today` is the day in the town: what has not happened yet is no entry.
    """
    problems = [problem for problem in [problem_of_date(entry, today=today)] if problem]
    if entry.amount is None or entry.amount <= 0:
        problems.append("Сумма должна быть больше нуля.")
    elif entry.amount != entry.amount.quantize(Decimal("0.01")):
        problems.append("В сумме больше двух знаков после запятой: округлите до копеек.")
    if entry.kind == EntryKind.VOLUNTEER_HOURS and entry.fund_id is not None:
        problems.append("У часов волонтёров нет источника средств: оставьте поле пустым.")
    if entry.kind != EntryKind.VOLUNTEER_HOURS and entry.fund_id is None:
        problems.append("Не указан источник средств.")
    if entry.needs_category and entry.category_id is None:
        problems.append("Не указана статья затрат.")
    if not entry.purpose.strip():
        problems.append("Не сказано, за что: заполните назначение.")
    if entry.counterparty_is_private and (entry.counterparty_name or entry.organisation_id is not None):
        problems.append("Частное лицо в записи не называют: уберите название и организацию.")
    if not entry.is_demo and entry.organisation is not None and entry.organisation.is_demo:
        problems.append("Организация придумана для показа: настоящая запись не может на неё ссылаться.")
    return problems


@transaction.atomic
def post_entry(*, entry: LedgerEntry, by: User, at: datetime) -> LedgerEntry:
    """Give the draft the next number of its series and make it final; return it, read anew.

    `entry` is saved first if it never was; otherwise the database's copy is what gets posted. `by` is who posts (None for a
    command), `at` an aware moment. Raises PostingRefused, and changes nothing, when the entry is not complete or is posted
    already.
    """
    today = localdate(at)
    if entry.pk is None:
        _require(problems_of(entry, today=today))
        entry.save()
    counter = LedgerCounter.objects.locked(is_demo=entry.is_demo)
    draft = LedgerEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    if draft.is_posted:
        raise PostingRefused([ALREADY_POSTED])
    if draft.is_demo != counter.is_demo:
        raise PostingRefused(["Пока вы смотрели, запись изменили. Откройте её снова и проверьте."])
    _require(problems_of(draft, today=today))
    number = _take_numbers(counter, 1)
    LedgerEntry.objects.filter(pk=draft.pk).seal(
        state=EntryState.POSTED, number=number, posted_at=at, posted_by=by
    )
    count_in(draft)
    return LedgerEntry.objects.get(pk=draft.pk)


@transaction.atomic
def post_many(*, entries: Sequence[LedgerEntry], by: User, at: datetime) -> list[LedgerEntry]:
    """Post entries that were never saved, in their order, and make the totals of their series anew. For loads and imports.

    All are real or all are demonstration. Raises PostingRefused, naming the line (from 1), and posts nothing.
    """
    if not entries:
        return []
    series = {entry.is_demo for entry in entries}
    if len(series) > 1:
        raise PostingRefused(["Настоящие и демонстрационные записи проводят по отдельности."])
    is_demo = series.pop()
    counter = LedgerCounter.objects.locked(is_demo=is_demo)
    for line, entry in enumerate(entries, start=1):
        _require([f"Строка {line}. {problem}" for problem in _problems_of_new(entry, today=localdate(at))])
    last = _take_numbers(counter, len(entries))
    for number, entry in enumerate(entries, start=last - len(entries) + 1):
        entry.fill_year()
        entry.state, entry.number, entry.posted_at, entry.posted_by = EntryState.POSTED, number, at, by
    posted = LedgerEntry.objects.insert_posted(entries)
    rebuild_sums(is_demo=is_demo)
    return posted


@transaction.atomic
def reverse_entry(*, entry: LedgerEntry, reason: str, by: User, at: datetime) -> LedgerEntry:
    """Take a posted entry back: post its mirror, which names it and the reason; return the mirror. Both stay public.

    The kind and the amount stay as they are; what makes the mirror a reversal is `reversal_of`, and every sum counts it with
    a minus (`LedgerEntry.effect`, `reports.expressions.effect`). It keeps the date of the entry it reverses, so the totals
    of that year come right again; `posted_at` tells when it was made. Raises PostingRefused for a draft, an entry reversed
    before, a reversal, or an empty reason.
    """
    reason = reason.strip()
    counter = LedgerCounter.objects.locked(is_demo=entry.is_demo)
    wrong = LedgerEntry.objects.get(pk=entry.pk)
    _require(_problems_of_reversing(wrong, reason))
    mirror = LedgerEntry(
        **{name: getattr(wrong, name) for name in MIRRORED},
        purpose=f"Сторно записи № {wrong.number}: {wrong.purpose}",
        reversal_of=wrong,
        reversal_reason=reason,
        state=EntryState.POSTED,
        number=_take_numbers(counter, 1),
        posted_at=at,
        posted_by=by,
    )
    LedgerEntry.objects.insert_posted([mirror])
    count_in(mirror)
    return LedgerEntry.objects.get(pk=mirror.pk)


def _problems_of_reversing(wrong: LedgerEntry, reason: str) -> list[str]:
    if not wrong.is_posted:
        return ["Это черновик: сторно не нужно, просто исправьте его или удалите."]
    if wrong.is_reversal:
        return ["Это уже сторно. Если оно сделано зря, проведите запись заново."]
    if LedgerEntry.objects.filter(reversal_of=wrong).exists():
        return ["Сторно этой записи уже сделано."]
    return [] if reason else ["Напишите причину: её увидит каждый, кто откроет запись."]


def _problems_of_new(entry: LedgerEntry, *, today: date) -> list[str]:
    if entry.pk is not None or entry.state != EntryState.DRAFT or entry.is_reversal:
        return ["Так проводят только новые записи."]
    return problems_of(entry, today=today)


def _require(problems: Iterable[str]) -> None:
    if problems := list(problems):
        raise PostingRefused(problems)


def _take_numbers(counter: LedgerCounter, how_many: int) -> int:
    """Move the locked counter on; return the last of the numbers taken."""
    counter.last_number += how_many
    counter.save(update_fields=["last_number"])
    return counter.last_number
