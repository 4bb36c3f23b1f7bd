"""Choices of money: sources, kinds of entry, how an entry is known and in what state it is."""

from django.db import models


class FundKind(models.TextChoices):
    """Whose money it is."""

    BUDGET = "budget", "бюджетные средства"
    OFF_BUDGET = "off_budget", "внебюджетные средства"


class FundFlow(models.TextChoices):
    """The colour a source of money keeps in every chart: a class of the style sheet."""

    BUDGET = "budget", "зелёный: бюджет"
    OTHER = "other", "янтарный: другие источники"


class EntryKind(models.TextChoices):
    """What happened: money or things came, money or things went, people gave their time."""

    INCOME = "income", "поступление"
    EXPENSE = "expense", "расход"
    IN_KIND_INCOME = "in_kind_income", "получено вещами и услугами"
    IN_KIND_EXPENSE = "in_kind_expense", "передано вещами и услугами"
    VOLUNTEER_HOURS = "volunteer_hours", "часы волонтёров"


# The same kinds where only the passport names the sum: it does not say whether anything has happened yet.
PASSPORT_KINDS = {
    EntryKind.INCOME: "поступление по паспорту",
    EntryKind.EXPENSE: "затраты по паспорту",
    EntryKind.IN_KIND_INCOME: "вещи и услуги по паспорту",
    EntryKind.IN_KIND_EXPENSE: "вещи и услуги по паспорту",
    EntryKind.VOLUNTEER_HOURS: "часы волонтёров по паспорту",
}

# Kinds that go to something and therefore name a cost category.
OUTGOING_KINDS = (EntryKind.EXPENSE, EntryKind.IN_KIND_EXPENSE, EntryKind.VOLUNTEER_HOURS)


class EntryBasis(models.TextChoices):
    """How it is known that the sum is what it is."""

    PAID = "paid", "оплачено"
    PASSPORT = "passport", "по паспорту: документ не говорит, запланировано или оплачено"


class EntrySource(models.TextChoices):
    """Where the entry came into the ledger from."""

    MANUAL = "manual", "внесена вручную"
    PASSPORT = "passport", "паспорт проекта"


class EntryState(models.TextChoices):
    """A draft may be changed and thrown away; a posted entry never."""

    DRAFT = "draft", "черновик"
    POSTED = "posted", "проведена"


class DatePrecision(models.TextChoices):
    """How exactly the day is known. With YEAR the day itself means nothing and is never shown."""

    DAY = "day", "известен день"
    YEAR = "year", "известен только год"
