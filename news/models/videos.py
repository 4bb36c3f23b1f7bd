from typing import Any, Self

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from core.models.images import ImageLicence, PeopleConsent
from core.uploads import check_new
from news.uploads import check_captions, check_video

TYPES = {"mp4": "video/mp4", "webm": "video/webm"}


class VideoManager(models.Manager["Video"]):
    """Videos with their first picture at hand: a story shows both."""

    def get_queryset(self) -> models.QuerySet["Video"]:
        return super().get_queryset().select_related("poster")


class Video(index.Indexed, models.Model):
    """A recording of our own with its rights and its text. The site plays files of its own alone, never another host's."""

    title = models.CharField("название", max_length=200, help_text="Что на записи: его прочтут над плеером.")
    file = models.FileField(
        "файл", upload_to="videos", max_length=200, help_text="MP4 (H.264) или WEBM, до 200 МБ."
    )
    poster = models.ForeignKey(
        "core.SiteImage",
        verbose_name="заставка",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Снимок, который виден, пока запись не включили.",
    )
    captions = models.FileField(
        "субтитры",
        upload_to="videos",
        max_length=200,
        blank=True,
        help_text="Файл .vtt: его прочтут те, кто не слышит.",
    )
    transcript = RichTextField(
        "текстовая версия",
        features=["h3", "bold", "ol", "ul", "link"],
        help_text="Что говорят и что происходит. Её прочтут те, кто не видит, не слышит или бережёт трафик.",
    )
    author = models.CharField(
        "автор", max_length=200, blank=True, help_text="Имя будет подписано под записью."
    )
    licence = models.CharField(
        "условия", max_length=20, choices=ImageLicence.choices, default=ImageLicence.OWN
    )
    people_consent = models.CharField(
        "согласие людей на записи",
        max_length=10,
        choices=PeopleConsent.choices,
        default=PeopleConsent.UNKNOWN,
        help_text="Запись, о которой не выяснено, на сайте не покажем.",
    )

    objects = VideoManager()

    panels = [
        MultiFieldPanel(
            [FieldPanel("title"), FieldPanel("file"), FieldPanel("poster"), FieldPanel("captions")],
            heading="Запись",
        ),
        FieldPanel("transcript"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("author"), FieldPanel("licence")]), FieldPanel("people_consent")],
            heading="Права",
        ),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        verbose_name = "видеозапись"
        verbose_name_plural = "видеозаписи"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def may_be_shown(self) -> bool:
        """Public pages leave out a recording while the consent of the people on it is unknown."""
        return self.people_consent != PeopleConsent.UNKNOWN

    @property
    def shown_poster(self) -> Any:
        """The first picture, if it may be shown; else None and the player draws its own."""
        return self.poster if self.poster and self.poster.may_be_shown else None

    @property
    def media_type(self) -> str:
        """«video/mp4», for the browser to know before it loads anything."""
        return TYPES.get((self.file.name or "").rpartition(".")[2].lower(), "")

    def clean(self) -> None:
        super().clean()
        check_new(self, file=check_video, captions=check_captions)

    @classmethod
    def named(cls, name: str) -> Self | None:
        """The recording that may be shown and owns this file (a recording or its captions), or None."""
        owned = models.Q(file=name) | models.Q(captions=name)
        return cls.objects.filter(owned).exclude(people_consent=PeopleConsent.UNKNOWN).first()
