"""What an editor may write, what is refused and with which words, and how invented values turn real."""

from datetime import date, time
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from initiatives.models import InitiativePage, InitiativeResult, InitiativeStage
from initiatives.validation import problems
from tests.factories.initiatives import FullInitiativePageFactory, ThemeFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(
        get_user_model().objects.create_superuser("editor", "editor@example.ru", "не-для-входа")
    )
    return client


def form_of(editor: Client, page: InitiativePage) -> QueryDict:
    """The editing form as a browser would send it back; the body's blocks are written by a script."""
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    data["body-count"] = "0"
    for box in soup(html).select("#page-edit-form input[type=checkbox][checked]:not([value])"):
        data[str(box["name"])] = "on"
    return data


def save(editor: Client, page: InitiativePage, **changes: Any) -> InitiativePage:
    data = form_of(editor, page)
    for name, value in changes.items():
        data[name] = value
    data["action-publish"] = "1"
    sent = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert sent.status_code == 302, soup(sent.content.decode()).select(".error-message")
    return InitiativePage.objects.get(pk=page.pk)


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        (
            {"starts_on": date(2026, 5, 2), "ends_on": date(2026, 5, 1)},
            "ends_on",
            "Окончание раньше начала. Поменяйте дни местами или исправьте один из них.",
        ),
        ({"ends_on": date(2026, 5, 1)}, "starts_on", "Окончание указано, а начало нет. Впишите первый день."),
        (
            {"starts_at": time(11)},
            "starts_at",
            "Время без дня читателю не поможет. Укажите день начала или уберите время.",
        ),
        (
            {"hands_needed": 5, "hands_found": 6},
            "hands_found",
            "Нашлось 6, а нужно 5. Исправьте одно из чисел.",
        ),
        (
            {"hands_found": 6},
            "hands_needed",
            "Сказано, сколько людей нашлось, но не сказано, сколько нужно.",
        ),
        (
            {"headline_number": 5},
            "headline_noun",
            "К числу нужны слова, иначе читатель не поймёт, чего столько.",
        ),
        (
            {"headline_noun": "гостей"},
            "headline_number",
            "Слова есть, а числа нет. Впишите число или сотрите слова.",
        ),
        (
            {"contact_name": "Координатор", "contact_phone": "звоните"},
            "contact_phone",
            "В номере должно быть от 5 до 15 цифр, например 8 (3919) 76-56-36.",
        ),
        (
            {"contact_email": "dvor@example.ru"},
            "contact_name",
            "Скажите, кто ответит: должность или роль, например «Координатор дворов».",
        ),
    ],
)
def test_a_contradiction_is_refused_at_its_field_with_a_reason(fields, field, words):
    page = InitiativePage(title="Двор", theme=ThemeFactory(), **fields)
    assert problems(page) == {field: words}
    with pytest.raises(ValidationError) as refusal:
        page.clean()
    assert refusal.value.message_dict == {field: [words]}


def test_what_agrees_is_accepted():
    page = InitiativePage(starts_on=date(2026, 5, 1), ends_on=date(2026, 5, 1), hands_needed=5, hands_found=5)
    assert problems(page) == {}


def test_a_result_needs_a_number():
    with pytest.raises(ValidationError) as refusal:
        InitiativeResult(title="скамейки").clean()
    assert refusal.value.message_dict == {
        "planned": ["Нужно хотя бы одно число: сколько хотели или сколько вышло."]
    }


def test_the_refusal_is_shown_at_the_field_and_nothing_is_lost(editor):
    page = FullInitiativePageFactory()
    data = form_of(editor, page)
    data["hands_found"] = "99"
    data["place"] = "Новое место"
    html = soup(editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data).content.decode())
    errors = [" ".join(error.get_text(" ").split()) for error in html.select(".error-message")]
    assert errors == ["Нашлось 99, а нужно 12. Исправьте одно из чисел."]
    assert html.select_one("input[name=place]")["value"] == "Новое место"


def test_a_rewritten_value_is_no_longer_invented_and_the_others_stay_marked(editor):
    page = FullInitiativePageFactory(demo_fields=["place", "need", "hands_needed"])
    saved = save(editor, page, place="Настоящее место")
    assert saved.demo_fields == ["need", "hands_needed"]
    assert (saved.place, saved.hands_needed) == ("Настоящее место", 12)


def test_a_rewritten_row_is_no_longer_invented_and_its_neighbour_stays_marked(editor):
    page = FullInitiativePageFactory()
    InitiativeStage.objects.filter(page=page).update(is_demo=True)
    saved = save(editor, InitiativePage.objects.get(pk=page.pk), **{"stages-0-title": "Правда обошли дворы"})
    assert [(stage.title, stage.is_demo) for stage in saved.stages.all()] == [
        ("Правда обошли дворы", False),
        ("Выходим во двор", True),
    ]


def test_saving_without_a_change_leaves_every_mark(editor):
    page = FullInitiativePageFactory(demo_fields=["place", "audiences", "starts_on", "how_to_join"])
    InitiativeStage.objects.filter(page=page).update(is_demo=True)
    saved = save(editor, InitiativePage.objects.get(pk=page.pk))
    assert saved.demo_fields == ["place", "audiences", "starts_on", "how_to_join"]
    assert [stage.is_demo for stage in saved.stages.all()] == [True, True]


def test_the_form_names_the_invented_fields_in_russian(editor):
    page = FullInitiativePageFactory(demo_fields=["place", "need"])
    html = soup(editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode())
    note = " ".join(html.select_one(".help-block.help-info").get_text(" ").split())
    assert note == (
        "Придумано для показа и помечено на сайте словом «демо»: зачем это нужно, место. "
        "Впишите настоящее значение, и пометка снимется сама."
    )


def test_a_preview_shows_what_is_not_saved_yet(editor):
    page = FullInitiativePageFactory()
    data = form_of(editor, page)
    data["title"] = "Двор, каким он будет"
    data["stages-0-title"] = "Новый этап"
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert editor.post(address, data).json() == {"is_valid": True, "is_available": True}
    html = soup(editor.get(address).content.decode())
    assert html.h1.get_text().replace("\u00a0", " ") == "Двор, каким он будет"
    assert html.select(".timeline b")[0].contents[0].replace("\u00a0", " ") == "Новый этап"
    assert InitiativePage.objects.get(pk=page.pk).title == "Двор, в котором я живу"


def test_a_new_initiative_can_be_previewed_before_it_is_saved(editor):
    parent = FullInitiativePageFactory().get_parent()
    args = ["initiatives", "initiativepage", parent.pk]
    html = editor.get(reverse("wagtailadmin_pages:add", args=args)).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    data.update({"title": "Новая", "slug": "novaya", "theme": str(ThemeFactory().pk), "body-count": "0"})
    address = reverse("wagtailadmin_pages:preview_on_add", args=args)
    assert editor.post(address, data).json() == {"is_valid": True, "is_available": True}
    assert soup(editor.get(address).content.decode()).h1.get_text() == "Новая"


@pytest.mark.parametrize("model", ["theme", "audience"])
def test_headings_of_the_catalogue_are_listed_and_found_in_the_admin(editor, model):
    listing = f"wagtailsnippets_initiatives_{model}:list"
    assert editor.get(reverse(listing)).status_code == 200
    assert editor.get(reverse(listing), {"q": "двор"}).status_code == 200
