"""What an initiative may not say, each with a sentence an editor can act on."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from initiatives.models import InitiativePage


def problems(page: "InitiativePage") -> dict[str, str]:
    """By field, what contradicts something else on the page. Empty when all is well."""
    return {**_dates(page), **_hands(page), **_headline(page), **_contacts(page)}


def _dates(page: "InitiativePage") -> dict[str, str]:
    found = {}
    if page.ends_on and not page.starts_on:
        found["starts_on"] = "Окончание указано, а начало нет. Впишите первый день."
    elif page.ends_on and page.starts_on and page.ends_on < page.starts_on:
        found["ends_on"] = "Окончание раньше начала. Поменяйте дни местами или исправьте один из них."
    if page.starts_at and not page.starts_on:
        found["starts_at"] = "Время без дня читателю не поможет. Укажите день начала или уберите время."
    return found


def _hands(page: "InitiativePage") -> dict[str, str]:
    needed, found = page.hands_needed, page.hands_found
    if found and needed is None:
        return {"hands_needed": "Сказано, сколько людей нашлось, но не сказано, сколько нужно."}
    if found and needed is not None and found > needed:
        return {"hands_found": f"Нашлось {found}, а нужно {needed}. Исправьте одно из чисел."}
    return {}


def _headline(page: "InitiativePage") -> dict[str, str]:
    if page.headline_number is not None and not page.headline_noun.strip():
        return {"headline_noun": "К числу нужны слова, иначе читатель не поймёт, чего столько."}
    if page.headline_noun.strip() and page.headline_number is None:
        return {"headline_number": "Слова есть, а числа нет. Впишите число или сотрите слова."}
    return {}


def _contacts(page: "InitiativePage") -> dict[str, str]:
    phone = page.contact_phone
    if phone and not 5 <= sum(char.isdigit() for char in phone) <= 15:
        return {"contact_phone": "В номере должно быть от 5 до 15 цифр, например 8 (3919) 76-56-36."}
    if (phone or page.contact_email) and not page.contact_name.strip():
        return {"contact_name": "Скажите, кто ответит: должность или роль, например «Координатор дворов»."}
    return {}
