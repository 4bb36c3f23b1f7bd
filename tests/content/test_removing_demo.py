"""After `remove_demo` nothing invented is left anywhere, and nothing real is lost."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db.models import Sum
from django.test import Client
from wagtail.models import Page, Revision

from core.models import DemoFieldsMixin, DemoRowMixin
from home.content.demo import remove_demo
from home.content.loader import load
from home.models import HomePage
from initiatives.models import InitiativeOrganiser, InitiativePage
from partners.models import Organisation, Partner
from reports.domain.checking import differences
from reports.models import BudgetLine, Indicator, LedgerEntry, LedgerTotal
from tests.content.test_facts import INITIATIVES, PARTICIPANTS
from tests.support.reading import soup

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

ADDRESSES = ["/reports/ledger/", "/reports/ledger/1/", "/search/?q=двор", "/initiatives/?status=unknown"]


def invented_rows() -> dict[str, int]:
    """How many invented rows and half-invented records there are, by model."""
    found = {}
    for model in apps.get_models():
        if issubclass(model, DemoRowMixin):
            found[model._meta.label] = model._default_manager.filter(is_demo=True).count()
        if issubclass(model, DemoFieldsMixin):
            found[model._meta.label] = model._default_manager.exclude(demo_fields=[]).count()
    return {label: number for label, number in found.items() if number}


def invented_in_revisions() -> list[str]:
    return [
        revision.object_str
        for revision in Revision.objects.all()
        if revision.content.get("demo_fields") or '"is_demo": true' in json.dumps(revision.content)
    ]


def every_address() -> list[str]:
    return [*(page.url for page in Page.objects.live().filter(depth__gt=1)), *ADDRESSES]


def test_the_demonstration_fills_every_initiative(loaded_site: Any) -> None:
    assert invented_rows()["initiatives.InitiativePage"] == 21
    statuses = set(InitiativePage.objects.values_list("status", flat=True))
    assert statuses == {"planned", "recruiting", "running", "finished"}


def test_removing_leaves_nothing_invented_in_any_table_or_revision(loaded_site: Any) -> None:
    remove_demo()
    assert invented_rows() == {}
    assert invented_in_revisions() == []
    assert (
        LedgerEntry.objects.filter(is_demo=True).count()
        == BudgetLine.objects.filter(is_demo=True).count()
        == 0
    )
    assert differences() == []


def test_removing_loses_nothing_real(loaded_site: Any) -> None:
    remove_demo()
    titles = InitiativePage.objects.live().order_by("passport_number").values_list("passport_number", "title")
    assert list(titles) == [(number, title) for number, title, _organisers in INITIATIVES]
    assert InitiativeOrganiser.objects.count() == sum(len(names) for _number, _title, names in INITIATIVES)
    assert Organisation.objects.filter(is_participant=True).count() == len(PARTICIPANTS)
    assert LedgerTotal.objects.aggregate(all=Sum("amount")) == {"all": Decimal(2_895_000)}
    assert Indicator.objects.count() == 6


def test_an_initiative_then_says_only_what_the_passport_says(loaded_site: Any) -> None:
    remove_demo()
    page = InitiativePage.objects.get(passport_number=29)
    assert page.summary == (
        "Инициатива № 29 из паспорта программы 2017 года. Ведёт МГОО ветеранов (пенсионеров) войны, труда."
    )
    assert (page.status, page.form, page.need, page.place, page.starts_on) == (
        "unknown",
        "unknown",
        "",
        "",
        None,
    )
    assert list(page.body) == list(page.stages.all()) == list(page.audiences.all()) == []


def test_no_public_page_says_demo_any_more(loaded_site: Any, client: Client) -> None:
    remove_demo()
    for address in every_address():
        response = client.get(address)
        assert response.status_code == 200, address
        assert "демо" not in soup(response.content.decode()).get_text(" ").lower(), address


def test_invented_money_is_in_no_real_total_and_no_download(loaded_site: Any, client: Client) -> None:
    assert LedgerTotal.objects.demo().count() > 0
    assert LedgerTotal.objects.real().aggregate(all=Sum("amount")) == {"all": Decimal(2_895_000)}
    with_demo = client.get("/reports/2017/report.csv").content.decode("utf-8-sig")
    sums = [Decimal(row["Сумма, руб."]) for row in csv.DictReader(StringIO(with_demo))]
    assert sums == [Decimal(455_000), Decimal(2_089_000), Decimal(351_000)]
    remove_demo()
    assert client.get("/reports/2017/report.csv").content.decode("utf-8-sig") == with_demo


def test_tiers_of_partners_are_invented_and_go(loaded_site: Any, client: Client) -> None:
    real = Partner.objects.filter(organisation__is_demo=False)
    assert set(map(tuple, real.values_list("demo_fields", flat=True))) == {("live", "tier")}
    remove_demo()
    assert set(Partner.objects.values_list("live", flat=True)) == {False}
    html = client.get("/partners/").content.decode()
    assert [heading.get_text() for heading in soup(html).select(".wall h3")] == [
        "Поддерживают инфраструктуру и программы",
        "Планируют и управляют",
        "Общественные организации",
        "Учреждения",
        "Инициативные группы",
        "Бизнес",
    ]


def chosen_for_home() -> list[int]:
    chosen = [block.value.specific for block in HomePage.objects.get().chosen]
    return [page.passport_number for page in chosen]


def test_what_an_editor_put_forward_on_home_stays(loaded_site: Any) -> None:
    assert chosen_for_home() == [29, 30, 36]
    home = HomePage.objects.get()
    home.chosen.pop(0)
    home.save_revision().publish()
    remove_demo()
    assert chosen_for_home() == [30, 36]


def test_what_the_files_put_forward_on_home_goes_and_comes_back(loaded_site: Any) -> None:
    remove_demo()
    assert chosen_for_home() == []
    load(today=loaded_site.today, demo=True)
    assert chosen_for_home() == [29, 30, 36]


def test_a_value_an_editor_made_real_stays(loaded_site: Any) -> None:
    page = InitiativePage.objects.get(passport_number=29)
    page.place = "Наш двор"
    page.make_field_real("place")
    page.updates.add(type(page.updates.first())(date=loaded_site.today, title="Настоящая новость"))
    page.save_revision().publish()
    remove_demo()
    page = InitiativePage.objects.get(passport_number=29)
    assert page.place == "Наш двор"
    assert [row.title for row in page.updates.all()] == ["Настоящая новость"]


def test_an_unpublished_draft_stays_a_draft_and_loses_only_its_demonstration(loaded_site: Any) -> None:
    page = InitiativePage.objects.get(passport_number=29)
    page.title = "Двор, который мы пишем"
    draft = page.save_revision()
    remove_demo()
    page = InitiativePage.objects.get(passport_number=29)
    written = page.get_latest_revision_as_object()
    assert (page.latest_revision, page.has_unpublished_changes) == (draft, True)
    assert (page.title, written.title) == ("Двор, в котором я живу", "Двор, который мы пишем")
    assert (written.place, list(written.stages.all())) == ("", [])


def test_going_back_to_an_old_version_brings_nothing_invented_back(loaded_site: Any) -> None:
    remove_demo()
    page = InitiativePage.objects.get(passport_number=29)
    page.revisions.order_by("pk").first().publish()
    assert invented_rows() == {}


def test_an_invented_organisation_goes_and_one_in_use_is_explained(loaded_site: Any) -> None:
    invented = Organisation.objects.create(
        name="Придуманная", slug="pridumannaya", kind="group", is_demo=True
    )
    page = InitiativePage.objects.get(passport_number=29)
    row = InitiativeOrganiser.objects.create(page=page, organisation=invented)
    with pytest.raises(CommandError, match="на придуманное ссылается настоящее"):
        call_command("remove_demo", stdout=StringIO())
    assert LedgerEntry.objects.filter(is_demo=True).count() > 0
    row.delete()
    remove_demo()
    assert Organisation.objects.filter(slug="pridumannaya").count() == 0


def test_the_next_loading_does_not_bring_the_demonstration_back_until_it_is_asked_for(
    loaded_site: Any,
) -> None:
    remove_demo()
    load(today=loaded_site.today)
    assert invented_rows() == {}
    load(today=loaded_site.today, demo=True)
    assert invented_rows()["initiatives.InitiativePage"] == 21
    assert LedgerEntry.objects.demo().order_by("number").first().number == 1
    assert differences() == []


def test_removing_and_loading_again_gives_the_same_pages(loaded_site: Any) -> None:
    fields = ("title", "summary", "place", "starts_on", "status", "headline_number", "demo_fields", "body")
    before = list(InitiativePage.objects.order_by("pk").values_list(*fields))
    remove_demo()
    load(today=loaded_site.today, demo=True)
    assert list(InitiativePage.objects.order_by("pk").values_list(*fields)) == before


def test_loading_without_demonstration_neither_adds_nor_removes_any(loaded_site: Any) -> None:
    before = invented_rows()
    load(today=loaded_site.today, demo=False)
    assert invented_rows() == before


def test_a_site_loaded_without_demonstration_stays_without_it(db: None) -> None:
    today = date(2026, 11, 22)
    load(today=today, demo=False)
    load(today=today)
    assert invented_rows() == {}


def test_the_command_says_what_it_removed(loaded_site: Any) -> None:
    said = StringIO()
    invented = LedgerEntry.objects.demo().count()
    call_command("remove_demo", stdout=said)
    lines = said.getvalue().splitlines()
    assert lines[0] == "Убираем демонстрационные данные"
    assert (invented, lines[1]) == (35, "  демонстрационных записей о деньгах: 35")
    assert lines[-1] == "Готово. Осталось только настоящее."
    again = StringIO()
    call_command("remove_demo", stdout=again)
    assert "  убирать нечего" in again.getvalue().splitlines()


def test_without_demonstration_the_catalogue_asks_only_what_it_can_answer(
    loaded_site: Any, client: Client
) -> None:
    before = soup(client.get("/initiatives/").content.decode())
    assert before.select_one("option[selected]")["value"] == "hands"
    remove_demo()
    after = soup(client.get("/initiatives/").content.decode())
    assert [legend.get_text(strip=True) for legend in after.select("#filters legend")] == [
        "Тема",
        "Кто ведёт",
        "Год",
    ]
    assert [option["value"] for option in after.select("#sort option")] == ["title", "new"]
    assert after.select_one("#sort option[selected]")["value"] == "title"
