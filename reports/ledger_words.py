"""What a line and a page of the ledger say: sums, dates and headings in words."""

from decimal import Decimal
from typing import NamedTuple

from core.crumbs import HOME_TITLE, Crumb
from core.typography import NBSP, day, full_date, money, number, plural
from reports.enums import DatePrecision, EntryBasis, EntryKind
from reports.links import ledger_url
from reports.models import LedgerEntry

HEADINGS = {
    EntryKind.INCOME: "Поступило",
    EntryKind.EXPENSE: "Потрачено",
    EntryKind.IN_KIND_INCOME: "Получено вещами и услугами",
    EntryKind.IN_KIND_EXPENSE: "Передано вещами и услугами",
    EntryKind.VOLUNTEER_HOURS: "Часы волонтёров",
}
PASSPORT_HEADINGS = {
    EntryKind.INCOME: "Поступления по паспорту",
    EntryKind.EXPENSE: "Затраты по паспорту",
    EntryKind.IN_KIND_INCOME: "Вещи и услуги по паспорту",
    EntryKind.IN_KIND_EXPENSE: "Вещи и услуги по паспорту",
    EntryKind.VOLUNTEER_HOURS: "Часы волонтёров по паспорту",
}
COUNTERPARTY = {
    EntryKind.INCOME: "От кого",
    EntryKind.EXPENSE: "Кому",
    EntryKind.IN_KIND_INCOME: "От кого",
    EntryKind.IN_KIND_EXPENSE: "Кому",
    EntryKind.VOLUNTEER_HOURS: "Чьи волонтёры",
}
BASIS_WORDS = {
    EntryBasis.PAID: "Оплачено.",
    EntryBasis.PASSPORT: "Паспорт проекта. Он не говорит, запланированы эти деньги или уже оплачены.",
}
CRUMBS = [Crumb(HOME_TITLE, "/"), Crumb("Отчёты", "/reports/")]
LEDGER_CRUMB = Crumb("Все записи", "/reports/ledger/")


def heading(kind: str, basis: str) -> str:
    """What a sum is called: the passport's are never called spent."""
    words = PASSPORT_HEADINGS if basis == EntryBasis.PASSPORT else HEADINGS
    return words[EntryKind(kind)]


def quantity(kind: str, amount: Decimal) -> str:
    """A sum with its unit: 455 000 ₽, or 12,5 ч."""
    if kind == EntryKind.VOLUNTEER_HOURS:
        return f"{number(amount)}{NBSP}ч"
    return money(amount)


class Figure(NamedTuple):
    """A sum in the large figures' font, which has no letters: the unit stands apart."""

    text: str
    unit: str


def figure(kind: str, amount: Decimal) -> Figure:
    """455 000 ₽, or 12,5 and «часа»."""
    if kind == EntryKind.VOLUNTEER_HOURS:
        whole = amount == amount.to_integral_value()
        return Figure(number(amount), plural(int(amount), ("час", "часа", "часов")) if whole else "часа")
    return Figure(money(amount), "")


def counterparty(entry: LedgerEntry) -> str:
    """Who is named, or why nobody is."""
    unnamed = "в паспорте не сказано" if entry.basis == EntryBasis.PASSPORT else "не указано"
    return entry.counterparty or unnamed


def when(entry: LedgerEntry) -> str:
    """The day an entry is about, or its year alone."""
    if entry.date_precision == DatePrecision.YEAR:
        return f"{entry.year}{NBSP}год"
    return full_date(entry.occurred_on)


def short_when(entry: LedgerEntry) -> str:
    """The same without the day of the week, for a line of a table."""
    return (
        when(entry)
        if entry.date_precision == DatePrecision.YEAR
        else f"{day(entry.occurred_on)} {entry.year}"
    )


class Near(NamedTuple):
    """A way from an entry to the entries like it."""

    text: str
    url: str


def near(entry: LedgerEntry) -> list[Near]:
    """Where a reader of an entry may want to go on."""
    demo = "1" if entry.is_demo else None
    ways = [Near(f"Все записи {entry.year} года", ledger_url(demo=demo, year=entry.year))]
    if entry.fund:
        ways.append(
            Near(f"Из источника «{entry.fund.short_name}»", ledger_url(demo=demo, fund=entry.fund.slug))
        )
    if entry.category:
        ways.append(
            Near(
                f"По статье «{entry.category.short_name}»",
                ledger_url(demo=demo, category=entry.category.slug),
            )
        )
    if entry.initiative:
        ways.append(Near("Записи этой инициативы", ledger_url(demo=demo, initiative=entry.initiative.slug)))
    return ways
