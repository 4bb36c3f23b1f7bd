"""Uploads are distrusted: what a file holds decides, not what it is called."""

import io
import zipfile
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core import uploads
from core.models import SiteDocument, SiteImage
from core.uploads import check_document, check_picture

MACROS = "В файле есть макросы. Сохраните его без них."
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def file(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 6)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#0E5A43").save(out, kind)
    return out.getvalue()


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in members.items():
            target.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()


def office(folder: str, *extra: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in ("[Content_Types].xml", f"{folder}/document.xml", *extra):
            target.writestr(name, b"<x/>")
    return out.getvalue()


def open_document(kind: str, *extra: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        for name in extra:
            target.writestr(name, b"<x/>")
    return out.getvalue()


def refusal(check: Any, upload: SimpleUploadedFile) -> str:
    with pytest.raises(ValidationError) as caught:
        check(upload)
    assert len(caught.value.messages) == 1
    return caught.value.messages[0]


def differs(extension: str) -> str:
    return f"Файл назван .{extension}, но внутри другое, или он повреждён. Сохраните его заново и загрузите ещё раз."


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.png", "PNG"), ("a.JPG", "JPEG"), ("a.jpeg", "JPEG"), ("a.gif", "GIF"), ("a.webp", "WEBP")],
)
def test_a_true_picture_is_taken(name: str, kind: str) -> None:
    upload = file(name, picture(kind))
    check_picture(upload)
    assert upload.tell() == 0


@pytest.mark.parametrize("name", ["a.svg", "a.bmp", "a", "a.png.exe"])
def test_a_picture_of_another_kind_is_refused(name: str) -> None:
    assert (
        refusal(check_picture, file(name, SVG)) == "Такие снимки не принимаем. Подойдут JPG, PNG, WEBP и GIF."
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("script.png", SVG),
        ("page.jpg", b"<html><script>alert(1)</script></html>"),
        ("jpeg.png", picture("JPEG")),
        ("empty.png", b""),
        ("cut.png", picture("PNG", (400, 300))[:200]),
    ],
)
def test_a_lying_or_broken_picture_is_refused(name: str, data: bytes) -> None:
    assert refusal(check_picture, file(name, data)) == differs(name.rsplit(".", 1)[1])


def test_a_picture_of_countless_points_is_refused_before_it_is_unpacked(settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 47
    assert (
        refusal(check_picture, file("a.png", picture()))
        == "Слишком много точек. Уменьшите снимок до 8000 на 6000."
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", PDF),
        ("a.docx", office("word")),
        ("a.xlsx", office("xl")),
        ("a.odt", open_document("text", "content.xml")),
        ("a.ods", open_document("spreadsheet")),
        ("a.csv", "Статья;Сумма\nКраска;1000\n".encode("utf-8-sig")),
        ("a.txt", "Скамейки во дворе".encode("cp1251")),
        ("a.png", picture()),
        ("a.jpg", picture("JPEG")),
        ("a.zip", archive(akt_dot_pdf=PDF)),
    ],
)
def test_a_true_document_is_taken(name: str, data: bytes) -> None:
    upload = file(name, data)
    check_document(upload)
    assert upload.tell() == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"MZ\x90\x00 a program"),
        ("a.pdf", b"%PDF-1.7 cut off"),
        ("a.docx", PDF),
        ("a.docx", office("xl")),
        ("a.xlsx", archive(readme_dot_txt=b"x")),
        ("a.odt", open_document("spreadsheet")),
        ("a.ods", archive(content_dot_xml=b"<x/>")),
        ("a.csv", b"a;b\x00;c"),
        ("a.txt", SVG),
        ("a.txt", "\ufeff <!DOCTYPE html><script>".encode()),
        ("a.png", SVG),
        ("a.zip", b"PK\x03\x04 not really"),
    ],
)
def test_a_document_that_is_something_else_is_refused(name: str, data: bytes) -> None:
    assert refusal(check_document, file(name, data)) == differs(name.rsplit(".", 1)[1])


@pytest.mark.parametrize("name", ["a.exe", "a.html", "a.svg", "a.docm", "a"])
def test_a_document_of_an_unknown_kind_is_refused(name: str) -> None:
    assert refusal(check_document, file(name, PDF)) == (
        "Такие файлы не принимаем. Подойдут: PDF, DOCX, XLSX, ODT, ODS, CSV, TXT, JPG, JPEG, PNG, ZIP."
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", office("word", "word/vbaProject.bin")),
        ("a.xlsx", office("xl", "xl/vbaProject.bin")),
        ("a.odt", open_document("text", "Basic/Standard/Module1.xml")),
    ],
)
def test_macros_are_refused(name: str, data: bytes) -> None:
    assert refusal(check_document, file(name, data)) == MACROS


def test_a_program_in_an_archive_is_refused() -> None:
    upload = file("a.zip", archive(setup_dot_exe=b"MZ"))
    assert refusal(check_document, upload) == "В архиве лежит программа. Оставьте в нём только документы."


def test_an_archive_of_countless_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MAX_MEMBERS", 1)
    upload = file("a.zip", archive(a_dot_pdf=PDF, b_dot_pdf=PDF))
    assert refusal(check_document, upload) == "В архиве слишком много файлов. Разделите его на части."


def test_a_document_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MAX_DOCUMENT_SIZE", uploads.MEGABYTE)
    upload = file("a.pdf", PDF + b"0" * (3 * uploads.MEGABYTE))
    assert refusal(check_document, upload) == (
        "Файл слишком большой: 3 МБ. Принимаем до 1 МБ: сожмите его или разделите на части."
    )


def test_an_empty_document_is_refused() -> None:
    assert refusal(check_document, file("a.pdf", b"")) == "Файл пустой. Проверьте, тот ли это файл."


@pytest.mark.django_db
def test_models_check_every_file_that_is_not_kept_yet() -> None:
    document = SiteDocument(title="Договор", file=file("a.pdf", PDF), original=file("b.pdf", SVG))
    with pytest.raises(ValidationError) as caught:
        document.clean()
    assert caught.value.message_dict == {"original": [differs("pdf")]}
    image = SiteImage(title="Снимок", description="Двор", file=file("a.png", SVG))
    with pytest.raises(ValidationError) as caught:
        image.clean()
    assert caught.value.message_dict == {"file": [differs("png")]}
