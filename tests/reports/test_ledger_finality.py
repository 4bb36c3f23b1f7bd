"""A posted entry cannot be changed or removed: not by the ORM, not by raw SQL, not by a cascade."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from reports import triggers
from reports.domain.checking import differences
from reports.domain.posting import reverse_entry
from reports.enums import EntryState
from reports.errors import PostedEntryError
from reports.models import LedgerEntry, LedgerTotal
from tests.factories.reports import POSTED_AT, LedgerEntryFactory, posted

pytestmark = pytest.mark.django_db
TABLE = "reports_ledgerentry"


def refuses(sql: str, *values: object) -> str:
    """Run raw SQL, as somebody with the database's password would; return what the database answered."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return str(caught.value)


def snapshot() -> list[dict]:
    return list(LedgerEntry.objects.order_by("pk").values())


# The ORM.


def test_saving_a_posted_entry_is_refused_and_says_what_to_do():
    entry = posted()
    before = snapshot()
    entry.purpose = "Другое"
    with pytest.raises(PostedEntryError) as caught:
        entry.save()
    assert str(caught.value) == (
        "Проведённую запись нельзя изменить или удалить. Чтобы исправить ошибку, сделайте сторно и проведите новую запись."
    )
    assert snapshot() == before


def test_saving_is_refused_even_if_the_object_pretends_to_be_a_draft():
    entry = posted()
    entry.state, entry.number, entry.posted_at = EntryState.DRAFT, None, None
    with pytest.raises(PostedEntryError):
        entry.save()
    assert LedgerEntry.objects.get().is_posted


def test_an_entry_does_not_become_posted_by_saving():
    entry = LedgerEntryFactory()
    entry.state, entry.number, entry.posted_at = EntryState.POSTED, 1, POSTED_AT
    with pytest.raises(PostedEntryError) as caught:
        entry.save()
    assert str(caught.value) == (
        "Запись проводят кнопкой «Провести», а не сохранением: так она получит номер без пропусков."
    )


@pytest.mark.parametrize(
    "attack",
    [
        lambda entry: entry.delete(),
        lambda entry: LedgerEntry.objects.all().delete(),
        lambda entry: LedgerEntry.objects.update(purpose="Другое"),
        lambda entry: LedgerEntry.objects.bulk_update([entry], ["purpose"]),
        lambda entry: LedgerEntry.objects.bulk_create([entry]),
        lambda entry: LedgerEntry.objects.bulk_create(
            [LedgerEntry(pk=entry.pk)], update_conflicts=True, update_fields=["purpose"], unique_fields=["id"]
        ),
        lambda entry: LedgerEntry.objects.update_or_create(pk=entry.pk, defaults={"purpose": "Другое"}),
        lambda entry: LedgerEntry._base_manager.filter(pk=entry.pk).update(purpose="Другое"),
        lambda entry: LedgerEntry._base_manager.filter(pk=entry.pk).delete(),
    ],
    ids=[
        "delete",
        "delete all",
        "update",
        "bulk update",
        "bulk create",
        "upsert",
        "update or create",
        "base update",
        "base delete",
    ],
)
def test_the_orm_refuses_to_touch_a_posted_entry(attack):
    entry = posted()
    LedgerEntryFactory()
    before = snapshot()
    with pytest.raises(PostedEntryError), transaction.atomic():
        attack(entry)
    assert snapshot() == before


@pytest.mark.parametrize(
    "change", [{"state": "posted"}, {"number": 9}, {"posted_at": POSTED_AT}, {"reversal_of": None}]
)
def test_an_update_of_drafts_never_writes_what_posting_writes(change):
    LedgerEntryFactory()
    with pytest.raises(PostedEntryError):
        LedgerEntry.objects.update(**change)


def test_drafts_are_changed_and_deleted_freely():
    LedgerEntryFactory.create_batch(3)
    assert LedgerEntry.objects.update(purpose="Доски") == 3
    LedgerEntry.objects.first().delete()
    assert LedgerEntry.objects.all().delete()[0] == 2


# Raw SQL.


def test_raw_sql_cannot_update_a_posted_entry():
    entry = posted()
    before = snapshot()
    answer = refuses(f"UPDATE {TABLE} SET amount = 1 WHERE id = %s", entry.pk)
    assert "Проведённую запись нельзя изменить: сделайте сторно." in answer
    assert "A posted ledger entry is final: post a reversal." in answer
    assert snapshot() == before


@pytest.mark.parametrize(
    "column", ["state = 'draft'", "is_demo = NOT is_demo", "number = 2", "purpose = purpose"]
)
def test_raw_sql_cannot_turn_a_posted_entry_into_anything_else(column):
    posted()
    assert "Проведённую запись нельзя изменить" in refuses(f"UPDATE {TABLE} SET {column}")


def test_raw_sql_cannot_delete_a_posted_entry():
    posted()
    answer = refuses(f"DELETE FROM {TABLE}")
    assert "Проведённую запись нельзя удалить: сделайте сторно." in answer
    assert "A posted ledger entry cannot be deleted: post a reversal." in answer
    assert LedgerEntry.objects.count() == 1


@pytest.mark.postgres
def test_raw_sql_cannot_truncate_posted_entries():
    posted()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert "Таблицу с проведёнными записями нельзя опустошить." in refuses(f"TRUNCATE {TABLE} CASCADE")
    assert "Таблицу с проведёнными записями нельзя опустошить." in refuses("TRUNCATE reports_fund CASCADE")


@pytest.mark.postgres
def test_a_replication_role_is_no_way_around():
    posted()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
    assert "Проведённую запись нельзя удалить" in refuses(f"DELETE FROM {TABLE}")


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "change",
    [
        "INSERT OR REPLACE INTO {t} SELECT * FROM {t} WHERE id = {posted}",
        "UPDATE OR REPLACE {t} SET id = {posted} WHERE id = {draft}",
        "UPDATE OR REPLACE {t} SET state = 'posted', number = 1, posted_at = '2026-01-01' WHERE id = {draft}",
    ],
)
def test_raw_sql_cannot_replace_a_posted_entry(change):
    entry, draft = posted(), LedgerEntryFactory()
    before = snapshot()
    answer = refuses(change.format(t=TABLE, posted=entry.pk, draft=draft.pk))
    assert "Это место занято проведённой записью: заменить её нельзя." in answer
    assert snapshot() == before


def test_raw_sql_cannot_make_a_reversal_that_takes_back_something_else():
    wrong = posted()
    columns = (
        "occurred_on, date_precision, year, kind, basis, fund_id, category_id, counterparty_name, counterparty_is_private,"
        " purpose, source, state, posted_at, is_demo"
    )
    answer = refuses(
        f"INSERT INTO {TABLE} ({columns}, number, amount, reversal_of_id, reversal_reason)"
        f" SELECT {columns}, 2, 999, id, 'Ошибка' FROM {TABLE} WHERE id = %s",
        wrong.pk,
    )
    assert "Сторно должно повторять проведённую запись, которую отменяет." in answer


def test_raw_sql_cannot_make_a_reversal_out_of_a_draft():
    wrong, draft = posted(), LedgerEntryFactory()
    answer = refuses(
        f"UPDATE {TABLE} SET state = 'posted', number = 2, posted_at = %s, reversal_of_id = %s, reversal_reason = 'Ошибка'"
        " WHERE id = %s",
        POSTED_AT,
        wrong.pk,
        draft.pk,
    )
    assert "Сторно проводится сразу, черновика у него нет." in answer


def test_every_trigger_stands_after_all_migrations():
    assert triggers.installed(connection) == triggers.NAMES[connection.vendor]


def test_installing_the_triggers_again_changes_nothing():
    triggers.install(connection)
    assert triggers.installed(connection) == triggers.NAMES[connection.vendor]


# Demonstration entries may go, and only go.


def test_a_posted_demonstration_entry_is_never_changed():
    posted(is_demo=True)
    with pytest.raises(PostedEntryError):
        LedgerEntry.objects.update(is_demo=False)
    assert "Проведённую запись нельзя изменить" in refuses(f"UPDATE {TABLE} SET is_demo = %s", False)


def test_removing_demonstration_entries_takes_them_out_of_their_totals():
    real, demo = posted(), posted(is_demo=True)
    reverse_entry(entry=demo, reason="Для показа", by=None, at=POSTED_AT)
    posted(is_demo=True)
    assert LedgerEntry.objects.filter(is_demo=True).delete()[0] == 3
    assert list(LedgerEntry.objects.all()) == [real]
    assert LedgerTotal.objects.demo().count() == 0
    assert LedgerTotal.objects.real().get().entries == 1
    assert differences() == []


def test_numbers_of_removed_demonstration_entries_are_not_given_again():
    posted(is_demo=True).delete()
    assert posted(is_demo=True).number == 2


def test_one_real_entry_saves_all_the_demonstration_entries_it_is_deleted_with():
    posted()
    posted(is_demo=True)
    with pytest.raises(PostedEntryError):
        LedgerEntry.objects.all().delete()
    assert LedgerEntry.objects.count() == 2


# Cascades.


@pytest.mark.parametrize("side", ["fund", "category", "posted_by"])
def test_nothing_an_entry_points_to_can_be_deleted(side, admin_user):
    from reports.domain.posting import post_entry

    entry = post_entry(entry=LedgerEntryFactory(), by=admin_user, at=POSTED_AT)
    with pytest.raises(ProtectedError):
        getattr(entry, side).delete()
    assert LedgerEntry.objects.count() == 1
