"""Library and recycling as loaded: true to the passport and to the fund's own story, invented apart."""

from typing import Any

import pytest
from django.test import Client

from core.models import SiteDocument
from home.content.demo import remove_demo
from home.content.loader import load
from library.models import LibraryFile, LibraryItemPage, LibraryLink, Problem
from recycling.models import Batch, CollectionDrivePage
from reports.models import LedgerEntry
from tests.support.reading import soup

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

PROBLEMS = [
    "меры господдержки не попадают точно в нужды групп населения",
    "готовых помогать больше, чем помогающих: не хватает горизонтальных связей",
    "мало правовых, экономических и организационных знаний у СОНКО",
    "не знают о поддержке и грантах, нет опыта заявок и отчётности",
    "нужны компетенции: 44-ФЗ, социальные инновации, управление проектами и ресурсами",
    "поддержка нужна постоянная, а не от случая к случаю",
    "конкурсы муниципальных грантов надо совершенствовать",
    "в экспертных и конкурсных комиссиях мало представителей СОНКО и инициативных групп",
    "слабая информационная поддержка в СМИ и соцсетях, мало социальной рекламы",
]
ACTS = [
    ("1744", "2013-11-05", "Муниципальная программа «Молодежь ЗАТО Железногорск в XXI веке»"),
    ("1754", "2013-11-06", "Муниципальная программа «Гражданское общество – ЗАТО Железногорск»"),
]


def test_the_nine_problems_are_told_in_the_passports_words(loaded_site: Any) -> None:
    assert list(Problem.objects.values_list("passport_text", flat=True)) == PROBLEMS


def test_the_two_acts_are_archive_and_nobody_claims_they_are_in_force(loaded_site: Any) -> None:
    acts = LibraryItemPage.objects.filter(kind="law").order_by("text_date")
    assert [(act.act_number, str(act.text_date), act.title) for act in acts] == ACTS
    assert {(act.is_archive, act.act_state, act.is_demo) for act in acts} == {(True, "unknown", False)}


def test_the_archive_of_acts_and_the_library_lead_to_each_other(loaded_site: Any, client: Client) -> None:
    html = soup(client.get("/about/acts/").content.decode())
    links = {link["href"] for link in html.select("main a")}
    assert links >= {"/library/postanovlenie-1754/", "/library/postanovlenie-1744/", "/library/"}
    assert [client.get(link).status_code for link in sorted(links) if link.startswith("/library/")] == [
        200
    ] * 3


def test_each_leaflet_gives_two_files_that_can_be_taken(loaded_site: Any, client: Client) -> None:
    files = LibraryFile.objects.select_related("document")
    assert files.count() == 12
    for file in files:
        response = client.get(file.document.url)
        assert response.status_code == 200
        assert len(b"".join(response)) == file.document.file_size


def test_leaflets_lead_to_the_seminars_on_their_topic(loaded_site: Any) -> None:
    titles = LibraryLink.objects.filter(page__slug="proverka-zayavki").values_list("target__title", flat=True)
    assert "Подготовка заявок на грантовый конкурс" in titles
    assert LibraryLink.objects.count() == 8


def test_the_model_is_told_as_another_regions(loaded_site: Any, client: Client) -> None:
    said = soup(client.get("/recycling/").content.decode()).main.get_text(" ").replace("\u00a0", " ")
    said = " ".join(said.split())
    for fact in (
        "«ВторРесурс»",
        "Целевое социальное финансирование через раздельный сбор",
        "опыт другого региона, и числа ниже не про Железногорск",
        "софинансирование по гранту Губернатора Ленинградской области",
        "День детского экологического кино России",
    ):
        assert fact in said, fact


def test_every_drive_and_batch_of_this_town_is_invented_and_agrees_with_the_ledger(loaded_site: Any) -> None:
    assert set(CollectionDrivePage.objects.values_list("is_demo", flat=True)) == {True}
    assert set(Batch.objects.values_list("is_demo", flat=True)) == {True}
    for batch in Batch.objects.all():
        batch.full_clean()
    incomes = LedgerEntry.objects.demo().filter(batches__isnull=False).distinct()
    assert sorted((entry.amount, sum(one.income for one in entry.batches.all())) for entry in incomes) == [
        (1720, 1720),
        (8400, 8400),
    ]


def test_removing_leaves_the_leaflets_and_takes_books_and_drives(loaded_site: Any) -> None:
    remove_demo()
    assert (CollectionDrivePage.objects.count(), Batch.objects.count()) == (0, 0)
    assert set(LibraryItemPage.objects.values_list("kind", flat=True)) == {"guide", "template", "law"}
    assert LibraryItemPage.objects.count() == 8
    load(today=loaded_site.today, demo=True)
    assert (CollectionDrivePage.objects.count(), Batch.objects.count()) == (3, 6)
    assert LibraryItemPage.objects.count() == 12


def test_a_file_an_editor_replaced_stays_and_a_second_loading_adds_none(loaded_site: Any) -> None:
    document = SiteDocument.objects.order_by("pk").first()
    SiteDocument.objects.filter(pk=document.pk).update(file_hash="0" * 40, title="Наш вариант")
    load(today=loaded_site.today, demo=True)
    assert SiteDocument.objects.get(pk=document.pk).title == "Наш вариант"
    assert SiteDocument.objects.filter(pk__in=LibraryFile.objects.values("document")).count() == 12
