"""How editors fill in an item: what any item has first, then what only a law, a recording or a book has."""

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from core.models import BasePage

MAIN = [
    *BasePage.content_panels,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("topic")]),
            FieldPanel("problems", widget=CheckboxSelectMultiple),
            FieldPanel("audiences", widget=CheckboxSelectMultiple),
        ],
        heading="Место на полке",
        help_text="По этим полям читатель ищет в библиотеке.",
    ),
    InlinePanel(
        "files",
        heading="Файлы",
        label="файл",
        help_text="Первый файл станет главной кнопкой «Скачать». Число скачиваний считается само.",
    ),
    FieldPanel("body"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("text_date"), FieldPanel("checked_on")]),
            FieldPanel("origin"),
            FieldPanel("source_url"),
            FieldRowPanel([FieldPanel("is_archive"), FieldPanel("is_demo")]),
        ],
        heading="Откуда и когда",
    ),
]

BY_KIND = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("act_number"), FieldPanel("act_state")]),
            FieldPanel("act_issuer"),
        ],
        heading="Если это правовой акт",
        help_text="Дату акта впишите в «дату текста».",
    ),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("recording_url"), FieldPanel("minutes")])], heading="Если это запись"
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("book_author"), FieldPanel("book_year")]),
            FieldRowPanel([FieldPanel("copies_total"), FieldPanel("copies_free")]),
        ],
        heading="Если это книга",
        help_text="Читатель увидит, есть ли свободный экземпляр.",
    ),
]

BESIDE = [
    InlinePanel(
        "links",
        heading="Что рядом",
        label="страница",
        help_text="Семинары на эту тему, конкурсы, другие материалы. Ближайший из семинаров встанет отдельно, с датой.",
    )
]


def item_edit_handler() -> TabbedInterface:
    """The whole editing form."""
    tabs = (
        ("Главное", MAIN),
        ("Акт, запись, книга", BY_KIND),
        ("Что рядом", BESIDE),
        ("Адрес и соцсети", BasePage.promote_panels),
        ("Публикация", BasePage.settings_panels),
    )
    return TabbedInterface([ObjectList(panels, heading=heading) for heading, panels in tabs])
