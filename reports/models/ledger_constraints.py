"""What the database itself holds true about entries of the ledger, whoever writes them."""

from django.db import models
from django.db.models import F, Q

from reports.domain.dates import EARLIEST, LATEST_YEAR
from reports.enums import OUTGOING_KINDS, EntryKind, EntryState
from reports.expressions import CalendarYear

DRAFT = Q(state=EntryState.DRAFT)
POSTED = Q(state=EntryState.POSTED)
HOURS = Q(kind=EntryKind.VOLUNTEER_HOURS)

LEDGER_CONSTRAINTS = [
    models.CheckConstraint(
        condition=Q(amount__gt=0),
        name="entry_amount_positive",
        violation_error_message="Сумма должна быть больше нуля. Ошибку исправляют сторно, а не минусом.",
    ),
    models.CheckConstraint(
        condition=Q(year__gte=EARLIEST.year, year__lte=LATEST_YEAR),
        name="entry_year_sensible",
        violation_error_message="Год записи не похож на правду: проверьте дату.",
    ),
    models.CheckConstraint(
        condition=Q(year=CalendarYear(F("occurred_on"))),
        name="entry_year_of_date",
        violation_error_message="Год записи не совпадает с годом её даты.",
    ),
    models.CheckConstraint(
        condition=DRAFT | (HOURS & Q(fund__isnull=True)) | (~HOURS & Q(fund__isnull=False)),
        name="entry_posted_has_fund",
        violation_error_message="У проведённой записи должен быть источник средств, а у часов волонтёров его не бывает.",
    ),
    models.CheckConstraint(
        condition=DRAFT | ~Q(kind__in=[str(kind) for kind in OUTGOING_KINDS]) | Q(category__isnull=False),
        name="entry_posted_has_category",
        violation_error_message="У проведённого расхода должна быть статья затрат.",
    ),
    models.CheckConstraint(
        condition=(
            (DRAFT & Q(number__isnull=True, posted_at__isnull=True, posted_by__isnull=True))
            | (POSTED & Q(number__isnull=False, number__gt=0, posted_at__isnull=False))
        ),
        name="entry_number_when_posted",
        violation_error_message="Номер и время проведения есть у проведённой записи и только у неё.",
    ),
    models.CheckConstraint(
        condition=(
            Q(reversal_of__isnull=True, reversal_reason="")
            | (POSTED & Q(reversal_of__isnull=False) & ~Q(reversal_reason=""))
        ),
        name="entry_reversal_has_reason",
        violation_error_message="У сторно должна быть причина, и оно проводится сразу.",
    ),
    models.CheckConstraint(
        condition=Q(counterparty_is_private=False) | Q(organisation__isnull=True, counterparty_name=""),
        name="entry_private_is_unnamed",
        violation_error_message="Частное лицо в записи не называют.",
    ),
    models.UniqueConstraint(
        fields=["is_demo", "number"],
        name="entry_number_once",
        violation_error_message="Запись с таким номером уже есть.",
    ),
]

# Reversals are few: without their own index SQLite's planner, once told that most entries reverse nothing, would look for
# the reversal of an entry by reading the whole table.
REVERSALS = models.Index(
    fields=["reversal_of"], condition=Q(reversal_of__isnull=False), name="entry_reversals"
)

# Every filter of the public ledger walks one of these backwards, newest number first. Each begins with a column that a
# foreign key's own index would have held, so those are switched off (db_index=False).
LEDGER_INDEXES = [
    models.Index(fields=["year", "is_demo", "number"], name="entry_by_year"),
    models.Index(fields=["kind", "is_demo", "number"], name="entry_by_kind"),
    models.Index(fields=["basis", "is_demo", "number"], name="entry_by_basis"),
    models.Index(fields=["fund", "is_demo", "number"], name="entry_by_fund"),
    models.Index(fields=["category", "is_demo", "number"], name="entry_by_category"),
    models.Index(fields=["initiative", "is_demo", "number"], name="entry_by_initiative"),
    models.Index(fields=["organisation", "is_demo", "number"], name="entry_by_organisation"),
    REVERSALS,
]
