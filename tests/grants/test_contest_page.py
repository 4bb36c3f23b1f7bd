"""The page of a contest: what it gives and asks, its stages, who won, who checked, what programs read."""

import json
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from grants.enums import StageKind
from grants.models import GrantIndexPage
from tests.factories.grants import (
    FullContestFactory,
    GrantAwardFactory,
    GrantContestFactory,
    GrantResultFactory,
    applications,
    stage,
)
from tests.factories.home import member
from tests.factories.initiatives import InitiativePageFactory
from tests.support.reading import soup

Clock = Callable[[str], None]
pytestmark = pytest.mark.usefixtures("section")


def main(client: Client, slug: str = "top-20") -> Any:
    response = client.get(f"/grants/{slug}/")
    assert response.status_code == 200
    return soup(response.content.decode()).find("main")


def words(tag: Any) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def test_it_tells_till_when_who_gives_to_whom_and_how_much(client: Client, clock: Clock) -> None:
    clock("2026-11-22 12:00")
    FullContestFactory(stages=[applications(date(2026, 11, 1), date(2026, 12, 1), until=time(18))])
    facts = [words(item) for item in main(client).select(".panel .meta li")]
    assert facts == [
        "До 1 декабря 2026, вторник, 18:00",
        "Проводит: ФГУП «ГХК»",
        "Для НКО и учреждений",
        "Фонд: 4 000 000 ₽",
        "Один грант: от 30 000 ₽ до 150 000 ₽",
        "Свои средства: не меньше 10 % бюджета проекта: засчитают труд волонтёров",
    ]
    assert words(main(client).select_one(".panel p")) == "9 дней осталось на заявку"


def test_stages_stand_in_time_order_with_their_state(client: Client, clock: Clock) -> None:
    clock("2026-11-22 12:00")
    stages = [
        stage(StageKind.RESULTS, date(2026, 12, 20)),
        applications(date(2026, 11, 1), date(2026, 12, 1)),
    ]
    GrantContestFactory(slug="top-20", stages=stages)
    assert [words(line) for line in main(client).select(".timeline li")] == [
        "Приём заявок (идёт сейчас) 1 ноября — 1 декабря 2026, вторник",
        "Итоги (впереди) 20 декабря 2026, воскресенье",
    ]


def test_it_says_who_checked_it_and_when(client: Client, clock: Clock) -> None:
    clock("2026-11-22 12:00")
    checker = member("Редакторы")
    checker.first_name, checker.last_name = "Анна", "Ким"
    checker.save()
    GrantContestFactory(slug="top-20", checked_on=date(2026, 11, 20), checked_by=checker)
    assert words(main(client).select_one(".note")) == "Проверено 20 ноября 2026, пятница, проверил Анна Ким."


def test_a_private_winner_is_named_only_with_consent(client: Client) -> None:
    contest = GrantContestFactory(slug="top-20")
    GrantAwardFactory(contest=contest, recipient="Иван Тайный", is_person=True)
    GrantAwardFactory(contest=contest, recipient="Ольга Открытая", is_person=True, may_be_named=True)
    page = words(main(client))
    assert "Иван Тайный" not in page
    assert "частное лицо" in page
    assert "Ольга Открытая" in page
    assert "Иван Тайный" not in client.get("/grants/awards/").content.decode()


def test_an_award_leads_to_the_initiative_it_helped_while_that_is_public(client: Client) -> None:
    contest = GrantContestFactory(slug="top-20")
    initiative = InitiativePageFactory(title="Скамейки", slug="skamejki")
    GrantAwardFactory(contest=contest, initiative=initiative)
    assert [link["href"] for link in main(client).select("td a, th a")] == [initiative.url]
    initiative.unpublish()
    assert main(client).select("td a, th a") == []


def test_earlier_years_are_told_with_their_source(client: Client) -> None:
    contest = GrantContestFactory(slug="top-20")
    GrantResultFactory(contest=contest, fund_before=Decimal("2000000.00"))
    GrantResultFactory(contest=contest, year=2016, applications=None, winners=20, fund=None)
    assert [words(line) for line in main(client).select(".reports li")] == [
        "2017 87 заявок, победили 40. Фонд 4 000 000 ₽, раньше был 2 000 000 ₽. Откуда: Паспорт проекта, 2017 год",
        "2016 20 победителей. Откуда: Паспорт проекта, 2017 год",
    ]


def test_programs_read_who_gives_and_how_much_but_nothing_invented(client: Client) -> None:
    contest = FullContestFactory()
    told = _json_ld(client)
    assert told["@type"] == "MonetaryGrant"
    assert told["funder"] == {"@type": "Organization", "name": "ФГУП «ГХК»"}
    assert told["amount"] == {
        "@type": "MonetaryAmount",
        "currency": "RUB",
        "minValue": "30000.00",
        "maxValue": "150000.00",
    }
    contest.demo_fields = ["grant_max", "grant_min"]
    contest.save()
    assert "amount" not in _json_ld(client)


def _json_ld(client: Client) -> dict[str, Any]:
    html = soup(client.get("/grants/top-20/").content.decode())
    graph = json.loads(html.find("script", type="application/ld+json").string)["@graph"]
    assert [step["name"] for step in graph[-1]["itemListElement"]] == ["Главная", "Гранты", "ТОП 20"]
    return graph[0]


def test_a_cancelled_contest_says_so(client: Client) -> None:
    GrantContestFactory(slug="top-20", is_cancelled=True)
    assert "Организатор отменил этот конкурс" in words(main(client))


def test_what_nobody_told_is_not_made_up(client: Client) -> None:
    GrantContestFactory(slug="top-20", for_nonprofits=False, stages=[])
    page = words(main(client))
    assert "Источник этого не говорит" in page
    assert "Срок не объявлен" in page
    assert "Один грант" not in page


def test_each_page_of_the_section_has_its_own_title_and_way(client: Client, section: GrantIndexPage) -> None:
    FullContestFactory()
    seen = {}
    for inner in ("", "calendar/", "archive/", "results/", "awards/", "top-20/"):
        html = soup(client.get(f"/grants/{inner}").content.decode())
        seen[inner] = (
            html.title.get_text(strip=True),
            [crumb.get_text() for crumb in html.select(".crumbs a")],
        )
    assert len({title for title, _way in seen.values()}) == 6
    assert seen["top-20/"] == ("ТОП 20 · Добрый Железногорск", ["Главная", "Гранты"])


def test_the_site_map_names_contests(client: Client) -> None:
    FullContestFactory()
    GrantContestFactory(slug="chernovik", live=False)
    text = client.get("/sitemap.xml").content.decode()
    assert "/grants/top-20/</loc>" in text
    assert "/grants/calendar/</loc>" in text
    assert "chernovik" not in text
