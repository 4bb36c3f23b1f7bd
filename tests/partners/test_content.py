"""The section as it is loaded: what is known of the ГХК, what is invented, and what stays when that is removed."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from partners.models import Organisation, Partner, PartnerIndexPage
from tests.support.reading import soup

pytestmark = pytest.mark.django_db


def words(tag: Any) -> str:
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


def look(client: Client, address: str) -> Any:
    return soup(client.get(address).content.decode())


def test_what_the_ghk_supports_is_one_click_from_home(loaded_site: Any, client: Client) -> None:
    (link,) = [link for link in look(client, "/").select("main a") if words(link) == "ФГУП «ГХК»"]
    html = look(client, link["href"])
    support = html.find("h2", string="Что поддерживает").find_next("p")
    assert words(support) == (
        "Поддерживает инфраструктуру и программы. Проводит грантовый конкурс «ТОП 20»: по паспорту проекта, в 2017 году "
        "его фонд был 4 000 000 ₽, из 87 заявок победили 40."
    )
    assert support.select(".demo") == []
    assert words(html.select_one(".panel .meta")) == "Участник программы: паспорт проекта, строка 2"


def test_gifts_are_invented_only_for_invented_partners(loaded_site: Any, client: Client) -> None:
    real = Organisation.objects.real().filter(partner__live=True)
    assert [len(look(client, one.get_absolute_url()).select(".sums")) for one in real] == [0, 0, 0]
    html = look(client, "/partners/tyoplaya-korka/")
    figures = html.select(".sums li")
    assert [words(figure) for figure in figures] == [
        "Деньгами демо 12 000 ₽",
        "Вещами и услугами демо 13 900 ₽",
        "Временем своих людей демо 24 часа",
    ]
    amounts = [words(cell) for cell in html.select("tbody .r")]
    assert [amount.endswith("демо") for amount in amounts] == [True] * len(amounts)


def test_terms_and_invented_partners_go_and_every_page_stays(loaded_site: Any, client: Client) -> None:
    assert PartnerIndexPage.objects.get().terms.count() == 3
    call_command("remove_demo", verbosity=0)
    assert PartnerIndexPage.objects.get().terms.count() == 0
    assert Partner.objects.filter(live=True).count() == 0
    assert Organisation.objects.filter(slug__in=["tyoplaya-korka", "tipografiya-sinica"]).count() == 0
    for organisation in Organisation.objects.all():
        page = look(client, organisation.get_absolute_url())
        assert len(page.find_all("h1")) == 1, organisation
        assert "демо" not in page.get_text(" ").lower(), organisation
