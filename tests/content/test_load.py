"""A load database is large, quick to make, and in order."""

from io import StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from wagtail.models import Page

from initiatives.models import InitiativePage
from reports.domain.checking import differences
from reports.models import LedgerEntry, LedgerTotal

pytestmark = pytest.mark.django_db


def make(**options: Any) -> str:
    said = StringIO()
    call_command("make_load", initiatives=40, entries=300, index=False, stdout=said, **options)
    return said.getvalue()


def test_it_adds_what_was_asked_for(loaded_site: Any) -> None:
    make()
    assert InitiativePage.objects.filter(title__startswith="Нагрузка №").count() == 40
    assert LedgerEntry.objects.real().filter(purpose__startswith="Нагрузка №").count() == 300


def test_the_tree_the_totals_and_the_numbers_are_in_order(loaded_site: Any) -> None:
    make()
    make(seed=2)
    assert Page.find_problems() == ([], [], [], [], [])
    assert differences() == []
    assert LedgerTotal.objects.real().count() > 3


def test_made_pages_look_like_saved_ones(loaded_site: Any) -> None:
    make()
    page = InitiativePage.objects.filter(title__startswith="Нагрузка №").first()
    made = (page.title_key, page.search_text, page.url_path, page.slug)
    page.save()
    assert (page.title_key, page.search_text, page.url_path, page.slug) == made
    assert page.get_parent().get_children().count() == page.get_parent().numchild == 61


def test_made_pages_have_no_demonstration_and_two_organisers(loaded_site: Any) -> None:
    make()
    pages = InitiativePage.objects.filter(title__startswith="Нагрузка №")
    assert {(page.organisers.count(), tuple(page.demo_fields)) for page in pages} == {(2, ())}


def test_it_refuses_a_database_in_which_somebody_has_worked(loaded_site: Any) -> None:
    editor = get_user_model().objects.create_user("anna")
    loaded_site.home.save_revision(user=editor)
    with pytest.raises(CommandError, match="есть работа редакторов"):
        make()
    assert InitiativePage.objects.count() == 21
    make(yes=True)
    assert InitiativePage.objects.count() == 61
