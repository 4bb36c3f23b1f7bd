"""The page of one initiative: what it shows, what it leaves out, what it marks as invented."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from initiatives.enums import InitiativeForm, InitiativeStatus
from initiatives.models import InitiativePage, InitiativeStage, InitiativeUpdate
from tests.factories.initiatives import FullInitiativePageFactory, InitiativePageFactory, ThemeFactory
from tests.factories.partners import OrganisationFactory
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def read(client: Client, page: InitiativePage):
    response = client.get(page.url)
    assert response.status_code == 200
    return soup(response.content.decode())


def words(tag) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def headings(html) -> list[str]:
    return [words(heading) for heading in html.select(".story .prose h2, .chapters h2")]


def test_a_page_with_everything_shows_everything_in_its_order(client):
    assert headings(read(client, FullInitiativePageFactory())) == [
        "Зачем это нужно",
        "Чем помочь",
        "Как присоединиться",
        "Как идёт дело",
        "Чего хотели и что вышло",
        "Деньги инициативы",
        "Новости инициативы",
    ]


def test_a_page_with_nothing_shows_no_empty_sections(client):
    html = read(
        client,
        InitiativePageFactory(status=InitiativeStatus.UNKNOWN, form=InitiativeForm.UNKNOWN, summary=""),
    )
    assert headings(html) == ["Деньги инициативы"]
    assert words(html.select_one(".page-head .state")) == "Статус не указан"
    assert html.select(".panel .meta li") == []


def test_the_panel_says_how_many_are_missing_when_where_who_and_the_source(client):
    panel = read(client, FullInitiativePageFactory(form=InitiativeForm.SERIES)).select_one("aside .panel")
    assert words(panel.p) == "7 волонтёров ещё нужны из 12"
    assert [rect["width"] for rect in panel.select(".track rect")] == ["41%"]
    assert [words(line) for line in panel.select(".meta li")] == [
        "Когда: 28 ноября 2026, суббота",
        "Где: Двор на Ленина улица Ленина, 5",
        "Кто ведёт: Совет ветеранов",
        "Для кого: для всех",
        "Серия встреч",
        "Паспорт проекта, 2017 год, № 29",
    ]
    assert [link["href"] for link in panel.select("a")] == [
        "/initiatives/?organisation=veterans",
        "#join",
        "mailto:dvor@example.ru",
        "tel:+73919765636",
        "mailto:dvor@example.ru",
    ]


def test_when_all_hands_are_found_nobody_more_is_called(client):
    panel = read(client, FullInitiativePageFactory(hands_needed=12, hands_found=12)).select_one(
        "aside .panel"
    )
    assert words(panel.p) == "12 волонтёров нашлись: больше не нужно"


def test_a_finished_initiative_does_not_invite(client):
    html = read(client, FullInitiativePageFactory(status=InitiativeStatus.FINISHED))
    assert html.select("aside .button:not(.low)") == []
    assert "Как присоединиться" not in headings(html)


def test_updates_stand_with_the_latest_first(client):
    days = (date(2026, 11, 1), date(2026, 11, 20), date(2026, 11, 10))
    page = FullInitiativePageFactory(
        rows={"updates": [InitiativeUpdate(date=day, title=str(day.day)) for day in days]}
    )
    assert [words(item.h3) for item in read(client, page).select(".updates li")] == ["20", "10", "1"]


def test_every_invented_value_of_a_stage_and_an_update_carries_the_label(client):
    day = date(2026, 11, 1)
    page = FullInitiativePageFactory(
        rows={
            "stages": [InitiativeStage(title="Обошли дворы", date=day, is_demo=True)],
            "updates": [InitiativeUpdate(title="Нашлись доски", text="Шесть досок.", date=day, is_demo=True)],
        }
    )
    html = read(client, page)
    assert words(html.select_one(".timeline li")) == "Обошли дворы демо 1 ноября 2026, воскресенье демо"
    assert words(html.select_one(".updates li")) == (
        "1 ноября 2026, воскресенье демо Нашлись доски демо Шесть досок. демо"
    )


def test_what_comes_from_the_passport_is_told_apart_from_what_is_invented(client):
    page = FullInitiativePageFactory(demo_fields=["need", "hands_needed"])
    html = read(client, page)
    assert words(html.select_one(".prose .note")) == (
        "Название и организатор настоящие, из паспорта проекта «Добрый Железногорск» 2017 года: мероприятие № 29. "
        "Всё с пометкой «демо» придумано для показа."
    )
    assert headings(html)[0] == "Зачем это нужно демо"
    assert words(html.select_one("aside .panel p")) == "7 волонтёров ещё нужны из 12 демо"


def test_a_page_without_inventions_names_its_source_only(client):
    assert words(read(client, FullInitiativePageFactory()).select_one(".prose .note")) == (
        "Название и организатор взяты из паспорта проекта «Добрый Железногорск» 2017 года: мероприятие № 29."
    )


def test_neighbours_are_of_the_same_theme_first_and_never_private(client):
    page = FullInitiativePageFactory()
    memory = ThemeFactory(slug="memory")
    InitiativePageFactory(title="Из другой темы", theme=memory, hands_needed=50)
    InitiativePageFactory(title="Из той же темы")
    InitiativePageFactory(title="Черновик").unpublish()
    InitiativePageFactory(title="За паролем").view_restrictions.create(restriction_type="login")
    near = read(client, page).select("section[aria-labelledby=near] h3")
    assert [words(heading) for heading in near] == ["Из той же темы", "Из другой темы"]


def test_the_way_here_ends_with_the_theme(client):
    crumbs = read(client, FullInitiativePageFactory()).select(".crumbs a")
    assert [(words(crumb), crumb["href"]) for crumb in crumbs] == [
        ("Главная", "/"),
        ("Инициативы", "/initiatives/"),
        ("Двор и праздник", "/initiatives/?theme=yard"),
    ]


def test_lists_read_by_one_query_are_the_rows_of_the_database(client):
    page = InitiativePage.objects.get(pk=FullInitiativePageFactory().pk)
    relations = ("organisers", "help_offers", "stages", "results", "updates", "documents")
    expected = {name: [_columns(row) for row in getattr(page, name).all()] for name in relations}
    page.prefetch_lists()
    with CaptureQueriesContext(connection) as asked:
        assert {name: [_columns(row) for row in getattr(page, name).all()] for name in relations} == expected
        assert [organisation.title for organisation in page.organisations] == ["Совет ветеранов"]
        assert page.theme.name == "Двор и праздник"
        assert page.audience_names == "для всех"
    assert len(asked) == 0


def _columns(row) -> dict:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_the_fullest_page_with_neighbours_stays_within_twenty_queries(client, django_assert_max_num_queries):
    page = FullInitiativePageFactory(
        organisers=[OrganisationFactory(slug=f"organiser-{number}") for number in range(8)]
    )
    for number in range(5):
        InitiativePageFactory(organisers=[OrganisationFactory(slug=f"other-{number}")])
    client.get(page.url)
    with django_assert_max_num_queries(20):
        client.get(page.url)
