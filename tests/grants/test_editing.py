"""Contests in the admin: drafts and moderation, what may not be said, a check with one click."""

import re
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision, WorkflowContentType
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from grants.models import GrantContest, GrantIndexPage, GrantResult
from tests.factories.grants import (
    GrantAwardFactory,
    GrantContestFactory,
    GrantFigureFactory,
    GrantResultFactory,
    applications,
)
from tests.factories.home import member
from tests.support.reading import soup

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def browser(group: str) -> Client:
    client = Client()
    client.force_login(member(group))
    return client


@pytest.fixture
def editor() -> Client:
    return browser("Редакторы")


@pytest.fixture
def moderator() -> Client:
    return browser("Модераторы")


def form(**changes: Any) -> dict[str, Any]:
    """What the form of a new contest sends."""
    stage = {"kind": "applications", "title": "", "starts_on": "", "ends_on": "2026-12-01", "until": "18:00"}
    values = {
        "title": "ТОП 20",
        "slug": "top-20",
        "summary": "",
        "organiser": "",
        "organiser_name": "Комбинат",
        "level": "corporate",
        "for_nonprofits": "on",
        "applicants_note": "",
        "fund": "",
        "grant_min": "",
        "grant_max": "",
        "cofinancing": "",
        "cofinancing_note": "",
        "source_url": "",
        "source_note": "письмо",
        "rules_document": "",
        "rules_url": "",
        "body": streamfield([]),
        "stages": inline_formset([stage]),
    }
    return nested_form_data({**values, **changes})


ADD = "/admin/snippets/grants/grantcontest/add/"


def test_an_editor_writes_a_draft_that_no_reader_sees(editor: Client, section: GrantIndexPage) -> None:
    assert editor.post(ADD, form()).status_code == 302
    contest = GrantContest.objects.get()
    assert (contest.live, contest.stages.get().until) == (False, time(18))
    assert Client().get("/grants/top-20/").status_code == 404


def test_an_editor_cannot_publish_but_sends_to_a_moderator(editor: Client, moderator: Client) -> None:
    editor.post(ADD, {**form(), "action-publish": "1"})
    contest = GrantContest.objects.get()
    assert not contest.live
    edit = reverse(GrantContest.snippet_viewset.get_url_name("edit"), args=[contest.pk])
    assert editor.post(edit, {**form(), "action-submit": "1"}).status_code == 302
    contest.refresh_from_db()
    assert contest.current_workflow_state.workflow.name == "Проверка перед публикацией"
    assert not contest.live
    moderator.post(edit, {**form(), "action-publish": "1"})
    contest.refresh_from_db()
    assert contest.live


def test_contests_go_the_same_way_to_publication_as_pages() -> None:
    link = WorkflowContentType.objects.get()
    assert (link.content_type.model, link.workflow.name) == ("grantcontest", "Проверка перед публикацией")


def test_a_draft_is_previewed_as_the_page_it_will_be(editor: Client, section: GrantIndexPage) -> None:
    contest = GrantContestFactory(title="ТОП 20", slug="top-20", live=False)
    address = reverse(GrantContest.snippet_viewset.get_url_name("preview_on_edit"), args=[contest.pk])
    assert editor.post(address, form(title="ТОП 40")).json() == {"is_valid": True, "is_available": True}
    html = editor.get(address, {"mode": ""}).content.decode()
    assert "ТОП\u00a040" in html.replace("ТОП 40", "ТОП\u00a040")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"organiser_name": ""}, "organiser_name"),
        ({"source_note": ""}, "source_url"),
        ({"grant_min": Decimal(2), "grant_max": Decimal(1)}, "grant_max"),
        ({"fund": Decimal(1), "grant_max": Decimal(2)}, "fund"),
        ({"cofinancing": Decimal(101)}, "cofinancing"),
        ({"slug": "archive"}, "slug"),
    ],
)
def test_contradictions_are_refused_with_words(changes: dict[str, Any], field: str) -> None:
    contest = GrantContestFactory.build(**{"title": "Конкурс", "slug": "konkurs", **changes})
    with pytest.raises(ValidationError) as refusal:
        contest.full_clean()
    assert field in refusal.value.message_dict


def test_the_database_too_refuses_a_stage_that_ends_before_it_starts() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        GrantContestFactory(stages=[applications(date(2026, 12, 2), date(2026, 12, 1))])


def test_a_result_is_of_a_contest_or_of_a_level() -> None:
    contest = GrantContestFactory()
    with pytest.raises(ValidationError):
        GrantResult(
            contest=contest,
            title="Все",
            level="federal",
            year=2017,
            winners=1,
            source="П",
            source_date="2017",
        ).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        GrantResultFactory(contest=None)


def test_a_year_of_a_contest_is_told_once() -> None:
    contest = GrantContestFactory()
    GrantResultFactory(contest=contest)
    with pytest.raises(IntegrityError), transaction.atomic():
        GrantResultFactory(contest=contest)


def test_there_are_no_more_winners_than_applications() -> None:
    with pytest.raises(ValidationError) as refusal:
        GrantResultFactory(winners=88, applications=87).full_clean()
    assert refusal.value.message_dict == {
        "winners": ["Победителей 88, а заявок 87. Исправьте одно из чисел."]
    }


def test_an_award_names_one_winner() -> None:
    award = GrantAwardFactory(recipient="")
    with pytest.raises(ValidationError) as refusal:
        award.full_clean()
    assert list(refusal.value.message_dict) == ["recipient"]


def check(client: Client, contest: GrantContest) -> Any:
    return client.post(
        reverse("grants_contest_checked", args=[contest.pk]),
        {"back": "/admin/snippets/grants/grantcontest/?check=due"},
    )


def test_one_click_notes_who_checked_and_when(editor: Client, clock: Any) -> None:
    contest = GrantContestFactory(checked_on=date(2026, 1, 1), demo_fields=["checked_on"])
    clock("2026-11-22 00:00")
    response = check(editor, contest)
    assert (response.status_code, response["Location"]) == (
        302,
        "/admin/snippets/grants/grantcontest/?check=due",
    )
    contest.refresh_from_db()
    assert (contest.checked_on, contest.demo_fields) == (TODAY, [])
    assert contest.checked_by.groups.get().name == "Редакторы"


def test_the_server_refuses_the_click_of_who_may_not_check(clock: Any) -> None:
    contest = GrantContestFactory(checked_on=None)
    clock("2026-11-22 12:00")
    assert check(browser("Бухгалтеры"), contest).status_code in (302, 403)
    assert check(Client(), contest).status_code == 302
    contest.refresh_from_db()
    assert contest.checked_on is None


def test_a_check_is_made_by_a_click_and_not_by_following_a_link(editor: Client) -> None:
    contest = GrantContestFactory(checked_on=None)
    assert editor.get(reverse("grants_contest_checked", args=[contest.pk])).status_code == 405


def test_after_the_click_nobody_is_sent_to_another_site(editor: Client) -> None:
    contest = GrantContestFactory()
    address = reverse("grants_contest_checked", args=[contest.pk])
    for back in ("https://evil.example/", "//evil.example/admin/", "/admin/../../evil", ""):
        response = editor.post(address, {"back": back})
        assert response["Location"].startswith("/admin/"), back
        assert "//" not in response["Location"]


def test_publishing_an_older_draft_does_not_undo_a_check(editor: Client) -> None:
    contest = GrantContestFactory(checked_on=None)
    contest.title = "Новое имя"
    draft = contest.save_revision()
    check(editor, contest)
    Revision.objects.get(pk=draft.pk).publish()
    contest.refresh_from_db()
    assert contest.title == "Новое имя"
    assert contest.checked_on is not None


def test_a_draft_does_not_move_deadlines_in_calendars() -> None:
    contest = GrantContestFactory(stages=[applications(None, date(2026, 12, 1))])
    before = GrantContest.objects.get().calendar_version
    moved = GrantContest.objects.get()
    moved.stages = [applications(None, date(2026, 12, 9))]
    draft = moved.save_revision()
    assert GrantContest.objects.get().calendar_version == before
    draft.publish()
    assert GrantContest.objects.get().calendar_version == before + 1
    assert contest.pk == GrantContest.objects.get().pk


@pytest.mark.parametrize("query", ["", "?status=open", "?check=due", "?level=municipal", "?invented=no"])
def test_the_list_of_contests_is_narrowed_down(editor: Client, query: str) -> None:
    GrantContestFactory(title="Открытый", checked_on=None)
    html = editor.get(f"/admin/snippets/grants/grantcontest/{query}").content.decode()
    assert "Открытый" in html
    assert "Проверено сегодня" in html


@pytest.mark.parametrize("query", ["?status=finished", "?check=fresh", "?level=federal", "?invented=yes"])
def test_what_does_not_fit_is_left_out(editor: Client, query: str) -> None:
    GrantContestFactory(title="Открытый", checked_on=None)
    assert "Открытый" not in editor.get(f"/admin/snippets/grants/grantcontest/{query}").content.decode()


@pytest.mark.parametrize("model", ["grantcontest", "grantaward", "grantresult", "grantfigure"])
def test_lists_and_forms_of_the_admin_speak_russian(moderator: Client, model: str) -> None:
    contest = GrantContestFactory()
    GrantAwardFactory(contest=contest)
    GrantResultFactory(contest=contest)
    GrantFigureFactory()
    for address in ("", "add/"):
        html = soup(moderator.get(f"/admin/snippets/grants/{model}/{address}").content.decode())
        names = [" ".join(tag.get_text(" ").split()) for tag in html.select("main thead th, main form label")]
        assert len(names) > 3
        assert [
            name for name in names if re.search("[A-Za-z]{4,}", name) and not re.search("[а-яё]", name)
        ] == []
