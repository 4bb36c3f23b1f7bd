"""Loading again changes nothing, and never undoes what a person did."""

from datetime import date
from functools import partial
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from wagtail.models import Page, Revision, Site

from core.models import MenuItem
from home.content.loader import load
from home.models import ContentRecord, HomePage
from initiatives.models import InitiativePage, Theme
from partners.models import Organisation
from reports.domain.checking import differences
from reports.models import LedgerEntry, LedgerTotal

pytestmark = pytest.mark.django_db

YARD = 29


def rows() -> dict[str, int]:
    """How many rows every table has, the search index aside: it follows by itself."""
    found = [
        model for model in apps.get_models() if model._meta.app_label not in {"wagtailsearch", "modelsearch"}
    ]
    return {model._meta.label: model._default_manager.count() for model in found}


def yard() -> InitiativePage:
    return InitiativePage.objects.get(passport_number=YARD)


def test_a_second_loading_adds_and_changes_nothing(loaded_site: Any) -> None:
    before, newest = rows(), Revision.objects.order_by("pk").last()
    keeper = load(today=loaded_site.today, demo=True)
    assert rows() == before
    assert Revision.objects.order_by("pk").last() == newest
    assert {doing for counts in keeper.counts.values() for doing in counts} == {"same"}


def test_a_third_loading_never_posts_twice(loaded_site: Any) -> None:
    load(today=loaded_site.today, demo=True)
    load(today=date(2027, 3, 1), demo=True)
    assert LedgerEntry.objects.real().count() == 3
    assert differences() == []


def test_a_lost_memory_does_not_post_the_passport_again(loaded_site: Any) -> None:
    ContentRecord.objects.filter(key__startswith="entry:").delete()
    load(today=loaded_site.today, demo=True)
    assert LedgerEntry.objects.real().count() == 3


def test_home_is_the_root_of_the_default_site_and_wagtails_welcome_is_gone(loaded_site: Any) -> None:
    site = Site.objects.get()
    assert (site.hostname, site.port, site.is_default_site) == ("127.0.0.1", 8000, True)
    assert list(Page.objects.filter(depth=2)) == [HomePage.objects.get().page_ptr]
    assert site.root_page.specific == loaded_site.home
    assert Page.find_problems() == ([], [], [], [], [])


def test_every_page_is_published_with_a_revision(loaded_site: Any) -> None:
    pages = Page.objects.filter(depth__gt=1)
    assert [page.title for page in pages if page.live_revision is None or page.has_unpublished_changes] == []


def test_what_an_editor_changed_stays(loaded_site: Any) -> None:
    page = yard()
    page.place = "Наш двор"
    page.make_field_real("place")
    page.save_revision().publish()
    load(today=date(2026, 12, 1), demo=True)
    page = yard()
    assert page.place == "Наш двор"
    assert page.is_demo_field("place") is False
    assert page.starts_on == date(2026, 12, 12)


def test_a_list_an_editor_added_to_stays_whole(loaded_site: Any) -> None:
    page = yard()
    page.updates.add(type(page.updates.first())(date=date(2026, 11, 21), title="Настоящая новость"))
    page.save_revision().publish()
    load(today=date(2026, 12, 1), demo=True)
    assert "Настоящая новость" in [row.title for row in yard().updates.all()]


def test_a_draft_an_editor_is_writing_is_left_alone(loaded_site: Any) -> None:
    page = yard()
    page.title = "Двор, который мы пишем"
    draft = page.save_revision()
    load(today=date(2026, 12, 1), demo=True)
    assert yard().latest_revision == draft
    assert yard().starts_on == date(2026, 11, 28)


def test_what_an_editor_deleted_does_not_come_back(loaded_site: Any) -> None:
    InitiativePage.objects.get(passport_number=22).delete()
    MenuItem.objects.get(title="Где нужны руки").delete()
    load(today=loaded_site.today, demo=True)
    assert InitiativePage.objects.filter(passport_number=22).count() == 0
    assert MenuItem.objects.filter(title="Где нужны руки").count() == 0


def test_a_snippet_an_editor_renamed_keeps_its_name(loaded_site: Any) -> None:
    Organisation.objects.filter(slug="argo").update(short_name="АРГО")
    Theme.objects.filter(slug="yard").update(name="Дворы")
    load(today=loaded_site.today, demo=True)
    assert Organisation.objects.get(slug="argo").short_name == "АРГО"
    assert Theme.objects.get(slug="yard").name == "Дворы"


def test_opening_and_saving_rich_text_without_a_change_is_not_an_edit(loaded_site: Any) -> None:
    page = yard()
    page.how_to_join = page.how_to_join.replace("<p>", '<p data-block-key="a1b2c">')
    page.save_revision().publish()
    keeper = load(today=loaded_site.today, demo=True)
    assert keeper.counts["initiative"]["kept"] == 0


def test_a_changed_fact_reaches_the_site(loaded_site: Any, change: Any) -> None:
    def rename(data: Any) -> None:
        data["themes"][0]["name"] = "Без преград"

    load(today=loaded_site.today, demo=True, folder=change("catalogue.yaml", rename))
    assert Theme.objects.get(slug="barriers").name == "Без преград"


def test_a_changed_sum_never_touches_a_posted_entry_and_says_so(loaded_site: Any, change: Any) -> None:
    def dearer(data: Any) -> None:
        data["entries"][0]["amount"] = "455001.00"

    said: list[str] = []
    load(today=loaded_site.today, demo=True, folder=change("ledger.yaml", dearer), say=said.append)
    assert LedgerTotal.objects.real().get(category__passport_number=1).amount == 455_000
    assert [line for line in said if "сторно" in line] == [
        "  Запись № 1: в файле 455001.00 ₽, проведено 455000.00 ₽. "
        "Проведённое не меняется: сделайте сторно и проведите новую запись."
    ]


def test_a_failure_half_way_leaves_nothing_behind(db: None, change: Any) -> None:
    def spoil(data: Any) -> None:
        data["intro"] = " "

    before = rows()
    with pytest.raises(Exception, match="contacts"):
        load(today=date(2026, 11, 22), demo=True, folder=change("pages/contacts.yaml", spoil))
    assert rows() == before


def test_the_command_tells_in_russian_what_it_does(db: None) -> None:
    said = StringIO()
    call_command("load_content", "--today", "2026-11-22", stdout=said)
    lines = said.getvalue().splitlines()
    assert lines[0] == "Загружаем содержание из content/"
    assert "  инициативы: новых 21" in lines
    assert lines[-1].startswith("Готово за ")


def test_the_command_explains_a_broken_file(db: None, monkeypatch: Any, change: Any) -> None:
    def spoil(data: Any) -> None:
        data["initiatives"][10]["theme"] = "dvor"

    broken = partial(load, folder=change("initiatives.yaml", spoil))
    monkeypatch.setattr("home.management.commands.load_content.load", broken)
    with pytest.raises(CommandError) as refusal:
        call_command("load_content", stdout=StringIO())
    assert str(refusal.value) == (
        "Содержание не загружено, в базе ничего не изменилось.\n"
        "content/initiatives.yaml: initiatives[10].theme: «dvor» нигде не описано"
    )
