"""How editors fill in an initiative: five short tabs, every heading says what the reader will find there."""

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

MAIN = [
    DemoNotePanel(),
    *BasePage.content_panels,
    MultiFieldPanel(
        [
            FieldPanel("theme"),
            FieldPanel("audiences", widget=CheckboxSelectMultiple),
            FieldRowPanel([FieldPanel("form"), FieldPanel("status")]),
            FieldRowPanel([FieldPanel("programme_year"), FieldPanel("passport_number")]),
        ],
        heading="Место в каталоге",
        help_text="По этим полям читатель отбирает инициативы.",
    ),
    MultiFieldPanel(
        [FieldPanel("cover_photo"), FieldPanel("need"), FieldPanel("body")], heading="О чём инициатива"
    ),
]

WHEN_AND_WHERE = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("starts_at")]),
            FieldPanel("schedule"),
        ],
        heading="Когда",
    ),
    MultiFieldPanel([FieldPanel("place"), FieldPanel("address")], heading="Где"),
]

PEOPLE = [
    InlinePanel(
        "organisers",
        heading="Кто ведёт",
        label="название организации",
        help_text="Первой поставьте ту, что отвечает за инициативу. Нет в списке? Добавьте её в разделе «Организации».",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("hands_needed"), FieldPanel("hands_found")]),
            FieldRowPanel([FieldPanel("headline_number"), FieldPanel("headline_noun")]),
        ],
        heading="Сколько людей",
        help_text="Карточка заканчивается одним числом: вашим или числом рук, которых ещё не хватает.",
    ),
    InlinePanel("help_offers", heading="Чем помочь", label="вид помощи"),
    MultiFieldPanel(
        [
            FieldPanel("how_to_join"),
            FieldPanel("contact_name"),
            FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
        ],
        heading="Как присоединиться",
    ),
]

PROGRESS = [
    InlinePanel("stages", heading="Этапы", label="этап", help_text="По порядку, от первого к последнему."),
    InlinePanel("results", heading="Результаты", label="результат"),
    InlinePanel(
        "updates",
        heading="Новости инициативы",
        label="новость",
        help_text="Читатель увидит сначала самые свежие.",
    ),
    InlinePanel("documents", heading="Документы", label="документ"),
]


def edit_handler() -> TabbedInterface:
    """The whole editing form."""
    tabs = (
        ("Главное", MAIN),
        ("Когда и где", WHEN_AND_WHERE),
        ("Люди и помощь", PEOPLE),
        ("Ход дела", PROGRESS),
        ("Адрес и соцсети", BasePage.promote_panels),
        ("Публикация", BasePage.settings_panels),
    )
    return TabbedInterface([ObjectList(panels, heading=heading) for heading, panels in tabs])
