"""The lists that belong to a seminar or a meeting: speakers, programme, materials, agenda, decisions, tasks."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from core.models import DemoRowMixin
from events.enums import MATERIAL_ICONS, MaterialKind


class SeminarSpeaker(DemoRowMixin, Orderable):
    """Who speaks: a role or an organisation, never a private person."""

    page = ParentalKey("events.SeminarPage", on_delete=models.CASCADE, related_name="speakers")
    role = models.CharField(
        "кто ведёт", max_length=160, help_text="Должность или роль: «представитель КУМИ». Имён не пишите."
    )
    organisation = models.ForeignKey(
        "partners.Organisation",
        verbose_name="организация",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [FieldPanel("role"), FieldPanel("organisation"), FieldPanel("is_demo")]

    class Meta(Orderable.Meta):
        verbose_name = "ведущий"
        verbose_name_plural = "ведущие"

    def __str__(self) -> str:
        return self.role


class SeminarStep(DemoRowMixin, Orderable):
    """One part of a seminar's programme."""

    page = ParentalKey("events.SeminarPage", on_delete=models.CASCADE, related_name="steps")
    at = models.TimeField("время", null=True, blank=True)
    title = models.CharField("о чём", max_length=200)
    note = models.CharField("подробнее", max_length=300, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("at"), FieldPanel("title")]),
        FieldPanel("note"),
        FieldPanel("is_demo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "часть программы"
        verbose_name_plural = "программа"

    def __str__(self) -> str:
        return self.title


class EventMaterial(DemoRowMixin, Orderable):
    """What stays after an event: a file of ours, a page of the site, or a link."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="materials")
    kind = models.CharField(
        "что это", max_length=9, choices=MaterialKind.choices, default=MaterialKind.SLIDES
    )
    title = models.CharField("название", max_length=160)
    document = models.ForeignKey(
        "core.SiteDocument",
        verbose_name="файл",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    related_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="или страница сайта",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    url = models.URLField("или ссылка", blank=True, help_text="Запись на другом сайте. Откроется по щелчку.")

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("title")]),
        FieldPanel("document"),
        PageChooserPanel("related_page"),
        FieldPanel("url"),
        FieldPanel("is_demo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "материал"
        verbose_name_plural = "материалы"

    def __str__(self) -> str:
        return self.title

    @property
    def icon(self) -> str:
        return MATERIAL_ICONS[MaterialKind(self.kind)]

    @property
    def href(self) -> str:
        """Where it is; nothing for a material that is only announced, or whose page is not public."""
        if self.document:
            return str(self.document.url)
        if self.related_page:
            return str(self.related_page.url or "") if self.related_page.live else ""
        return self.url

    def clean(self) -> None:
        super().clean()
        chosen = [bool(self.document_id), bool(self.related_page_id), bool(self.url)]
        if sum(chosen) > 1:
            raise ValidationError("Файл, страница или ссылка: оставьте что-то одно.")


class MeetingRow(DemoRowMixin, Orderable):
    """A line of a meeting's papers."""

    class Meta(Orderable.Meta):
        abstract = True


class AgendaItem(MeetingRow):
    """What a meeting is to talk about."""

    page = ParentalKey("events.MeetingPage", on_delete=models.CASCADE, related_name="agenda")
    title = models.CharField("вопрос", max_length=200)
    note = models.CharField("подробнее", max_length=300, blank=True)

    panels = [FieldPanel("title"), FieldPanel("note"), FieldPanel("is_demo")]

    class Meta(MeetingRow.Meta):
        verbose_name = "вопрос повестки"
        verbose_name_plural = "повестка"

    def __str__(self) -> str:
        return self.title


class MeetingDecision(MeetingRow):
    """What a meeting decided."""

    page = ParentalKey("events.MeetingPage", on_delete=models.CASCADE, related_name="decisions")
    text = models.CharField("решили", max_length=400)

    panels = [FieldPanel("text"), FieldPanel("is_demo")]

    class Meta(MeetingRow.Meta):
        verbose_name = "решение"
        verbose_name_plural = "решения"

    def __str__(self) -> str:
        return self.text


class MeetingTask(MeetingRow):
    """Who does what by when."""

    page = ParentalKey("events.MeetingPage", on_delete=models.CASCADE, related_name="tasks")
    what = models.CharField("что сделать", max_length=300)
    who = models.CharField(
        "кто", max_length=160, help_text="Роль или организация: «координатор дворов». Имён не пишите."
    )
    due_on = models.DateField("к какому дню", null=True, blank=True)
    done = models.BooleanField("сделано", default=False)

    panels = [
        FieldPanel("what"),
        FieldRowPanel([FieldPanel("who"), FieldPanel("due_on")]),
        FieldRowPanel([FieldPanel("done"), FieldPanel("is_demo")]),
    ]

    class Meta(MeetingRow.Meta):
        verbose_name = "поручение"
        verbose_name_plural = "поручения"

    def __str__(self) -> str:
        return self.what
