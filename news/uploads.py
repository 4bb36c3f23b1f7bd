"""What is looked at before a video or its captions are kept: the bytes, not the name."""

from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File

MEGABYTE = 1024 * 1024
MAX_VIDEO_SIZE = 200 * MEGABYTE
MAX_CAPTIONS_SIZE = MEGABYTE
HEAD = 4096
EBML = b"\x1a\x45\xdf\xa3"


def check_video(file: File[bytes]) -> None:
    """MP4 or WebM of at most 200 MB, by its first bytes: what every browser of today plays by itself."""
    if (file.size or 0) > MAX_VIDEO_SIZE:
        size = (file.size or 0) / MEGABYTE
        raise ValidationError(
            f"Запись слишком большая: {size:.0f} МБ. Принимаем до {MAX_VIDEO_SIZE // MEGABYTE} МБ: "
            "сожмите её или разделите на части.",
            code="video_size",
        )
    is_kind = {"mp4": _is_mp4, "webm": _is_webm}.get(_extension(file))
    if is_kind is None:
        raise ValidationError("Такие записи не принимаем. Подойдут MP4 и WEBM.", code="video_kind")
    if not is_kind(_head(file)):
        raise ValidationError(
            f"Файл назван .{_extension(file)}, но внутри другое. Сохраните запись заново.",
            code="content_differs",
        )


def check_captions(file: File[bytes]) -> None:
    """WebVTT in UTF-8 (https://www.w3.org/TR/webvtt1/)."""
    if (file.size or 0) > MAX_CAPTIONS_SIZE or _extension(file) != "vtt":
        raise ValidationError("Субтитры — файл .vtt не больше 1 МБ.", code="captions_kind")
    file.seek(0)
    data: Any = file.read()
    file.seek(0)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not text.startswith("WEBVTT"):
        raise ValidationError(
            "Это не субтитры: файл .vtt начинается словом WEBVTT и сохранён в UTF-8.", code="content_differs"
        )


def _extension(file: File[bytes]) -> str:
    return PurePath(file.name or "").suffix.lower().lstrip(".")


def _head(file: File[bytes]) -> bytes:
    file.seek(0)
    head: bytes = file.read(HEAD)
    file.seek(0)
    return head


def _is_mp4(head: bytes) -> bool:
    return head[4:8] == b"ftyp"


def _is_webm(head: bytes) -> bool:
    return head.startswith(EBML) and b"webm" in head[:64]
