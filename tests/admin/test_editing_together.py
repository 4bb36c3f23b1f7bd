"""An editor writes, a moderator publishes: the way of a page through the Russian admin."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from initiatives.models import InitiativePage
from tests.factories.home import BareHomePageFactory
from tests.factories.initiatives import InitiativeIndexPageFactory, InitiativePageFactory, ThemeFactory
from tests.factories.partners import OrganisationFactory
from tests.support.forms import sent_back
from tests.support.reading import soup

pytestmark = pytest.mark.django_db

ROWS = ("organisers", "help_offers", "stages", "results", "updates", "documents")


@pytest.fixture
def catalogue() -> Page:
    return InitiativeIndexPageFactory(parent=BareHomePageFactory())


def form(**changes: Any) -> dict[str, Any]:
    """A new initiative as the form sends it: title, theme, one organiser and a story of two blocks."""
    none = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    rows = {f"{row}-{key}": value for row in ROWS for key, value in none.items()}
    organiser = OrganisationFactory(slug="veterans", name="Совет ветеранов")
    story = [
        (
            "text",
            rich_text(
                "<p>Соседи чинят скамейки.</p>", features=["h2", "h3", "bold", "italic", "link", "ol", "ul"]
            ),
        ),
        ("quote", {"text": "Двор ожил.", "author": "Сосед", "role": ""}),
    ]
    return {
        **nested_form_data({"body": streamfield(story)}),
        **rows,
        "organisers-TOTAL_FORMS": 1,
        "organisers-0-organisation": organiser.pk,
        "organisers-0-role": "lead",
        "organisers-0-ORDER": 1,
        "title": "Двор, в котором я живу",
        "slug": "dvor",
        "summary": "Вместе приводим дворы в порядок.",
        "theme": ThemeFactory().pk,
        "form": "one_off",
        "status": "recruiting",
        "programme_year": 2026,
        "how_to_join": rich_text("<p>Позвоните.</p>"),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        **changes,
    }


def add(client: Client, catalogue: Page, **changes: Any) -> Any:
    address = reverse("wagtailadmin_pages:add", args=["initiatives", "initiativepage", catalogue.pk])
    response = client.post(address, form(**changes))
    complaints = soup(response.content.decode()).select(".error-message, .help-critical")
    assert response.status_code == 302, [complaint.get_text(" ", strip=True) for complaint in complaints]
    return InitiativePage.objects.get()


def test_an_editor_creates_and_previews_an_initiative_with_blocks(editor: Client, catalogue: Page) -> None:
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=["initiatives", "initiativepage", catalogue.pk]
    )
    assert editor.post(address, form()).json() == {"is_valid": True, "is_available": True}
    preview = soup(editor.get(address).content.decode())
    assert preview.h1.get_text() == "Двор, в\u00a0котором я\u00a0живу"
    assert preview.select_one("blockquote").get_text(strip=True) == "Двор ожил."
    page = add(editor, catalogue)
    assert not page.live
    assert [block.block_type for block in page.get_latest_revision().as_object().body] == ["text", "quote"]


def test_what_an_editor_submits_a_moderator_publishes(
    editor: Client, moderator: Client, client: Client, catalogue: Page
) -> None:
    page = add(editor, catalogue, **{"action-submit": "1"})
    assert client.get("/initiatives/dvor/").status_code == 404
    waiting = soup(moderator.get("/admin/").content.decode()).select_one(".waiting a")
    assert waiting.get_text() == "1 страница ждёт вашей проверки"
    task = TaskState.objects.get()
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    editor.post(approve)
    assert client.get("/initiatives/dvor/").status_code == 404
    moderator.post(approve)
    shown = soup(client.get("/initiatives/dvor/").content.decode())
    assert shown.h1.get_text() == "Двор, в\u00a0котором я\u00a0живу"


def decide(client: Client, page: Page, action: str, **extra: str) -> str:
    """What the admin answers when somebody decides about a page in its editing form."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = sent_back(page, client.get(address).text)
    data.update({"action-workflow-action": "1", "workflow-action-name": action, **extra})
    answer = client.post(address, data, follow=True)
    return " ".join(line.get_text(" ", strip=True) for line in soup(answer.text).select(".messages li"))


def test_a_moderator_is_told_what_became_of_the_page(
    editor: Client, moderator: Client, catalogue: Page
) -> None:
    page = add(editor, catalogue, **{"action-submit": "1"})
    assert decide(moderator, page, "approve") == (
        f"Страница «{page.title}» одобрена и опубликована. Открыть на сайте"
    )
    page.refresh_from_db()
    assert page.live


def test_a_moderator_who_sends_a_page_back_is_told_so(
    editor: Client, moderator: Client, catalogue: Page
) -> None:
    page = add(editor, catalogue, **{"action-submit": "1"})
    reason = {"workflow-action-extra-data": '{"comment": "Куда приходить?"}'}
    assert decide(moderator, page, "reject", **reason) == (
        f"Страница «{page.title}» возвращена автору на доработку."
    )
    assert TaskState.objects.get().comment == "Куда приходить?"


def test_a_moderator_who_approves_a_scheduled_page_is_told_its_hour(
    editor: Client, moderator: Client, catalogue: Page
) -> None:
    asked = {"go_live_at": "01.09.2035 10:00"}
    page = add(editor, catalogue, **asked, **{"action-submit": "1"})
    assert decide(moderator, page, "approve") == (
        f"Страница «{page.title}» одобрена. На сайте она появится 1 сентября 2035, 10:00."
    )
    page.refresh_from_db()
    assert not page.live


def test_what_a_moderator_sends_back_stays_a_draft_with_the_reason(
    editor: Client, moderator: Client, catalogue: Page
) -> None:
    page = add(editor, catalogue, **{"action-submit": "1"})
    task = TaskState.objects.get()
    reject = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", task.pk])
    moderator.post(reject, {"comment": "Добавьте, куда приходить."})
    task.refresh_from_db()
    page.refresh_from_db()
    assert (task.status, task.comment) == ("rejected", "Добавьте, куда приходить.")
    assert not page.live


def test_a_scheduled_page_appears_at_its_hour_and_goes_at_its_hour(
    moderator: Client, catalogue: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now()
    times = {"go_live_at": now + timedelta(days=1), "expire_at": now + timedelta(days=3)}
    asked = {name: timezone.localtime(at).strftime("%Y-%m-%d %H:%M") for name, at in times.items()}
    page = add(moderator, catalogue, **asked, **{"action-publish": "1"})
    assert not page.live
    for days, live in ((0, False), (2, True), (4, False)):
        monkeypatch.setattr(timezone, "now", lambda days=days: now + timedelta(days=days))
        call_command("publish_scheduled")
        page.refresh_from_db()
        assert page.live is live, days


def test_an_empty_form_is_refused_with_words_that_explain(editor: Client, catalogue: Page) -> None:
    address = reverse("wagtailadmin_pages:add", args=["initiatives", "initiativepage", catalogue.pk])
    response = editor.post(address, form(title="", theme="", **{"action-submit": "1"}))
    assert response.status_code == 200
    complaints = {
        c.get_text(" ", strip=True) for c in soup(response.content.decode()).select(".error-message")
    }
    assert complaints == {"Требуется заполнить это поле."}
    assert InitiativePage.objects.count() == 0


def test_home_takes_an_initiative_that_an_editor_chose(moderator: Client, client: Client) -> None:
    home = BareHomePageFactory()
    first, second = InitiativePageFactory(title="Гонка"), InitiativePageFactory(title="Сказки")
    home.chosen = [("initiative", second), ("initiative", first)]
    home.save_revision().publish()
    cards = soup(client.get("/").content.decode()).select(".hands h3")
    assert [card.get_text() for card in cards] == ["Сказки", "Гонка"]
