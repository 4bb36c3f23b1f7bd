"""The editing form of a contest, from top to bottom."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel

from core.demo_admin import DemoNotePanel

CONTEST_PANELS = [
    DemoNotePanel(),
    MultiFieldPanel(
        [
            FieldPanel("title"),
            FieldPanel("summary"),
            FieldPanel("organiser"),
            FieldPanel("organiser_name"),
            FieldRowPanel([FieldPanel("level"), FieldPanel("slug")]),
        ],
        heading="Конкурс",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("for_nonprofits"),
                    FieldPanel("for_individuals"),
                    FieldPanel("for_institutions"),
                    FieldPanel("for_businesses"),
                ]
            ),
            FieldPanel("applicants_note"),
        ],
        heading="Кто может подать заявку",
    ),
    InlinePanel(
        "stages",
        heading="Этапы и сроки",
        label="этап",
        help_text=(
            "По ним сайт сам скажет, идёт ли приём, сколько осталось дней и пора ли в архив. "
            "Нет ни одного — напишем «срок не объявлен»."
        ),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("fund"), FieldPanel("grant_min"), FieldPanel("grant_max")]),
            FieldRowPanel([FieldPanel("cofinancing"), FieldPanel("cofinancing_note")]),
        ],
        heading="Деньги",
    ),
    FieldPanel("body"),
    MultiFieldPanel(
        [
            FieldPanel("source_url"),
            FieldPanel("source_note"),
            FieldRowPanel([FieldPanel("rules_document"), FieldPanel("rules_url")]),
        ],
        heading="Правила и источник",
    ),
    MultiFieldPanel(
        [
            HelpPanel(
                content=(
                    "<p>Отметку ставит кнопка «Проверено сегодня» в списке конкурсов. "
                    "Через 60 дней без неё читатель увидит, что сведения пора уточнить.</p>"
                )
            ),
            FieldRowPanel(
                [FieldPanel("checked_on", read_only=True), FieldPanel("checked_by", read_only=True)]
            ),
        ],
        heading="Проверка",
    ),
    MultiFieldPanel([FieldPanel("is_cancelled"), FieldPanel("is_demo")], heading="Отметки"),
]
