"""What a drive's page tells in numbers: progress, batches, money."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from recycling.domain.progress import Progress, progress
from reports.enums import EntryKind
from reports.links import ledger_url

if TYPE_CHECKING:
    from recycling.models import CollectionDrivePage

MOST_LINES = 50


@dataclass(frozen=True)
class Story:
    """`income` is the sum of what was paid for the batches, None while nobody has paid; `batches` are the latest."""

    progress: Progress
    income: Decimal | None
    batches: list[Any]
    count: int
    income_url: str
    spent_url: str

    @property
    def more(self) -> int:
        """How many batches the table leaves out."""
        return self.count - len(self.batches)


def story_of(page: "CollectionDrivePage") -> Story:
    """Two queries; a page that was never saved has handed in nothing."""
    from recycling.models.batch import Batch

    found = Batch.objects.filter(drive=page.pk, is_demo=page.is_demo) if page.pk else Batch.objects.none()
    batches = list(found.with_names()[: MOST_LINES + 1])
    sums = found.sums()
    count = len(batches) if len(batches) <= MOST_LINES else found.count()
    return Story(
        progress=progress(sums=sums.amounts, goal=page.goal, unit=page.unit),
        income=sums.income,
        batches=batches[:MOST_LINES],
        count=count,
        income_url=_entries(page, EntryKind.INCOME),
        spent_url=_entries(page, EntryKind.EXPENSE),
    )


def _entries(page: "CollectionDrivePage", kind: EntryKind) -> str:
    """The ledger's entries of the initiative; of everything when no initiative is named."""
    slug = page.initiative.slug if page.initiative_id else None
    return ledger_url(demo="1" if page.is_demo else None, initiative=slug, kind=kind.value)
