"""Downloads are counted by item and day; who took the file is neither asked nor kept."""

from datetime import UTC, date, datetime
from threading import Thread
from unittest import mock

import pytest
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.test import Client

from core.models import SiteDocument
from library.domain.downloads import count_download, is_download
from library.models import DownloadDay, LibraryItemPage
from tests.factories.library import LibraryItemPageFactory, paper

BROWSER = "Mozilla/5.0 (Android 14; Mobile; rv:141.0) Gecko/141.0 Firefox/141.0"
DAY = date(2026, 11, 22)


@pytest.fixture
def item(db: None) -> LibraryItemPage:
    return LibraryItemPageFactory(files=[paper()])


def fetch(document: SiteDocument, method: str = "get", **headers: str) -> HttpResponse:
    """Ask for a file as a browser and read it to its end."""
    response = getattr(Client(), method)(document.url, headers={"User-Agent": BROWSER, **headers})
    if response.streaming:
        b"".join(response)  # to its end: then the client closes the file, and not the database's connection
    return response


def take(item: LibraryItemPage, method: str = "get", **headers: str) -> int:
    """Ask for the item's file; return the status."""
    return fetch(item.files.first().document, method, **headers).status_code


def counted() -> list[tuple[date, int]]:
    return list(DownloadDay.objects.order_by("day").values_list("day", "count"))


def test_each_download_adds_one_to_the_day(item: LibraryItemPage) -> None:
    with mock.patch("library.signals.localdate", return_value=DAY):
        assert [take(item) for _ in range(3)] == [200, 200, 200]
    assert counted() == [(DAY, 3)]


def test_the_day_is_the_towns(item: LibraryItemPage) -> None:
    for hour in (16, 17):  # 23:59 and midnight in Krasnoyarsk
        moment = datetime(2026, 11, 22, hour, 59 if hour == 16 else 0, tzinfo=UTC)
        with mock.patch("django.utils.timezone.now", return_value=moment):
            take(item)
    assert counted() == [(DAY, 1), (date(2026, 11, 23), 1)]


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)"},
        {"User-Agent": "TelegramBot (like TwitterBot)"},
        {"User-Agent": "curl/8.5.0"},
        {"User-Agent": ""},
        {"Sec-Purpose": "prefetch"},
        {"If-None-Match": '"abc"'},
        {"Range": "bytes=1000-"},
    ],
)
def test_a_machine_a_second_look_and_a_further_piece_are_not_downloads(
    item: LibraryItemPage, headers: dict[str, str]
) -> None:
    take(item, **headers)
    assert counted() == []


def test_asking_for_the_headers_alone_is_no_download(item: LibraryItemPage) -> None:
    assert take(item, "head") == 200
    assert counted() == []


def test_a_download_in_pieces_is_one() -> None:
    headers = {"User-Agent": BROWSER}
    assert is_download(method="GET", headers={**headers, "Range": "bytes=0-"})
    assert not is_download(method="GET", headers={**headers, "Range": "bytes=500-999"})


def test_nothing_of_the_reader_is_kept(item: LibraryItemPage) -> None:
    take(item, **{"X-Forwarded-For": "203.0.113.7"})
    fields = {field.name for field in DownloadDay._meta.get_fields()}
    assert fields == {"id", "item", "day", "count"}
    assert fetch(item.files.first().document).cookies == {}


def test_a_document_of_two_items_counts_for_both_and_a_strange_one_for_none(item: LibraryItemPage) -> None:
    other = LibraryItemPageFactory(files=[item.files.first().document])
    LibraryItemPageFactory(files=[item.files.first().document], live=False)
    take(item)
    assert set(DownloadDay.objects.values_list("item", "count")) == {(item.pk, 1), (other.pk, 1)}
    fetch(paper("other.txt"))
    assert DownloadDay.objects.count() == 2


def test_a_counter_that_fails_does_not_keep_the_file_back(item: LibraryItemPage) -> None:
    with mock.patch("library.signals.count_download", side_effect=DatabaseError("занято")):
        assert take(item) == 200
    assert counted() == []


def test_the_page_tells_how_often_and_the_list_too(item: LibraryItemPage, client: Client) -> None:
    DownloadDay.objects.create(item=item, day=DAY, count=1200)
    DownloadDay.objects.create(item=item, day=date(2026, 11, 23), count=34)
    said = client.get(item.url).content.decode().replace("\u00a0", " ")
    assert "Скачали 1 234 раза." in said
    assert LibraryItemPage.objects.for_cards().get(pk=item.pk).downloads == 1234


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_downloads_at_the_same_time_are_all_counted() -> None:
    item = LibraryItemPageFactory(files=[paper()])

    def once() -> None:
        count_download(days=DownloadDay.objects, item_id=item.pk, day=DAY)
        connection.close()

    threads = [Thread(target=once) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted() == [(DAY, 8)]
