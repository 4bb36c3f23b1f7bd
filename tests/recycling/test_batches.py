"""Batches: what was handed in, tied to the ledger, kept when it is real."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from recycling.models import Batch, CollectionDrivePage
from reports.enums import EntryKind
from tests.admin.conftest import browser
from tests.factories.recycling import BatchFactory, CollectionDrivePageFactory, MaterialFactory, income
from tests.factories.reports import LedgerEntryFactory, posted

pytestmark = pytest.mark.django_db


def complaint(**fields: Any) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refusal:
        BatchFactory.build(
            drive=CollectionDrivePageFactory(), material=MaterialFactory(), **fields
        ).full_clean()
    return refusal.value.message_dict


def test_batches_of_one_payment_fit_into_its_entry() -> None:
    entry = income("1000.00")
    BatchFactory(income=Decimal("600.00"), ledger_entry=entry)
    assert complaint(income=Decimal("400.01"), ledger_entry=entry) == {
        "ledger_entry": ["В записи 1\u00a0000\u00a0₽, а партии вместе дают 1\u00a0000,01\u00a0₽."]
    }
    BatchFactory.build(
        drive=CollectionDrivePageFactory(),
        material=MaterialFactory(),
        income=Decimal("400.00"),
        ledger_entry=entry,
    ).full_clean()


def test_only_a_posted_income_is_behind_a_batch() -> None:
    wanted = {"ledger_entry": ["Нужна проведённая запись о поступлении денег."]}
    assert complaint(income=Decimal(1), ledger_entry=posted()) == wanted
    draft = LedgerEntryFactory(kind=EntryKind.INCOME, category=None)
    assert complaint(income=Decimal(1), ledger_entry=draft) == wanted


def test_invented_and_real_are_not_mixed() -> None:
    wanted = {"ledger_entry": ["Придуманное и настоящее не смешивают: выберите запись того же рода."]}
    assert complaint(income=Decimal(1), ledger_entry=income(is_demo=True)) == wanted
    demo = CollectionDrivePageFactory(is_demo=True)
    with pytest.raises(ValidationError, match="значит и партия тоже"):
        BatchFactory.build(drive=demo, material=MaterialFactory()).full_clean()


def test_the_database_refuses_a_batch_of_nothing_and_a_negative_income() -> None:
    for wrong in ({"amount": Decimal(0)}, {"income": Decimal(-1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            BatchFactory(**wrong)


def test_sums_are_exact_and_by_unit() -> None:
    pieces = MaterialFactory(slug="batteries", unit="pcs")
    for _ in range(3):
        BatchFactory(amount=Decimal("0.10"), income=Decimal("0.10"))
    BatchFactory(amount=Decimal(340), material=pieces, is_demo=True)
    assert Batch.objects.real().sums() == ({"kg": Decimal("0.30")}, Decimal("0.30"))
    assert Batch.objects.sums_by_truth()[True] == ({"pcs": Decimal("340.00")}, None)


def test_a_real_batch_keeps_its_drive_and_an_invented_one_goes_with_it() -> None:
    real, demo = BatchFactory(), BatchFactory(is_demo=True, drive__is_demo=True)
    demo.drive.delete()
    assert list(Batch.objects.all()) == [real]
    with pytest.raises(ProtectedError):
        real.drive.delete()


def test_the_admin_says_why_a_drive_stays() -> None:
    drive = BatchFactory().drive
    response = browser("Администраторы").post(
        reverse("wagtailadmin_pages:delete", args=[drive.pk]), follow=True
    )
    assert CollectionDrivePage.objects.filter(pk=drive.pk).exists()
    assert "Удалить нельзя: здесь записано, что сдали (1 партия)." in response.content.decode()


def sent(**changes: Any) -> dict[str, Any]:
    drive, material = CollectionDrivePageFactory(), MaterialFactory()
    form = {
        "drive": drive.pk,
        "handed_on": "10.09.2026",
        "material": material.pk,
        "amount": "100",
        "taken_by": "",
    }
    return {**form, "income": "", "entry_number": "", **changes}


def add(client: Client, **changes: Any) -> Any:
    return client.post("/admin/snippets/recycling/batch/add/", sent(**changes))


def test_an_editor_writes_a_batch_down_with_the_number_of_its_entry() -> None:
    entry = income("800.00")
    response = add(browser("Редакторы"), income="800", entry_number=entry.number)
    assert response.status_code == 302
    assert Batch.objects.get().ledger_entry == entry


def test_a_wrong_number_and_a_wrong_sum_are_told_beside_the_number() -> None:
    editor = browser("Редакторы")
    assert (
        "Записи № 77 в книге нет. Проверьте номер."
        in add(editor, income="1", entry_number="77").content.decode()
    )
    entry = income("800.00")
    said = add(editor, income="900", entry_number=entry.number).content.decode().replace("\u00a0", " ")
    assert "В записи 800 ₽, а партии вместе дают 900 ₽." in said
    assert Batch.objects.count() == 0


def test_editing_a_batch_shows_the_number_and_can_take_it_off() -> None:
    entry = income("800.00")
    batch = BatchFactory(income=Decimal("800.00"), ledger_entry=entry)
    editor, address = browser("Редакторы"), f"/admin/snippets/recycling/batch/edit/{batch.pk}/"
    assert f'name="entry_number" value="{entry.number}"' in editor.get(address).content.decode()
    assert editor.post(address, sent(income="800")).status_code == 302
    batch.refresh_from_db()
    assert batch.ledger_entry is None


def test_the_register_lists_filters_and_exports() -> None:
    BatchFactory(income=Decimal("800.00"))
    BatchFactory(drive__title="Другой сбор")
    editor, address = browser("Редакторы"), "/admin/snippets/recycling/batch/"
    said = editor.get(address).content.decode()
    assert ("Добавить партию" in said, said.count("Другой сбор") > 0) == (True, True)
    narrowed = editor.get(address, {"drive": Batch.objects.first().drive.pk}).content.decode()
    assert "800" not in narrowed.split("<tbody", 1)[1].split("</tbody>", 1)[0]
    exported = b"".join(editor.get(address, {"export": "csv"})).decode()
    assert len(exported.strip().splitlines()) == 3
