import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import Client, RequestFactory

from core.navigation import Link, _only_deepest_current
from core.views import bad_request
from tests.factories.home import BareHomePageFactory


@pytest.mark.parametrize("address", ["/%00", "/search/?q=%00", "/initiatives/?q=a%00b"])
def test_a_nul_byte_gets_a_clear_400(client, address):
    answer = client.get(address)
    assert answer.status_code == 400
    assert "Адрес" in answer.content.decode()


@pytest.mark.django_db
def test_an_unknown_address_gets_a_designed_404_in_russian(client):
    answer = client.get("/net-takoy-stranitsy/")
    assert answer.status_code == 404
    assert '<html lang="ru"' in answer.content.decode()


@pytest.mark.django_db
def test_public_pages_allow_nothing_inline_and_nobody_else(client):
    policy = client.get("/net-takoy-stranitsy/")["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "default-src 'self'" in policy
    assert "object-src 'none'" in policy


@pytest.mark.django_db
def test_the_admin_asks_no_other_host(client):
    policy = client.get("/admin/login/")["Content-Security-Policy"]
    assert "http" not in policy


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/search/", "/reports/ledger/", "/reports/ledger/ledger.csv"])
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_what_is_only_read_takes_no_form(address, method):
    BareHomePageFactory()
    answer = getattr(Client(enforce_csrf_checks=True), method)(address)
    assert (answer.status_code, "GET" in answer["Allow"], "POST" in answer["Allow"]) == (405, True, False)


@pytest.mark.django_db
def test_a_page_says_in_russian_that_it_is_only_read():
    BareHomePageFactory()
    answer = Client(enforce_csrf_checks=True).post("/", {"name": "Оля"})
    assert "<h1>Здесь только читают</h1>" in answer.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_is_still_stale_where_forms_are_taken():
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x", "password": "y"})
    assert answer.status_code == 403


def test_only_the_deepest_matching_section_is_current():
    links = [Link("Отчёты", "/reports/", True), Link("Показатели", "/reports/indicators/", True)]
    assert [link.current for link in _only_deepest_current(links)] == [False, True]


def test_a_form_larger_than_we_take_gets_413_with_a_reason():
    answer = bad_request(RequestFactory().post("/"), RequestDataTooBig())
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "path", ["original_images/a.jpg", "documents/a.pdf", "images/../secret_key", "db.sqlite3"]
)
@pytest.mark.django_db
def test_media_serves_renditions_alone(client, path):
    assert client.get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize("address", ["/search/?q=%00", "/" + "я" * 3000])
@pytest.mark.django_db
def test_pages_of_refusal_carry_the_policy_too(client, address):
    answer = client.get(address)
    assert answer.status_code in {400, 404}
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.django_db
def test_a_path_nobody_could_mean_is_not_found_and_logs_no_error(client, caplog):
    assert client.get("/" + "я" * 3000).status_code == 404
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
