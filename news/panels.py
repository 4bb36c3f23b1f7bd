"""How editors fill in a piece of news: what is told, who tells it, where to go on."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface

from core.models import BasePage

STORY = [
    *BasePage.content_panels,
    MultiFieldPanel([FieldRowPanel([FieldPanel("topic"), FieldPanel("date")])], heading="О чём и когда"),
    FieldPanel("photo"),
    FieldPanel("body"),
]
AROUND = [
    MultiFieldPanel(
        [FieldPanel("author_role"), FieldRowPanel([FieldPanel("author_name"), FieldPanel("author_agrees")])],
        heading="Автор",
    ),
    FieldPanel("related"),
]
PUBLISHING = [
    *BasePage.settings_panels,
    FieldPanel("is_demo"),
]


def edit_handler() -> TabbedInterface:
    """The whole editing form."""
    tabs = (
        ("Рассказ", STORY),
        ("Автор и ссылки", AROUND),
        ("Адрес и соцсети", BasePage.promote_panels),
        ("Публикация", PUBLISHING),
    )
    return TabbedInterface([ObjectList(panels, heading=heading) for heading, panels in tabs])
