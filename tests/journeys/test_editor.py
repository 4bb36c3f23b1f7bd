"""An editor writes an initiative, a moderator publishes it, residents find it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.journeys.admin import add_block, choose, field, log_in, mistakes, own_copy, photo, write
from tests.journeys.words import chip, found, promised, read
from tests.support.browser import Visitor
from tests.support.site import RunningSite

TITLE = "Тёплые варежки"
SUMMARY = "Вяжем варежки тем, кто встречает зиму без них."
STORY = "Собираемся в библиотеке и учим вязать всех, кто придёт."
ALT = "Красные варежки на столе"
QUOTE = "За зиму связали сорок пар."


@pytest.fixture(scope="module")
def site(site: RunningSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """A site of these journeys' own: they add pages, and others count them."""
    with own_copy(site, tmp_path_factory.mktemp("editor")) as own:
        yield own


def new_initiative(guest: Visitor) -> Page:
    """From the first page of the admin to an empty form, as an editor goes."""
    page = log_in(guest, "redaktor")
    page.goto(guest.site + "/admin/pages/")
    for section in ("Добрый Железногорск", "Инициативы"):
        page.get_by_role("link", name=f"Обзор дочерних для '{section}' страниц").click()
        expect(page.locator(".w-breadcrumbs")).to_contain_text(section)
    page.get_by_role("link", name="Добавить дочернюю страницу", exact=True).click()
    page.locator("[name=title]").wait_for()
    return page


def fill_in(page: Page) -> None:
    page.locator("[name=title]").fill(TITLE)
    field(page, "summary").locator("textarea").fill(SUMMARY)
    choose(page, "theme", "Семья")
    write(add_block(page, "body", "Текст"), STORY)
    put_photo(page)
    quote = add_block(page, "body", "Цитата")
    quote.locator("[name$='-text']").fill(QUOTE)
    quote.locator("[name$='-author']").fill("Участница кружка")


def put_photo(page: Page) -> None:
    """Uploads a picture through the chooser; without a description it is not taken, and nothing typed is lost."""
    block = add_block(page, "body", "Изображение")
    block.get_by_role("button", name="Выберите изображение").click()
    dialog = page.locator(".modal-dialog")
    dialog.get_by_role("tab", name="Загрузка").click()
    dialog.locator("[name$=upload-file]").set_input_files(photo())
    dialog.locator("[name$=upload-title]").fill("Варежки")
    dialog.get_by_role("button", name="Загрузка").click()
    expect(dialog.locator(".error-message")).to_have_count(1)
    assert mistakes(dialog) == ["Это поле обязательно для заполнения."]
    expect(dialog.locator("[name$=upload-title]")).to_have_value("Варежки")

    dialog.locator("[name$=upload-description]").fill(ALT)
    dialog.locator("[name$=people_consent]").select_option(label="Людей нет, или их нельзя узнать")
    dialog.locator("[name$=upload-file]").set_input_files(photo())
    dialog.get_by_role("button", name="Загрузка").click()
    expect(dialog).to_have_count(0)
    expect(block).to_contain_text("Варежки")


def send_on(page: Page, action: str) -> str:
    """Takes an action from the menu at the bottom of the form and gives what the admin answers."""
    page.get_by_role("button", name="Больше действий").click()
    page.get_by_role("button", name=action, exact=True).click()
    return read(page.locator(".messages .success"))


def assert_tells_the_story(page: Page | FrameLocator) -> None:
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator("main .lead")).to_have_text(SUMMARY)
    expect(page.get_by_text(STORY)).to_be_visible()
    expect(page.get_by_role("img", name=ALT)).to_be_visible()
    expect(page.locator("blockquote")).to_contain_text(QUOTE)


def test_an_initiative_goes_from_an_editor_through_a_moderator_to_residents(
    visit: Callable[..., Visitor],
) -> None:
    page = new_initiative(visit())
    fill_in(page)
    page.get_by_role("button", name="Переключить предварительный просмотр").click()
    assert_tells_the_story(page.frame_locator("iframe[title=Предпросмотр]:visible"))
    page.get_by_role("button", name="Переключить предварительный просмотр").click()
    sent = send_on(page, 'Отправить в "Проверка перед публикацией"')
    assert sent.startswith(f"Страница '{TITLE}' была отправлена на модерацию.")

    resident = visit()
    resident.expected_statuses.add(404)
    assert found(resident.open("/initiatives/")) == "21 инициатива"
    assert read(resident.open("/initiatives/tyoplye-varezhki/").locator("h1")) == "Такой страницы нет"

    page = log_in(visit(), "moderator")
    waiting = page.get_by_role("region", name="В ожидании вашего отзыва")
    waiting.get_by_role("link", name=TITLE, exact=True).click()
    expect(page.locator("[name=title]")).to_have_value(TITLE)
    assert send_on(page, "Одобрить и Опубликовать") == (
        f"Страница «{TITLE}» одобрена и опубликована. Открыть на сайте"
    )

    page = resident.open("/initiatives/")
    assert found(page) == "22 инициативы"
    assert promised(chip(page, "Семья")) == 3
    chip(page, "Семья").click()
    expect(page.locator("#h-results")).to_have_text("3 из 22")
    page.locator("#results").get_by_role("link", name=TITLE, exact=True).click()
    assert_tells_the_story(page)


def test_a_mistake_is_explained_and_nothing_typed_is_lost(visit: Callable[..., Visitor]) -> None:
    editor = visit()
    editor.expected_statuses.add(400)  # what the admin saves by itself meanwhile has the same mistakes
    page = new_initiative(editor)
    page.locator("[name=title]").fill("Клубок")
    field(page, "summary").locator("textarea").fill(SUMMARY)
    choose(page, "theme", "Семья")
    write(add_block(page, "body", "Текст"), STORY)
    page.get_by_role("tab", name="Люди и помощь").click()
    page.locator("[name=hands_found]").fill("7")
    page.locator("[name=hands_needed]").fill("5")
    page.locator("[name=contact_phone]").fill("12")
    page.get_by_role("button", name="Сохранить черновик").click()

    # The admin saves by itself what it can; whether it came to that before the mistake is a matter of moments.
    refused = {
        f"Страница не может быть {done} из-за ошибок при проверке." for done in ("создана", "сохранена")
    }
    told = page.locator(".messages .error")
    assert (
        read(told).removesuffix(" Перейти к первой ошибке") in refused
    )  # a script shows the link when it is ready
    page.get_by_role("tab", name="Люди и помощь").click()
    assert read(page.get_by_role("tab", name="Люди и помощь")) == "Люди и помощь 2 (2 ошибки)"
    assert mistakes(field(page, "hands_found")) == ["Нашлось 7, а нужно 5. Исправьте одно из чисел."]
    assert mistakes(field(page, "contact_phone")) == [
        "В номере должно быть от 5 до 15 цифр, например 8 (3919) 76-56-36."
    ]
    expect(page.locator("[name=hands_found]")).to_have_value("7")
    expect(page.locator("[name=hands_needed]")).to_have_value("5")
    expect(page.locator("[name=contact_phone]")).to_have_value("12")
    page.get_by_role("tab", name="Главное").click()
    expect(page.locator("[name=title]")).to_have_value("Клубок")
    expect(field(page, "summary").locator("textarea")).to_have_value(SUMMARY)
    expect(field(page, "theme")).to_contain_text("Семья")
    expect(field(page, "body").locator("[contenteditable=true]")).to_have_text(STORY)
