"""What is looked at before an uploaded file is kept. A file's name and declared type prove nothing: its bytes are read.

Every refusal says what is wrong and what to do. Checks raise ValidationError with one message.
"""

import struct
import zipfile
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from PIL import Image, UnidentifiedImageError

MEGABYTE = 1024 * 1024
MAX_DOCUMENT_SIZE = 25 * MEGABYTE
MAX_MEMBERS = 2_000
"""Files in one archive; more is not a document but a way to exhaust whoever unpacks it."""

PICTURE_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}
OFFICE_FOLDERS = {"docx": "word/", "xlsx": "xl/"}
OPEN_DOCUMENT_TYPES = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
PROGRAMS = {
    ".exe",
    ".dll",
    ".scr",
    ".com",
    ".bat",
    ".cmd",
    ".msi",
    ".js",
    ".vbs",
    ".ps1",
    ".jar",
    ".lnk",
    ".hta",
}
BROKEN = (UnidentifiedImageError, OSError, SyntaxError, ValueError, struct.error)
"""What Pillow raises at a picture that is cut off or no picture."""
MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<svg", b"<?xml", b"<?php", b"<iframe")


def check_new(record: Any, **checks: Any) -> None:
    """Check the fields of `record` that hold a file not kept yet: check_new(image, file=check_picture).

    Raises ValidationError by field, as a model's clean() should.
    """
    errors = {}
    for name, check in checks.items():
        held = getattr(record, name)
        if held and not held._committed and not getattr(held.file, "is_checked", False):
            try:
                check(held.file)
            except ValidationError as error:
                errors[name] = error
    if errors:
        raise ValidationError(errors)


def check_picture(file: File[bytes]) -> None:
    """The picture is whole and of the kind its name says. SVG is no picture here: it can carry scripts."""
    expected = PICTURE_FORMATS.get(_extension(file))
    if expected is None:
        raise ValidationError(
            "Такие снимки не принимаем. Подойдут JPG, PNG, WEBP и GIF.", code="picture_kind"
        )
    _check_pixels(file, expected)


def check_document(file: File[bytes]) -> None:
    """The document is of the kind its name says, not too large, and carries no macros, programs or web pages."""
    if (file.size or 0) > MAX_DOCUMENT_SIZE:
        size = (file.size or 0) / MEGABYTE
        raise ValidationError(
            f"Файл слишком большой: {size:.0f} МБ. Принимаем до {MAX_DOCUMENT_SIZE // MEGABYTE} МБ: "
            "сожмите его или разделите на части.",
            code="document_size",
        )
    if not file.size:
        raise ValidationError("Файл пустой. Проверьте, тот ли это файл.", code="document_empty")
    extension = _extension(file)
    check = CHECKS.get(extension)
    if check is None:
        kinds = ", ".join(kind.upper() for kind in CHECKS)
        raise ValidationError(f"Такие файлы не принимаем. Подойдут: {kinds}.", code="document_kind")
    check(file, extension)
    file.seek(0)


def _extension(file: File[bytes]) -> str:
    return PurePath(file.name or "").suffix.lower().lstrip(".")


def _refuse(extension: str) -> ValidationError:
    return ValidationError(
        f"Файл назван .{extension}, но внутри другое, или он повреждён. Сохраните его заново и загрузите ещё раз.",
        code="content_differs",
    )


def _check_pixels(file: File[bytes], expected: str) -> None:
    """Decode all of the picture: a header alone says nothing of the rest."""
    file.seek(0)
    try:
        with Image.open(file, formats=[expected]) as picture:
            if (
                picture.width * picture.height * getattr(picture, "n_frames", 1)
                > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
            ):
                raise Image.DecompressionBombError
            picture.load()
    except Image.DecompressionBombError as error:
        raise ValidationError(
            "Слишком много точек. Уменьшите снимок до 8000 на 6000.", code="pixels"
        ) from error
    except BROKEN as error:
        raise _refuse(_extension(file)) from error
    finally:
        file.seek(0)


def _check_picture_document(file: File[bytes], extension: str) -> None:
    _check_pixels(file, PICTURE_FORMATS[extension])


def _check_pdf(file: File[bytes], extension: str) -> None:
    file.seek(0)
    head = file.read(1024)
    file.seek(max(0, (file.size or 0) - 2048))
    if not head.startswith(b"%PDF-") or b"%%EOF" not in file.read():
        raise _refuse(extension)


def _check_text(file: File[bytes], extension: str) -> None:
    """Text in UTF-8 or Windows-1251, not a web page under another name."""
    file.seek(0)
    data = file.read()
    if b"\x00" in data or data.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower().startswith(MARKUP):
        raise _refuse(extension)
    for encoding in ("utf-8-sig", "cp1251"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return
    raise _refuse(extension)


def _members(file: File[bytes], extension: str) -> zipfile.ZipFile:
    file.seek(0)
    stream: Any = file.file or file
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _refuse(extension) from error
    if len(archive.infolist()) > MAX_MEMBERS:
        raise ValidationError("В архиве слишком много файлов. Разделите его на части.", code="members")
    return archive


def _check_office(file: File[bytes], extension: str) -> None:
    names = _members(file, extension).namelist()
    folder = OFFICE_FOLDERS[extension]
    if "[Content_Types].xml" not in names or not any(name.startswith(folder) for name in names):
        raise _refuse(extension)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise ValidationError("В файле есть макросы. Сохраните его без них.", code="macros")


def _check_open_document(file: File[bytes], extension: str) -> None:
    archive = _members(file, extension)
    try:
        kind = archive.read("mimetype")[:200] if archive.getinfo("mimetype").file_size < 200 else b""
    except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise _refuse(extension) from error
    if kind.strip() != OPEN_DOCUMENT_TYPES[extension]:
        raise _refuse(extension)
    if any(name.startswith(("Basic/", "Scripts/")) for name in archive.namelist()):
        raise ValidationError("В файле есть макросы. Сохраните его без них.", code="macros")


def _check_zip(file: File[bytes], extension: str) -> None:
    names = _members(file, extension).namelist()
    if any(PurePath(name).suffix.lower() in PROGRAMS for name in names):
        raise ValidationError("В архиве лежит программа. Оставьте в нём только документы.", code="program")


CHECKS = {
    "pdf": _check_pdf,
    "docx": _check_office,
    "xlsx": _check_office,
    "odt": _check_open_document,
    "ods": _check_open_document,
    "csv": _check_text,
    "txt": _check_text,
    "jpg": _check_picture_document,
    "jpeg": _check_picture_document,
    "png": _check_picture_document,
    "zip": _check_zip,
}
