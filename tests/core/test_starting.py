"""What a process knows before its first reader, and what it writes about bad input."""

import logging

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core import warm
from core.logs import WithoutTraceback
from tests.factories.home import HomePageFactory


@pytest.mark.sqlite
@pytest.mark.django_db
def test_sqlite_knows_json_without_being_asked():
    assert connection.features.supports_json_field is True


@pytest.mark.django_db
def test_a_warm_process_asks_no_content_types():
    page = HomePageFactory()
    cache.clear()
    ContentType.objects.clear_cache()
    warm.warm()
    with CaptureQueriesContext(connection) as asked:
        Client().get(page.url)
    assert [query["sql"] for query in asked if 'FROM "django_content_type"' in query["sql"]] == []


def test_without_a_database_the_process_starts_all_the_same(monkeypatch):
    def fail(*models):
        raise DatabaseError("no such table")

    monkeypatch.setattr(ContentType.objects, "get_for_models", fail)
    warm.warm()


def test_bad_input_is_one_line_of_warning():
    record = logging.LogRecord(
        "django.security", logging.ERROR, "", 1, "too big", None, (ValueError, ValueError(), None)
    )
    assert WithoutTraceback().filter(record) is True
    assert (record.levelname, record.exc_info, record.exc_text) == ("WARNING", None, None)


@pytest.mark.parametrize(
    ("method", "address"),
    [("put", "/search/"), ("put", "/reports/ledger/"), ("post", "/reports/ledger/ledger.csv")],
)
@pytest.mark.django_db
def test_what_is_only_read_says_so_in_words(method, address, client: Client):
    response = getattr(client, method)(address)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "<h1" in response.content.decode()
