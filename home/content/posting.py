"""Entries of the ledger out of files: posted once, never changed, whoever tells them."""

from django.utils import timezone

from home.content.keeper import Keeper
from home.models import ContentRecord
from reports.domain.posting import post_many
from reports.models import LedgerEntry


def post_new(keeper: Keeper, asked: list[tuple[str, LedgerEntry]]) -> None:
    """Post those that were never posted: a key posts once, whatever happened to its entry since."""
    fresh = []
    for key, entry in asked:
        record = keeper.records.get(key)
        if record is None and (twin := _twin(entry)) is not None:
            record = _remember(keeper, key, twin)
        if record is None:
            fresh.append((key, entry))
        else:
            _compare(keeper, key, record, entry)
    posted = post_many(entries=[entry for _key, entry in fresh], by=None, at=timezone.now())
    for (key, _entry), entry in zip(fresh, posted, strict=True):
        _remember(keeper, key, entry)
        keeper.count(key, "new")


def _twin(entry: LedgerEntry) -> LedgerEntry | None:
    """The same cost of the passport posted before, when its record was lost."""
    if entry.is_demo:
        return None
    same = {
        "source": entry.source,
        "occurred_on": entry.occurred_on,
        "category": entry.category,
        "fund": entry.fund,
    }
    return LedgerEntry.objects.real().filter(**same, amount=entry.amount, reversal_of=None).first()


def _remember(keeper: Keeper, key: str, entry: LedgerEntry) -> ContentRecord:
    record = ContentRecord(key=key, model=LedgerEntry._meta.label_lower, object_pk=str(entry.pk))
    record.save()
    keeper.records[key] = record
    return record


def _compare(keeper: Keeper, key: str, record: ContentRecord, asked: LedgerEntry) -> None:
    posted = LedgerEntry.objects.filter(pk=record.object_pk).first()
    keeper.count(key, "same" if posted else "deleted")
    if posted and posted.amount != asked.amount:
        keeper.say(
            f"  Запись № {posted.number}: в файле {asked.amount} ₽, проведено {posted.amount} ₽. "
            "Проведённое не меняется: сделайте сторно и проведите новую запись."
        )
