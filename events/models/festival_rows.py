"""The lists that belong to a season of the festival."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from core.models import DemoRowMixin
from events.domain.moments import When, when

PAGE = "events.FestivalPage"


class FestivalItem(DemoRowMixin, Orderable):
    """Something of the programme: when, where, along which track."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="items")
    title = models.CharField("что будет", max_length=160)
    starts_at = models.DateTimeField("начало")
    ends_at = models.DateTimeField("окончание", null=True, blank=True)
    place = models.CharField("площадка", max_length=80, help_text="«Главная сцена», «Аллея добра».")
    track = models.CharField("направление", max_length=60, blank=True, help_text="«Детям», «НКО», «Спорт».")
    note = models.CharField("подробнее", max_length=240, blank=True)
    cancelled = models.BooleanField("отменено", default=False)
    related_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="страница об этом",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldRowPanel([FieldPanel("place"), FieldPanel("track")]),
        FieldPanel("note"),
        PageChooserPanel("related_page"),
        FieldRowPanel([FieldPanel("cancelled"), FieldPanel("is_demo")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "событие программы"
        verbose_name_plural = "программа"

    def __str__(self) -> str:
        return self.title

    @property
    def when(self) -> When | None:
        return when(starts=self.starts_at, ends=self.ends_at)

    @property
    def href(self) -> str:
        """The page about it, if readers may see it."""
        return str(self.related_page.url or "") if self.related_page and self.related_page.live else ""

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "Окончание не позже начала. Проверьте день и время."})


class FestivalForum(DemoRowMixin, Orderable):
    """A forum that belongs to the festival."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="forums")
    title = models.CharField("название", max_length=200)
    organisation = models.ForeignKey(
        "partners.Organisation",
        verbose_name="кто проводит",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    starts_on = models.DateField("день", null=True, blank=True)
    text = models.CharField("о чём", max_length=300, blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("starts_on")]),
        FieldPanel("text"),
        FieldPanel("is_demo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "форум"
        verbose_name_plural = "форумы"

    def __str__(self) -> str:
        return self.title


class FestivalStand(DemoRowMixin, Orderable):
    """Who shows what at a stand of their own."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="stands")
    title = models.CharField("что на стенде", max_length=160)
    organisation = models.ForeignKey(
        "partners.Organisation",
        verbose_name="чей стенд",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    place = models.CharField("где найти", max_length=80, blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("place")]),
        FieldPanel("is_demo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "стенд"
        verbose_name_plural = "стенды"

    def __str__(self) -> str:
        return self.title


class FestivalPartner(DemoRowMixin, Orderable):
    """Who supports this season, and with what."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        "partners.Organisation", verbose_name="организация", on_delete=models.CASCADE, related_name="+"
    )
    gives = models.CharField("чем помогает", max_length=160, blank=True)

    panels = [FieldPanel("organisation"), FieldPanel("gives"), FieldPanel("is_demo")]

    class Meta(Orderable.Meta):
        verbose_name = "партнёр года"
        verbose_name_plural = "партнёры года"

    def __str__(self) -> str:
        return str(self.organisation)


class FestivalRelated(DemoRowMixin, Orderable):
    """A page about the festival: news, an initiative, a report."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="related")
    related_page = models.ForeignKey(
        "wagtailcore.Page", verbose_name="страница", on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("related_page"), FieldPanel("is_demo")]

    class Meta(Orderable.Meta):
        verbose_name = "страница о фестивале"
        verbose_name_plural = "страницы о фестивале"

    def __str__(self) -> str:
        return str(self.related_page)


class FestivalPhoto(Orderable):
    """A photo of the festival; who made it and on what terms the picture itself says."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(
        "core.SiteImage", verbose_name="снимок", on_delete=models.CASCADE, related_name="+"
    )
    caption = models.CharField("подпись", max_length=200, blank=True)

    panels = [FieldPanel("image"), FieldPanel("caption")]

    class Meta(Orderable.Meta):
        verbose_name = "снимок"
        verbose_name_plural = "снимки"

    def __str__(self) -> str:
        return self.caption or str(self.image)
