"""Files that people send through the admin."""

import io
import json
import logging
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from wagtail.models import Collection

from core import uploads
from core.models import SiteDocument, SiteImage
from core.models.images import PeopleConsent
from tests.support.reading import soup

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
DIFFERS = "Файл назван .{}, но внутри другое, или он повреждён. Сохраните его заново и загрузите ещё раз."


def photo(kind: str = "JPEG", size: tuple[int, int] = (60, 40)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#0E5A43").save(out, kind)
    return out.getvalue()


def send_picture(client: Client, name: str, data: bytes, **changes: Any) -> list[str]:
    """Send a picture through the form; what the form complains of."""
    form = {
        "title": "Снимок",
        "description": "Люди чинят скамейку",
        "licence": "own",
        "people_consent": "nobody",
    }
    form |= {
        "collection": Collection.get_first_root_node().pk,
        "file": SimpleUploadedFile(name, data),
        **changes,
    }
    return complaints(client.post("/admin/images/add/", form))


def send_document(
    client: Client, name: str, data: bytes, original: tuple[str, bytes] | None = None
) -> list[str]:
    """Send a document through the form; what the form complains of."""
    form = {"title": "Договор", "kind": "contract", "collection": Collection.get_first_root_node().pk}
    form["file"] = SimpleUploadedFile(name, data)
    if original:
        form["original"] = SimpleUploadedFile(*original)
    return complaints(client.post("/admin/documents/add/", form))


def complaints(response: Any) -> list[str]:
    if response.status_code == 302:
        return []
    found = soup(response.content.decode()).select(".error-message")
    return [" ".join(complaint.get_text(" ", strip=True).split()) for complaint in found]


def served(client: Client, address: str) -> bytes:
    """What the site sends from this address, whatever the status."""
    answer = client.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    for (
        close
    ) in answer._resource_closers:  # answer.close() would also close the test's connection to PostgreSQL
        close()
    return bytes(body)


@pytest.fixture(autouse=True)
def no_crash(caplog: pytest.LogCaptureFixture) -> Any:
    """A refused file is a message to the person, never an error in the log."""
    yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_a_picture_is_kept_with_its_rights(editor: Client) -> None:
    assert send_picture(editor, "двор.jpg", photo()) == []
    image = SiteImage.objects.get()
    assert (image.width, image.height, image.people_consent) == (60, 40, PeopleConsent.NOBODY)


@pytest.mark.parametrize(("name", "data"), [("a.svg", SVG), ("a.bmp", b"BM0000"), ("a.html", b"<script>")])
def test_a_picture_of_a_dangerous_kind_is_refused(editor: Client, name: str, data: bytes) -> None:
    assert len(send_picture(editor, name, data)) == 1
    assert SiteImage.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.png", SVG), ("a.jpg", photo("PNG")), ("a.png", b"<html>"), ("a.jpg", photo()[:150])],
)
def test_a_lying_picture_is_refused(editor: Client, name: str, data: bytes) -> None:
    assert len(send_picture(editor, name, data)) == 1
    assert SiteImage.objects.count() == 0


def test_a_picture_that_is_cut_off_is_refused_in_plain_words(editor: Client) -> None:
    cut = photo("PNG", (600, 400))[:900]
    assert send_picture(editor, "a.png", cut) == [DIFFERS.format("png")]


def test_a_picture_without_a_description_is_refused(editor: Client) -> None:
    assert send_picture(editor, "a.jpg", photo(), description="") == [
        "Опишите, что на снимке: это прочтут те, кто его не видит."
    ]


def test_the_dialog_of_pictures_marks_the_description_as_required(editor: Client) -> None:
    dialog = soup(editor.get("/admin/images/chooser/").json()["html"])
    label = dialog.select_one("label[for$=upload-description]")
    assert label.select_one(".w-required-mark").get_text() == "*"


def test_a_picture_that_is_too_large_is_refused(editor: Client, settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    found = send_picture(editor, "a.jpg", photo())
    assert len(found) == 1
    assert "слишком" in found[0].lower()
    assert SiteImage.objects.count() == 0


def test_many_pictures_at_once_are_checked_too(editor: Client) -> None:
    sent = {"files[]": SimpleUploadedFile("a.png", SVG), "collection": Collection.get_first_root_node().pk}
    answer = json.loads(editor.post("/admin/images/multiple/add/", sent).content)
    assert answer["success"] is False
    assert SiteImage.objects.count() == 0


def test_a_document_is_kept(accountant: Client) -> None:
    assert send_document(accountant, "договор.pdf", PDF) == []
    assert SiteDocument.objects.get().kind == "contract"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"MZ a program", DIFFERS.format("pdf")),
        ("a.txt", SVG, DIFFERS.format("txt")),
        ("a.docx", PDF, DIFFERS.format("docx")),
        ("a.zip", b"no archive", DIFFERS.format("zip")),
    ],
)
def test_a_lying_document_is_refused(accountant: Client, name: str, data: bytes, words: str) -> None:
    assert send_document(accountant, name, data) == [words]
    assert SiteDocument.objects.count() == 0


@pytest.mark.parametrize("name", ["a.exe", "a.html", "a.svg", "a.docm"])
def test_a_document_of_a_dangerous_kind_is_refused(accountant: Client, name: str) -> None:
    assert len(send_document(accountant, name, PDF)) == 1
    assert SiteDocument.objects.count() == 0


def test_a_document_that_is_too_large_is_refused(accountant: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MAX_DOCUMENT_SIZE", 10)
    assert send_document(accountant, "a.pdf", PDF) == [
        "Файл слишком большой: 0 МБ. Принимаем до 0 МБ: сожмите его или разделите на части."
    ]


def test_the_original_is_checked_like_the_copy(accountant: Client) -> None:
    assert send_document(accountant, "a.pdf", PDF, ("b.pdf", SVG)) == [DIFFERS.format("pdf")]


def test_an_original_has_no_public_address(accountant: Client, client: Client) -> None:
    assert send_document(accountant, "a.pdf", PDF, ("secret.pdf", PDF + b"% passport")) == []
    document = SiteDocument.objects.get()
    assert served(client, document.url) == PDF
    name = document.original.name
    for address in (
        f"/media/{name}",
        f"/documents/{document.pk}/{name}",
        f"/documents/{document.pk}/secret.pdf",
    ):
        assert b"% passport" not in served(client, address), address
