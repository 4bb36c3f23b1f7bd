from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.fields import RichTextField
from wagtail.search import index

from events.domain.moments import town_day
from events.domain.tasks import TaskLine, task_lines
from events.enums import EventFormat
from events.models.event_page import EventPage
from events.panels import meeting_edit_handler
from events.prefetching import MEETING, prefetch_event
from events.querysets import EventManager


class MeetingPage(EventPage):
    """A meeting of a project group: agenda, minutes, decisions, who does what by when."""

    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []

    group_name = models.CharField(
        "проектная группа",
        max_length=120,
        blank=True,
        help_text="Как группа себя называет: «Группа по дворам».",
    )
    minutes = RichTextField(
        "протокол",
        blank=True,
        features=["h3", "bold", "italic", "ol", "ul", "link", "document-link"],
        help_text="Кто о чём говорил: роли и организации, без имён. Подписанный протокол приложите файлом.",
    )

    objects = EventManager()

    edit_handler = meeting_edit_handler()

    search_fields = [
        *EventPage.search_fields,
        index.SearchField("group_name"),
        index.SearchField("minutes"),
        index.RelatedFields("agenda", [index.SearchField("title")]),
        index.RelatedFields("decisions", [index.SearchField("text")]),
    ]

    class Meta:
        verbose_name = "встреча проектной группы"
        verbose_name_plural = "встречи проектных групп"

    @cached_property
    def task_lines(self) -> list[TaskLine]:
        """Tasks with their state on the day the page is looked at."""
        return task_lines(self.tasks.all(), today=town_day(self.now))

    @cached_property
    def demo_rows(self) -> bool:
        """A row of some list on the page is invented."""
        lists = (self.agenda, self.decisions, self.tasks, self.materials)
        return any(row.is_demo for rows in lists for row in rows.all())

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.format = EventFormat.MEETING
        super().full_clean(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        if self.pk:
            prefetch_event(self, MEETING)
        return {**super().get_context(request, *args, **kwargs), "tasks": self.task_lines}
