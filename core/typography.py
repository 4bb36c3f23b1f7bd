"""Russian typography: how numbers, sums and dates are written, and where a line must not break.

Sources: ГОСТ 7.32-2017 (thin order of digits is replaced by a no-break space, as in the programme's passport),
Мильчин А. Э., «Справочник издателя и автора»: no-break spaces after short words, before dashes, between a number and
its unit.
"""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"
MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
WEEKDAYS = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]

_SHORT_WORD = re.compile(r"(?<![\w\u00ad-])([А-Яа-яЁё]{1,2}) (?=\S)")
_DASH = re.compile(r" (?=[—–])")
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=[%₽А-Яа-яЁё])")
_ABBREVIATION = re.compile(r"(?<!\w)(г\.|им\.|ул\.|д\.|ст\.|№|§) (?=\S)")
_INITIALS = re.compile(r"(?<!\w)([А-ЯЁ]\.) ?([А-ЯЁ]\.)? ?(?=[А-ЯЁ][а-яё])")
_TAG = re.compile(r"(<[^>]*>)")


def number(value: Decimal | int | str) -> str:
    """A number in Russian: 2 895 000; a fraction after a comma, without trailing zeros: 72,2."""
    amount = Decimal(str(value))
    text = f"{abs(amount):,f}".replace(",", NBSP)
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    sign = "−" if amount < 0 else ""
    return f"{sign}{whole},{fraction}" if fraction else f"{sign}{whole}"


def money(value: Decimal | int | str) -> str:
    """A sum in roubles: 2 895 000 ₽; kopecks only where there are some, and then both digits: 14 200,50 ₽."""
    amount = Decimal(str(value)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole = amount.to_integral_value(rounding="ROUND_DOWN")
    kopecks = abs(amount - whole)
    tail = f",{int(kopecks * 100):02d}" if kopecks else ""
    sign = "−" if amount < 0 else ""
    return f"{sign}{number(abs(whole))}{tail}{NBSP}₽"


def percent(value: Decimal | int | str) -> str:
    """A share in per cent, given in per cent: 72.2 → 72,2 %."""
    return f"{number(value)}{NBSP}%"


def day(value: date) -> str:
    """24 мая."""
    return f"{value.day}{NBSP}{MONTHS[value.month - 1]}"


def full_date(value: date) -> str:
    """24 мая 2026, воскресенье."""
    return f"{day(value)} {value.year}, {WEEKDAYS[value.weekday()]}"


def plural(count: int, forms: tuple[str, str, str]) -> str:
    """The form that agrees with `count`: волонтёр, волонтёра, волонтёров."""
    tail = abs(count) % 100
    if 11 <= tail <= 14:
        return forms[2]
    return forms[0] if tail % 10 == 1 else forms[1] if 2 <= tail % 10 <= 4 else forms[2]


def no_breaks(text: str) -> str:
    """Put no-break spaces where a Russian line must not break. HTML tags are left as they are."""
    return "".join(part if part.startswith("<") else _bind(part) for part in _TAG.split(text))


def _bind(text: str) -> str:
    """Short words are bound twice: in «и в доме» the first match takes the space the second would need."""
    text = _DASH.sub(NBSP, text)
    text = _ABBREVIATION.sub(rf"\1{NBSP}", text)
    text = _INITIALS.sub(lambda m: NBSP.join(filter(None, m.groups())) + NBSP, text)
    text = _IN_NUMBER.sub(NBSP, text)
    text = _NUMBER_AND_UNIT.sub(NBSP, text)
    return _SHORT_WORD.sub(rf"\1{NBSP}", text)
