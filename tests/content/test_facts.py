"""The facts of 2017 are on the site, word for word and to the rouble."""

from decimal import Decimal
from typing import Any

import pytest
from django.db.models import Sum

from initiatives.enums import OrganiserRole
from initiatives.models import InitiativePage
from partners.models import Organisation, Partner
from reports.enums import DatePrecision, EntryBasis, EntrySource
from reports.models import FinancialReportPage, Indicator, LedgerEntry, LedgerTotal

pytestmark = pytest.mark.django_db

# «Инициативная группа» of the initiatives is line 13 of the participants: the passport tells no groups apart.
GROUP = "Инициативные группы горожан"
YOUTH = "МКУ «Молодежный центр»"
LIBRARY = "МБУК Центральная городская библиотека им. М. Горького"
PARENTS = (
    "Железногорская МОО родителей по защите прав детей с ограниченными возможностями «Этот мир для тебя»"
)
ARGO = "Городской ресурсный центр поддержки социальных инициатив (КРОО «АРГО»)"

INITIATIVES = [
    (19, "Акция памяти жертв Бесланской школы", [GROUP, YOUTH]),
    (20, "Праздник осени", [GROUP, YOUTH]),
    (21, "Красоте возраст не помеха", [GROUP, YOUTH]),
    (22, "Праздник лета", [GROUP, YOUTH]),
    (23, "Инклюзивное добровольчество", [GROUP, YOUTH]),
    (24, "Кто такой донор?", [GROUP, "Железногорская коррекционная школа-интернат VIII вида"]),
    (25, "Муниципальный «Доброфорум»", [GROUP, YOUTH]),
    (26, "Мастер-класс в честь Дня матери", [GROUP, "Железногорская общеобразовательная школа № 1"]),
    (27, "Гастрономический мастер-класс для особых ребятишек", [GROUP, YOUTH]),
    (28, "Акция «Белая трость»", [GROUP, YOUTH]),
    (29, "Двор, в котором я живу", ["МГОО ветеранов (пенсионеров) войны, труда"]),
    (30, "Испытание Сибирью. Гонка преодоления", [ARGO]),
    (
        31,
        "Центр медико-социальной реабилитации детей-инвалидов на базе общественной организации",
        [PARENTS],
    ),
    (32, "Мы такие же, как все!", ["АНО «Физкультурно-спортивный центр»"]),
    (33, "Кувшин с трещинкой (школа особых добровольцев)", [ARGO]),
    (34, "Ярмарка семейного досуга", [LIBRARY]),
    (35, "Территория спорта и отдыха", ["КРМОО «Федерация ЗОЖ»"]),
    (36, "Бабушкины сказки", ["КРОО «Школа осознанного родительства»"]),
    (37, "Фестиваль неограниченных возможностей", [GROUP, "МОО «Детская парусная школа»"]),
    (38, "Мое Отечество", [GROUP, LIBRARY]),
    (39, "Бабушкина школа", [GROUP, LIBRARY]),
]
PARTICIPANTS = [
    (1, "Администрация ЗАТО г. Железногорск"),
    (2, "АО «ИСС» (Госкорпорация «Роскосмос»)"),
    (2, "ФГУП «ГХК» (Госкорпорация «Росатом»)"),
    (3, ARGO),
    (4, "МАУК «Парк культуры и отдыха имени С. М. Кирова»"),
    (5, "МКУ «Управление культуры»"),
    (6, LIBRARY),
    (7, YOUTH),
    (8, "МГОО ветеранов (пенсионеров) войны, труда"),
    (9, PARENTS),
    (10, "АНО «Физкультурно-спортивный центр»"),
    (11, "КРМОО «Федерация ЗОЖ»"),
    (12, "КРОО «Школа осознанного родительства»"),
    (13, "Инициативные группы горожан"),
    (14, "Представители малого и среднего бизнеса"),
]


def test_the_21_initiatives_have_the_passports_titles_and_organisers(loaded_site: Any) -> None:
    pages = InitiativePage.objects.live().order_by("passport_number")
    found = [
        (page.passport_number, page.title, [row.organisation.name for row in page.organisers.all()])
        for page in pages
    ]
    assert found == INITIATIVES


def test_the_passport_does_not_say_who_helps_whom_so_every_organiser_leads(loaded_site: Any) -> None:
    roles = {row.role for page in InitiativePage.objects.all() for row in page.organisers.all()}
    assert roles == {OrganiserRole.LEAD}


def test_the_14_lines_of_participants_name_15_organisations(loaded_site: Any) -> None:
    found = Organisation.objects.filter(is_participant=True).order_by("passport_number", "name")
    assert list(found.values_list("passport_number", "name")) == PARTICIPANTS


def test_only_those_the_passport_calls_support_are_partners(loaded_site: Any) -> None:
    real = Partner.objects.filter(organisation__is_demo=False).order_by("sort_order")
    assert list(real.values_list("organisation__slug", flat=True)) == ["ghk", "iss", "biznes"]


def test_the_three_costs_are_posted_to_the_rouble(loaded_site: Any) -> None:
    rows = LedgerEntry.objects.real().order_by("number")
    assert [(row.number, row.category.passport_number, row.amount, row.fund.slug) for row in rows] == [
        (1, 1, Decimal("455000.00"), "off-budget"),
        (2, 2, Decimal("2089000.00"), "budget"),
        (3, 3, Decimal("351000.00"), "off-budget"),
    ]


def test_budget_and_off_budget_add_up_to_2895000(loaded_site: Any) -> None:
    totals = (
        LedgerTotal.objects.real().values_list("fund__slug").annotate(Sum("amount")).order_by("fund__slug")
    )
    assert list(totals) == [("budget", Decimal(2_089_000)), ("off-budget", Decimal(806_000))]
    assert LedgerTotal.objects.real().aggregate(all=Sum("amount")) == {"all": Decimal(2_895_000)}


def test_costs_are_by_the_passport_of_a_year_and_of_no_initiative(loaded_site: Any) -> None:
    fields = ("basis", "source", "date_precision", "year", "initiative", "organisation")
    assert set(LedgerEntry.objects.real().values_list(*fields)) == {
        (EntryBasis.PASSPORT, EntrySource.PASSPORT, DatePrecision.YEAR, 2017, None, None)
    }


def test_the_six_indicators_have_values_and_no_method(loaded_site: Any) -> None:
    found = [
        (
            one.number,
            one.unit,
            [(v.kind, v.qualifier, v.value, v.method, v.year, v.is_demo) for v in one.values.all()],
        )
        for one in Indicator.objects.order_by("number")
    ]
    numbers = [(1, "шт.", "", 14), (2, "%", "", 40), (3, "%", "", 10), (4, "шт.", "", 40), (5, "шт.", "", 23)]
    assert found == [
        (number, unit, [("value", qualifier, Decimal(value), "", 2017, False)])
        for number, unit, qualifier, value in [*numbers, (6, "чел.", "не менее", 5000)]
    ]


def test_23_programmes_and_21_initiatives_are_told_apart(loaded_site: Any) -> None:
    assert Indicator.objects.get(number=5).remark == (
        "В перечне паспорта 21 инициатива. Почему числа разные, в нём не сказано."
    )


def test_the_report_names_the_passport_and_the_two_acts(loaded_site: Any) -> None:
    papers = FinancialReportPage.objects.get(year=2017).documents.values_list("title", "is_legal")
    assert list(papers) == [
        ("Паспорт проекта «Добрый Железногорск»", False),
        ("Постановление Администрации ЗАТО г. Железногорск от 6 ноября 2013 года № 1754", True),
        ("Постановление Администрации ЗАТО г. Железногорск от 5 ноября 2013 года № 1744", True),
    ]
