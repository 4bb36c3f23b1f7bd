"""What a batch or a drive may not say, each with a sentence an editor can act on."""

from decimal import Decimal
from typing import TYPE_CHECKING

from core.typography import money
from reports.enums import EntryKind

if TYPE_CHECKING:
    from recycling.models import Batch, CollectionDrivePage
    from reports.models import LedgerEntry


def drive_problems(page: "CollectionDrivePage") -> dict[str, str]:
    """By field, what contradicts something else on the page."""
    found = {}
    if page.ends_on and page.starts_on and page.ends_on < page.starts_on:
        found["ends_on"] = "Сбор кончается раньше, чем начинается. Поменяйте дни местами."
    if page.event_on and page.starts_on and page.event_on < page.starts_on:
        found["event_on"] = "Событие раньше сбора. Сначала собирают, потом превращают в событие."
    if page.result_number is not None and not page.result_noun.strip():
        found["result_noun"] = "К числу нужны слова, иначе читатель не поймёт, чего столько."
    if page.result_noun.strip() and page.result_number is None:
        found["result_number"] = "Слова есть, а числа нет. Впишите число или сотрите слова."
    return found


def batch_problems(batch: "Batch") -> dict[str, str]:
    """By field: invented and real are kept apart, and the sums agree with the ledger."""
    found = {}
    if batch.drive_id and batch.drive.is_demo and not batch.is_demo:
        found["is_demo"] = "Сбор придуман для показа, значит и партия тоже. Отметьте её."
    entry = batch.ledger_entry
    if entry is not None and (wrong := _entry_problem(batch, entry)):
        found["ledger_entry"] = wrong
    return found


def _entry_problem(batch: "Batch", entry: "LedgerEntry") -> str:
    if not entry.is_posted or entry.kind != EntryKind.INCOME or entry.is_reversal:
        return "Нужна проведённая запись о поступлении денег."
    if entry.is_demo != batch.is_demo:
        return "Придуманное и настоящее не смешивают: выберите запись того же рода."
    if not batch.income:
        return "Впишите выручку: без неё запись не с чем сверить."
    others = type(batch).objects.filter(ledger_entry=entry).exclude(pk=batch.pk).sums().income or Decimal(0)
    if others + batch.income > entry.amount:
        return f"В записи {money(entry.amount)}, а партии вместе дают {money(others + batch.income)}."
    return ""
