"""What an event may not say, each with a sentence an editor can act on."""

from typing import TYPE_CHECKING

from events.enums import Admission, EventState

if TYPE_CHECKING:
    from events.models import EventPage, FestivalPage


def problems(page: "EventPage") -> dict[str, str]:
    """By field, what contradicts something else on the page. Empty when all is well."""
    return {**_times(page), **_seats(page), **_move(page)}


def _times(page: "EventPage") -> dict[str, str]:
    if page.ends_at and not page.starts_at:
        return {"starts_at": "Окончание указано, а начало нет. Впишите начало."}
    if page.ends_at and page.starts_at and page.ends_at <= page.starts_at:
        return {"ends_at": "Окончание не позже начала. Проверьте день и время."}
    return {}


def _seats(page: "EventPage") -> dict[str, str]:
    if page.admission == Admission.SEATS and not page.seats:
        return {"seats": "Сколько мест? Если их число неважно, выберите «Места не ограничены»."}
    if page.admission != Admission.SEATS and (page.seats or page.seats_taken):
        return {"admission": "Число мест указано: выберите «Мест ограниченное число» или сотрите числа."}
    if page.seats is not None and page.seats_taken is not None and page.seats_taken > page.seats:
        return {
            "seats_taken": f"Занято {page.seats_taken}, а мест всего {page.seats}. Исправьте одно из чисел."
        }
    return {}


def _move(page: "EventPage") -> dict[str, str]:
    if page.moved_from and page.state == EventState.PLANNED:
        return {"state": "Прежний день указан: отметьте, что событие перенесено, или сотрите его."}
    if page.moved_from and page.starts_at == page.moved_from:
        return {"starts_at": "Новое начало то же, что прежнее. Впишите новый день или оставьте поле пустым."}
    if page.state == EventState.CANCELLED and not page.state_note.strip():
        return {"state_note": "Скажите одним предложением, почему отменили: к вам собирались люди."}
    return {}


def festival_problems(page: "FestivalPage") -> dict[str, str]:
    """The same for a festival's season."""
    if page.ends_on and not page.starts_on:
        return {"starts_on": "Последний день указан, а первый нет."}
    if page.ends_on and page.starts_on and page.ends_on < page.starts_on:
        return {"ends_on": "Последний день раньше первого. Поменяйте их местами."}
    return {}
