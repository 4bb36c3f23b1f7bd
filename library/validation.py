"""What an item may not leave out or contradict, each with a sentence an editor can act on."""

from typing import TYPE_CHECKING

from library.enums import ItemKind

if TYPE_CHECKING:
    from library.models import LibraryItemPage


def problems(item: "LibraryItemPage") -> dict[str, str]:
    """By field, what is missing or contradicts something else. Empty when all is well."""
    checks = {ItemKind.LAW: _law, ItemKind.BOOK: _book, ItemKind.RECORDING: _recording}
    check = checks.get(ItemKind(item.kind)) if item.kind in ItemKind.values else None
    return {**_dates(item), **(check(item) if check else {})}


def _dates(item: "LibraryItemPage") -> dict[str, str]:
    if item.checked_on and item.text_date and item.checked_on < item.text_date:
        return {"checked_on": "Проверено раньше, чем написано. Исправьте одну из дат."}
    return {}


def _law(item: "LibraryItemPage") -> dict[str, str]:
    found = {}
    if not item.text_date:
        found["text_date"] = "У акта нужна дата: без неё его не найти и не сослаться."
    if not item.act_number.strip():
        found["act_number"] = "У акта нужен номер: «1754», «135-ФЗ»."
    return found


def _book(item: "LibraryItemPage") -> dict[str, str]:
    total, free = item.copies_total, item.copies_free
    if free is not None and total is None:
        return {"copies_total": "Сказано, сколько книг свободно, но не сказано, сколько их всего."}
    if free is not None and total is not None and free > total:
        return {"copies_free": f"Свободно {free}, а всего {total}. Исправьте одно из чисел."}
    return {}


def _recording(item: "LibraryItemPage") -> dict[str, str]:
    if not item.recording_url and not item.files.all() and not item.body:
        return {"recording_url": "Дайте ссылку на запись, приложите файл или расскажите, что в ней."}
    return {}
