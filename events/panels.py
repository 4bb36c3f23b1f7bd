"""How editors fill in events: short tabs, every heading says what the reader will find there."""

from typing import Any

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from core.demo_admin import DemoNotePanel
from core.models import BasePage

WHEN = [
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")])],
        heading="Когда",
    ),
    MultiFieldPanel(
        [FieldPanel("state"), FieldPanel("moved_from"), FieldPanel("state_note")],
        heading="Перенос и отмена",
        help_text="После публикации перемена придёт и в календари тех, кто добавил событие себе.",
    ),
    MultiFieldPanel(
        [FieldPanel("place"), FieldPanel("address"), FieldPanel("online_url")],
        heading="Где",
    ),
    MultiFieldPanel(
        [
            FieldPanel("admission"),
            FieldRowPanel([FieldPanel("seats"), FieldPanel("seats_taken"), FieldPanel("attended")]),
            FieldPanel("how_to_join"),
        ],
        heading="Места",
    ),
]

MATERIALS = [
    InlinePanel(
        "materials",
        heading="Материалы",
        label="материал",
        help_text="Презентации, записи, раздатка. Материал без файла и ссылки читатель увидит как обещанный.",
    )
]

SEMINAR_MAIN = [
    DemoNotePanel(),
    *BasePage.content_panels,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("format"), FieldPanel("topic")]),
            FieldPanel("audiences", widget=CheckboxSelectMultiple),
            FieldPanel("for_whom"),
        ],
        heading="Место в расписании",
        help_text="По этим полям читатель отбирает события.",
    ),
    FieldPanel("body"),
    InlinePanel("speakers", heading="Кто ведёт", label="ведущего"),
    InlinePanel("steps", heading="Программа", label="часть программы"),
    FieldPanel("source_note"),
    FieldPanel("is_demo"),
]

MEETING_MAIN = [
    DemoNotePanel(),
    *BasePage.content_panels,
    FieldPanel("group_name"),
    InlinePanel("agenda", heading="Повестка", label="вопрос"),
    FieldPanel("body"),
    FieldPanel("is_demo"),
]

MINUTES = [
    InlinePanel("decisions", heading="Что решили", label="решение"),
    InlinePanel(
        "tasks",
        heading="Кто, что и к какому дню",
        label="поручение",
        help_text="Когда срок пройдёт, страница скажет об этом сама. Отметьте сделанное.",
    ),
    FieldPanel("minutes"),
    *MATERIALS,
]


def _tabs(*tabs: tuple[str, list[Any]]) -> TabbedInterface:
    last = (("Адрес и соцсети", BasePage.promote_panels), ("Публикация", BasePage.settings_panels))
    return TabbedInterface([ObjectList(panels, heading=heading) for heading, panels in (*tabs, *last)])


def seminar_edit_handler() -> TabbedInterface:
    return _tabs(("Главное", SEMINAR_MAIN), ("Когда, где, места", WHEN), ("Материалы", MATERIALS))


def meeting_edit_handler() -> TabbedInterface:
    return _tabs(("Главное", MEETING_MAIN), ("Когда, где, места", WHEN), ("Итоги", MINUTES))


def festival_edit_handler() -> TabbedInterface:
    return _tabs(
        ("Главное", FESTIVAL_MAIN),
        ("Программа", FESTIVAL_PROGRAMME),
        ("Кто участвует", FESTIVAL_PEOPLE),
        ("Новости и снимки", FESTIVAL_STORIES),
    )


FESTIVAL_MAIN = [
    DemoNotePanel(),
    *BasePage.content_panels,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("year"), FieldPanel("frequency")]),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldPanel("place"),
        ],
        heading="Сезон",
        help_text=(
            "Когда сезон закончится, скопируйте страницу под саму себя с годом в адресе: она станет прошлым годом. "
            "А здесь начните новый."
        ),
    ),
    FieldPanel("cover_photo"),
    FieldPanel("body"),
    FieldPanel("money_category"),
    FieldPanel("is_demo"),
]

FESTIVAL_PROGRAMME = [
    InlinePanel(
        "items",
        heading="Программа",
        label="событие программы",
        help_text="В любом порядке: на странице встанут по дням и часам. Площадку и направление пишите одинаково.",
    ),
]

FESTIVAL_PEOPLE = [
    InlinePanel("forums", heading="Форумы фестиваля", label="форум"),
    InlinePanel("stands", heading="Площадки и стенды", label="стенд"),
    InlinePanel("partners", heading="Партнёры года", label="партнёра"),
]

FESTIVAL_STORIES = [
    InlinePanel("related", heading="Новости и страницы о фестивале", label="страницу"),
    InlinePanel(
        "photos",
        heading="Снимки",
        label="снимок",
        help_text="Снимок, о котором не выяснено согласие людей, на странице не появится.",
    ),
]
