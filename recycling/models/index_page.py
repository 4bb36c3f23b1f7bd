from typing import Any

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks import StoryBlock
from core.facets import Facet, Listing
from core.fields import StreamField
from core.models import BasePage
from recycling.models.batch import Batch
from recycling.models.drive_page import CollectionDrivePage, DriveMaterial
from recycling.models.material import Material
from recycling.picture import explained
from recycling.querysets import DriveQuerySet, Sums

WORDS = "Стоит под рисунком. Одно-два предложения."


class RecyclingIndexPage(BasePage):
    """/recycling/: how waste turns into an event and a result, where the idea is from, and every drive."""

    max_count = 1
    subpage_types = ["recycling.CollectionDrivePage"]

    collect_text = models.TextField("собрал", max_length=250, help_text=WORDS)
    event_text = models.TextField("превратил в событие", max_length=250, help_text=WORDS)
    result_text = models.TextField("показал результат", max_length=250, help_text=WORDS)
    body = StreamField(
        StoryBlock(),
        verbose_name="текст",
        blank=True,
        help_text="Встанет под сборами: откуда модель, как начать сбор.",
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("collect_text"), FieldPanel("event_text"), FieldPanel("result_text")],
            heading="Три шага на рисунке",
        ),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("collect_text"),
        index.SearchField("event_text"),
        index.SearchField("result_text"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = "раздел «Раздельный сбор»"
        verbose_name_plural = "разделы «Раздельный сбор»"

    @property
    def drives(self) -> DriveQuerySet:
        """What any reader may see."""
        return CollectionDrivePage.objects.child_of(self).shown()

    @cached_property
    def materials(self) -> list[Material]:
        """Everything that is taken anywhere."""
        return list(Material.objects.all())

    def listing(self, params: Any) -> Listing:
        """Drives as the address narrows them down."""
        names = {one.slug: one.name for one in self.materials}
        return Listing(
            rows=self.drives.for_cards(today=localdate()),
            facets=[Facet("material", "Что берут", names, _takes)],
            params=params,
        )

    @cached_property
    def sums(self) -> dict[bool, Sums]:
        """Handed in by all drives that are shown: real (False) and demonstration (True) apart."""
        return Batch.objects.filter(drive__in=self.drives.values("pk")).sums_by_truth()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        texts = (self.collect_text, self.event_text, self.result_text)
        return {
            **super().get_context(request, *args, **kwargs),
            "listing": self.listing(request.GET),
            "picture": explained(texts),
            "real": self.sums.get(False),
            "invented": self.sums.get(True),
        }


def _takes(slug: str) -> Q:
    return Q(pk__in=DriveMaterial.objects.filter(material__slug=slug).values("page"))
