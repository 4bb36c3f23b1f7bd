"""The questions asked about news, in the programme's words."""

from typing import Any, Self

from django.db.models import Prefetch
from wagtail.images import get_image_model
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

CARD_PHOTO = "fill-640x360|format-webp"  # as templates/components/news_cover.html asks for it


class NewsQuerySet(PageQuerySet):
    """News."""

    def shown(self) -> Self:
        """What any reader may see: published, not behind a password or a login."""
        return self.live().public()

    def real(self) -> Self:
        """Without what is invented for demonstration."""
        return self.filter(is_demo=False)

    def newest_first(self) -> Self:
        """By the day on the page; of one day, the one made last."""
        return self.order_by("-date", "-pk")

    def of_festival(self) -> Self:
        """News of topics that are about the festival."""
        return self.filter(topic__is_festival=True)

    def for_cards(self) -> Self:
        """With all that a card shows: one query, one more if there are photos, whatever the number of cards."""
        ready = get_image_model().get_rendition_model().objects.filter(filter_spec=CARD_PHOTO)
        return self.prefetch_related(
            Prefetch("photo__renditions", ready, to_attr="prefetched_renditions")
        ).defer("body", "related")

    def years(self) -> list[int]:
        """Years that have news, the newest first, by one grouped query."""
        return list(self.order_by("-year").values_list("year", flat=True).distinct())

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """The tree reads a few columns of what it deletes, and a joined topic would contradict that."""
        return super(NewsQuerySet, self.select_related(None)).delete(*args, **kwargs)

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]


class NewsManager(PageManager.from_queryset(NewsQuerySet)):  # type: ignore[misc]
    """News come with their topic and photo: wherever one is shown, both are."""

    def get_queryset(self) -> NewsQuerySet:
        found: NewsQuerySet = super().get_queryset().select_related("topic", "photo")
        return found
