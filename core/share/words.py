"""What stands on a page's card, and where the card lies."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.functional import cached_property

from core.crumbs import Crumb
from core.share.card import digest


@dataclass
class ShareCard:
    """The words of a card: a page's title, its section above it, the site's name."""

    pk: int
    title: str
    kicker: str

    @property
    def site(self) -> str:
        """The site's name, as it stands beside the sign."""
        return str(settings.SITE_NAME)

    @cached_property
    def digest(self) -> str:
        """The name of the drawing."""
        return digest(title=self.title, kicker=self.kicker)

    @property
    def url(self) -> str:
        """The address without the host; a new title has a new one."""
        return reverse("share_card", args=[self.pk, self.digest])


def card_of(*, pk: int, title: str, crumbs: Sequence[Crumb]) -> ShareCard:
    """The card of a page that stands below `crumbs`. Home is above every section and names none."""
    return ShareCard(pk=pk, title=title, kicker=crumbs[-1].title if len(crumbs) > 1 else "")
