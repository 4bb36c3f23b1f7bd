"""The private original of a document: for accountants and administrators, from the admin alone, as a file to keep."""

from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import ModelLogEntry

from core.models import SiteDocument
from tests.admin.conftest import browser
from tests.support.reading import soup

pytestmark = pytest.mark.django_db

COPY = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
ORIGINAL = COPY + b"% passport 04 05"
MAY, MAY_NOT = ["Бухгалтеры", "Администраторы"], ["Редакторы", "Модераторы"]


@pytest.fixture
def document() -> SiteDocument:
    made = SiteDocument(title="Договор 7/2026", kind="contract")
    made.file.save("dogovor.pdf", ContentFile(COPY), save=False)
    made.original.save("Договор с подписью.pdf", ContentFile(ORIGINAL), save=False)
    made.save()
    return made


def address(document: SiteDocument) -> str:
    return f"/admin/documents/{document.pk}/original/"


def links(client: Client, document: SiteDocument) -> list[str]:
    """Where the editing form leads for the original; the address in the storage is never among them."""
    page = soup(client.get(f"/admin/documents/edit/{document.pk}/").text)
    return [link["href"] for link in page.select("a[href]") if "original" in link["href"]]


@pytest.mark.parametrize("group", MAY)
def test_who_may_takes_it_as_a_file(group: str, document: SiteDocument) -> None:
    client = browser(group)
    assert links(client, document) == [address(document)]
    answer = client.get(address(document))
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == ORIGINAL
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == (
        f"attachment; filename*=utf-8''{quote('Договор 7-2026 (оригинал).pdf')}"
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert {"no-store", "private"} <= set(answer["Cache-Control"].split(", "))
    entry = ModelLogEntry.objects.get(action="core.read_original")
    assert (entry.object_id, [group.name for group in entry.user.groups.all()]) == (str(document.pk), [group])


@pytest.mark.parametrize("group", MAY_NOT)
def test_who_may_not_is_told_so_and_gets_nothing(group: str, document: SiteDocument) -> None:
    client = browser(group)
    assert links(client, document) == []
    answer = client.get(address(document))
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    page = soup(client.get(f"/admin/documents/edit/{document.pk}/").text)
    assert "Скачать, заменить или удалить его могут бухгалтеры и администраторы." in page.get_text(
        " ", strip=True
    )
    assert not ModelLogEntry.objects.filter(action="core.read_original").exists()


def test_a_stranger_is_sent_to_the_door(client: Client, document: SiteDocument) -> None:
    answer = client.get(address(document))
    assert (answer.status_code, answer["Location"]) == (302, f"/admin/login/?next={address(document)}")


def test_a_document_without_an_original_has_none_to_take(accountant: Client) -> None:
    made = SiteDocument(title="Акт")
    made.file.save("akt.pdf", ContentFile(COPY))
    assert links(accountant, made) == []
    assert accountant.get(address(made)).status_code == 404
    assert accountant.get("/admin/documents/999999/original/").status_code == 404


def test_an_original_that_the_storage_lost_is_not_found(accountant: Client, document: SiteDocument) -> None:
    document.original.storage.delete(document.original.name)
    assert accountant.get(address(document)).status_code == 404


def test_saving_the_form_keeps_the_original_and_the_box_removes_it(
    accountant: Client, document: SiteDocument
) -> None:
    form = {"title": "Договор подряда", "kind": "contract", "collection": document.collection_id, "tags": ""}
    assert accountant.post(f"/admin/documents/edit/{document.pk}/", form).status_code == 302
    document.refresh_from_db()
    assert (document.title, bool(document.original)) == ("Договор подряда", True)
    accountant.post(f"/admin/documents/edit/{document.pk}/", {**form, "original-clear": "on"})
    document.refresh_from_db()
    assert not document.original


def test_who_may_not_read_it_neither_replaces_nor_removes_it(editor: Client, document: SiteDocument) -> None:
    kept = document.original.name
    form = {"title": "Договор", "kind": "contract", "collection": document.collection_id, "tags": ""}
    for sent in ({"original-clear": "on"}, {"original": SimpleUploadedFile("b.pdf", COPY)}):
        assert editor.post(f"/admin/documents/edit/{document.pk}/", {**form, **sent}).status_code == 302
        document.refresh_from_db()
        assert document.original.name == kept
        assert document.original.storage.exists(kept)


def test_an_editor_hands_in_an_original_where_there_is_none(editor: Client) -> None:
    made = SiteDocument(title="Акт")
    made.file.save("akt.pdf", ContentFile(COPY))
    form = {"title": "Акт", "kind": "act", "collection": made.collection_id, "tags": ""}
    editor.post(
        f"/admin/documents/edit/{made.pk}/", {**form, "original": SimpleUploadedFile("b.pdf", ORIGINAL)}
    )
    made.refresh_from_db()
    assert made.original.read() == ORIGINAL
    made.original.close()
