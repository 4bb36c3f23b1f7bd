"""A file in parts (RFC 9110, 14): a player asks for a few bytes here and there, Safari for nothing else."""

import re
from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse

RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
PIECE = 64 * 1024


def serve_parts(*, file: Any, content_type: str, asked: str) -> HttpResponseBase:
    """The whole stored file, or the one part that the header Range asks for; 416 for a part that is not there.

    Several parts at once, or a header that cannot be read, get the whole file, as the standard allows.
    """
    size = int(file.size)
    match = RANGE.fullmatch(asked.strip())
    if match is None or match.groups() == ("", ""):
        return _answer(file, content_type, 0, size, status=200)
    part = part_of(size=size, first=match[1], last=match[2])
    if part is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    start, end = part
    response = _answer(file, content_type, start, end, status=206)
    response["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    return response


def part_of(*, size: int, first: str, last: str) -> tuple[int, int] | None:
    """«5-9» of 100 bytes → (5, 10); «-3» → the last three; None where nothing is left to send."""
    if first == "":
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
    return (start, end) if start < end else None


def _answer(file: Any, content_type: str, start: int, end: int, *, status: int) -> StreamingHttpResponse:
    response = StreamingHttpResponse(_bytes(file, start, end), status=status, content_type=content_type)
    response["Content-Length"] = end - start
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "public, max-age=86400"
    response["Content-Encoding"] = "identity"  # a part of a compressed file would be no part of the film
    return response


def _bytes(file: Any, start: int, end: int) -> Iterator[bytes]:
    with file.storage.open(file.name, "rb") as opened:
        opened.seek(start)
        left = end - start
        while left > 0 and (piece := opened.read(min(PIECE, left))):
            left -= len(piece)
            yield piece
