"""An accountant writes into the ledger: a draft, a posted entry, a reversal. The last two are public at once."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.admin import choose, field, log_in, mistakes, own_copy
from tests.journeys.words import found, path, read, read_all
from tests.support.browser import Visitor
from tests.support.site import RunningSite

REGISTER = "/admin/reports/ledgerentry/"
PURPOSE = "Пряжа для кружка «Тёплые варежки»"
REFUSAL = "Проведённую запись нельзя изменить или удалить. Чтобы исправить ошибку, сделайте сторно и проведите новую запись."
REASON = "Сумма записана дважды."


@pytest.fixture(scope="module")
def site(site: RunningSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """A site of these journeys' own: what is posted can never be taken out again."""
    with own_copy(site, tmp_path_factory.mktemp("accountant")) as own:
        yield own


def new_entry(guest: Visitor) -> Page:
    page = log_in(guest, "buhgalter")
    page.get_by_role("link", name="Проводки", exact=True).click()
    page.get_by_role("link", name="Новая проводка").first.click()
    page.locator("[name=amount]").wait_for()
    return page


def write_draft(page: Page) -> None:
    page.locator("[name=kind]").select_option(label="расход")
    page.locator("[name=amount]").fill("3480.50")
    page.locator("[name=occurred_on]").press_sequentially("02.11.2026")
    page.locator("[name=occurred_on]").press("Tab")
    choose(page, "fund", "Внебюджетные средства")
    choose(page, "category", "Социальные программы и инициативы")
    page.locator("[name=purpose]").fill(PURPOSE)
    page.get_by_role("button", name="Сохранить").click()
    page.wait_for_url(f"**{REGISTER}")


def test_a_date_that_is_none_is_told_and_nothing_typed_is_lost(visit: Callable[..., Visitor]) -> None:
    page = new_entry(visit())
    page.locator("[name=kind]").select_option(label="расход")
    page.locator("[name=amount]").fill("3480.50")
    page.locator("[name=purpose]").fill(PURPOSE)
    page.locator("[name=occurred_on]").press_sequentially("на той неделе")
    page.locator("[name=occurred_on]").press("Tab")
    expect(page.locator("[name=occurred_on]")).to_have_value("на той неделе")

    page.get_by_role("button", name="Сохранить").click()
    expect(page.locator(".messages .error")).to_contain_text("Черновик не сохранён: поправьте отмеченное.")
    assert mistakes(field(page, "occurred_on")) == ["Введите правильную дату."]
    expect(page.locator("[name=occurred_on]")).to_have_value("на той неделе")
    expect(page.locator("[name=amount]")).to_have_value("3480.50")
    expect(page.locator("[name=purpose]")).to_have_value(PURPOSE)


def act(page: Page, button: str) -> str:
    """Presses a button and gives what the register answers."""
    page.get_by_role("button", name=button, exact=True).click()
    return read(page.locator(".messages li"))


def actions(page: Page) -> list[str]:
    """What may be done with the entry on top of the register."""
    return read_all(page.locator("table tbody tr").first.locator("ul.actions a"))


def test_an_entry_is_drafted_posted_and_reversed_in_public(visit: Callable[..., Visitor]) -> None:
    clerk, resident = visit(), visit()
    page = new_entry(clerk)
    write_draft(page)
    assert actions(page) == ["Открыть", "Править", "Удалить"]
    assert found(resident.open("/reports/ledger/")) == "3 записи"

    page.get_by_role("link", name="Открыть", exact=True).first.click()
    assert act(page, "Провести") == "Проведено. Теперь это запись № 4: изменить её нельзя."
    public = resident.open("/reports/ledger/4/")
    assert read(public.locator(".say")) == "Потрачено: 3 480,50 ₽"
    assert read(public.locator(".lead")) == PURPOSE
    assert (
        read(public.locator(".entry-facts div").filter(has_text="Когда").locator("dd"))
        == "2 ноября 2026, понедельник"
    )

    pk = page.url.rstrip("/").rsplit("/", 1)[1]
    page.goto(f"{clerk.site}{REGISTER}edit/{pk}/")
    assert path(page) == f"{REGISTER}inspect/{pk}/"
    assert read_all(page.locator(".messages li")) == [REFUSAL]

    page.get_by_role("link", name="Сторно…").click()
    assert act_without_reason(page) == ["Напишите причину: её увидит каждый, кто откроет запись."]
    page.locator("[name=reason]").fill(REASON)
    assert act(page, "Провести сторно") == "Сторно проведено: запись № 5. В итогах обе записи дают ноль."

    public = resident.open("/reports/ledger/?year=2026")
    assert found(public) == "2 записи"
    assert read_all(public.locator("table.ledger td[data-label=Сумма]")) == ["−3 480,50 ₽", "3 480,50 ₽"]
    public.goto(clerk.site + "/reports/ledger/5/")
    assert read(public.locator(".aside-note")) == (
        f"Отменяет запись № 4: в итогах они вместе дают ноль. Причина: {REASON}"
    )
    public.locator(".aside-note a").click()
    assert read(public.locator(".aside-note")) == (
        f"Отменена записью № 5: в итогах они вместе дают ноль. Причина: {REASON}"
    )


def act_without_reason(page: Page) -> list[str]:
    page.get_by_role("button", name="Провести сторно").click()
    expect(page.locator("main .error-message")).to_have_count(1)
    return mistakes(page.locator("main"))


def test_a_posted_entry_offers_no_way_to_change_it(visit: Callable[..., Visitor]) -> None:
    clerk = visit()
    page = log_in(clerk, "buhgalter")
    page.goto(f"{clerk.site}{REGISTER}?state__exact=posted&is_demo__exact=1")
    offered = {
        tuple(read_all(row.locator("ul.actions a")))
        for row in page.locator("table tbody tr:has(.actions)").all()
    }
    assert offered == {("Открыть", "Сторно…")}
    assert page.locator("table tbody a[href*='/edit/'], table tbody a[href*='/delete/']").count() == 0
