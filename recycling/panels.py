"""How editors fill in a drive: the three steps of its chain, one tab each."""

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)

from core.models import BasePage

COLLECT = [
    *BasePage.content_panels,
    MultiFieldPanel(
        [
            FieldPanel("purpose"),
            PageChooserPanel("initiative"),
            FieldRowPanel([FieldPanel("goal"), FieldPanel("goal_unit")]),
        ],
        heading="На что собираем",
        help_text="Сколько собрано, считается по партиям: они в меню «Раздельный сбор».",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldPanel("hours"),
            FieldRowPanel([FieldPanel("place"), FieldPanel("address")]),
        ],
        heading="Когда и где",
    ),
    InlinePanel("materials", heading="Что принимаем", label="вид сырья"),
    FieldPanel("body"),
    FieldPanel("is_demo"),
]
EVENT = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("event_title"), FieldPanel("event_on")]),
            FieldPanel("event_text"),
            PageChooserPanel("event_page"),
        ],
        heading="Во что превратилось",
    )
]
RESULT = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("result_number"), FieldPanel("result_noun")]),
            FieldPanel("result_method"),
            FieldPanel("result_text"),
            FieldPanel("result_photo"),
        ],
        heading="Что вышло",
        help_text="Снимок и число: по ним жители видят, на что ушли их усилия.",
    )
]


def drive_edit_handler() -> TabbedInterface:
    """The whole editing form."""
    tabs = (
        ("Собрали", COLLECT),
        ("Событие", EVENT),
        ("Результат", RESULT),
        ("Адрес и соцсети", BasePage.promote_panels),
        ("Публикация", BasePage.settings_panels),
    )
    return TabbedInterface([ObjectList(panels, heading=heading) for heading, panels in tabs])
