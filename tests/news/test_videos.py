"""Recordings: what is kept, who may see them, how a player gets the part it asks for."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client

from core.models.images import PeopleConsent
from news.models import Video
from news.serving import part_of
from news.uploads import MAX_VIDEO_SIZE, check_captions, check_video
from tests.admin.conftest import browser
from tests.factories.news import MP4, VideoFactory

WEBM = b"\x1a\x45\xdf\xa3" + b"\x00" * 20 + b"\x42\x82\x84webm" + b"\x00" * 100


def file(name: str, data: bytes) -> ContentFile:
    return ContentFile(data, name)


@pytest.mark.parametrize(("name", "data"), [("a.mp4", MP4), ("a.MP4", MP4), ("a.webm", WEBM)])
def test_what_browsers_play_is_kept(name: str, data: bytes) -> None:
    check_video(file(name, data))


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.avi", MP4, "video_kind"),
        ("a.mp4", b"<html><script>alert(1)</script>", "content_differs"),
        ("a.webm", MP4, "content_differs"),
        ("a.mp4", WEBM, "content_differs"),
        ("a.mp4", b"", "content_differs"),
    ],
)
def test_what_is_no_video_is_refused(name: str, data: bytes, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        check_video(file(name, data))
    assert refused.value.code == code


def test_a_video_too_large_is_refused_before_it_is_read() -> None:
    large = file("a.mp4", MP4)
    large.size = MAX_VIDEO_SIZE + 1
    with pytest.raises(ValidationError) as refused:
        check_video(large)
    assert refused.value.code == "video_size"


def test_captions_are_webvtt() -> None:
    check_captions(file("a.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nСосед".encode()))
    for name, data in (("a.vtt", b"<html>"), ("a.vtt", b"\xff\xfeWEBVTT"), ("a.srt", b"WEBVTT")):
        with pytest.raises(ValidationError):
            check_captions(file(name, data))


@pytest.mark.parametrize(
    ("first", "last", "part"),
    [
        ("0", "", (0, 100)),
        ("5", "9", (5, 10)),
        ("5", "5", (5, 6)),
        ("90", "999", (90, 100)),
        ("", "3", (97, 100)),
        ("", "999", (0, 100)),
        ("100", "", None),
        ("9", "5", None),
        ("", "0", None),
    ],
)
def test_a_part_is_what_the_standard_says(first: str, last: str, part: tuple[int, int] | None) -> None:
    assert part_of(size=100, first=first, last=last) == part


@pytest.mark.django_db
def test_a_player_gets_the_part_it_asks_for(client: Client) -> None:
    address = VideoFactory().file.url
    whole = client.get(address)
    assert (whole.status_code, whole["Accept-Ranges"], whole["Content-Type"]) == (200, "bytes", "video/mp4")
    assert b"".join(whole.streaming_content) == MP4
    part = client.get(address, headers={"Range": "bytes=4-7", "Accept-Encoding": "gzip"})
    assert (part.status_code, part["Content-Range"]) == (206, f"bytes 4-7/{len(MP4)}")
    assert (part["Content-Length"], b"".join(part.streaming_content)) == ("4", b"ftyp")
    beyond = client.get(address, headers={"Range": "bytes=99999-"})
    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{len(MP4)}")
    for odd in ("bytes=-", "bytes=1-2,4-5", "pages=1-2", "bytes=²-"):
        assert client.get(address, headers={"Range": odd}).status_code == 200, odd


@pytest.mark.django_db
def test_a_recording_nobody_agreed_to_has_no_address(client: Client) -> None:
    video = VideoFactory(people_consent=PeopleConsent.UNKNOWN, captions=ContentFile(b"WEBVTT", "a.vtt"))
    assert client.get(video.file.url).status_code == client.get(video.captions.url).status_code == 404
    Video.objects.update(people_consent=PeopleConsent.GIVEN)
    assert client.get(video.captions.url)["Content-Type"] == "text/vtt"
    assert client.get("/media/videos/nothing.mp4").status_code == 404


@pytest.mark.django_db
def test_an_editor_uploads_a_recording_and_false_ones_are_refused() -> None:
    editor = browser("Редакторы")
    from django.core.files.uploadedfile import SimpleUploadedFile
    from wagtail.test.utils.form_data import rich_text

    form = {
        "title": "Горка",
        "transcript": rich_text("<p>Красят.</p>"),
        "licence": "own",
        "people_consent": "given",
    }
    address = "/admin/snippets/news/video/add/"
    false = editor.post(address, {**form, "file": SimpleUploadedFile("a.mp4", b"<html>")})
    assert "внутри другое" in false.content.decode()
    assert Video.objects.count() == 0
    assert editor.post(address, {**form, "file": SimpleUploadedFile("a.mp4", MP4)}).status_code == 302
    assert Video.objects.get().media_type == "video/mp4"
