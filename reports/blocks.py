"""What stories of lower floors may show of the ledger."""

from dataclasses import dataclass
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from wagtail import blocks

from core.typography import plural
from reports.domain.ledger_figure import LedgerSum, Wanted, sums_of
from reports.enums import EntryKind
from reports.ledger_words import Figure, figure, heading
from reports.links import ledger_url
from reports.models import CostCategory, Fund


def _funds() -> list[tuple[str, str]]:
    return list(Fund.objects.values_list("slug", "short_name"))


def _categories() -> list[tuple[str, str]]:
    return list(CostCategory.objects.values_list("slug", "short_name"))


@dataclass(frozen=True)
class ShownSum:
    """A sum as the reader sees it: the figure, what it is called, where its entries are."""

    figure: Figure
    heading: str
    url: str
    entries: str


class LedgerFigureValue(blocks.StructValue):
    """A sum that is read from the ledger whenever the page is."""

    found: list[LedgerSum] | None = None
    """What the ledger says, if it was asked for all figures of the story at once."""

    @property
    def wanted(self) -> Wanted:
        """Which entries make the sum."""
        page = self["initiative"]
        return Wanted(
            kind=self["kind"],
            year=self["year"],
            fund=self["fund"] or "",
            category=self["category"] or "",
            initiative=page.pk if page else None,
        )

    @property
    def shown(self) -> list[ShownSum]:
        """What is paid and what the passport names, apart."""
        found = sums_of([self.wanted])[0] if self.found is None else self.found
        page = self["initiative"]
        return [self._shown(one, page.slug if page else "") for one in found]

    def _shown(self, found: LedgerSum, initiative: str) -> ShownSum:
        names = ("year", "kind", "fund", "category")
        entries = plural(found.entries, ("запись", "записи", "записей"))
        return ShownSum(
            figure=figure(self["kind"], found.amount),
            heading=heading(self["kind"], found.basis),
            url=ledger_url(**{name: self[name] for name in names}, basis=found.basis, initiative=initiative),
            entries=f"{found.entries} {entries}",
        )


class LedgerFigureBlock(blocks.StructBlock):
    """A sum of the ledger with its noun; the reader can open the entries it is made of."""

    noun = blocks.CharBlock(
        label="на что или откуда",
        max_length=160,
        help_text="Слова под суммой: «на социальные программы и инициативы». Саму сумму посчитает книга записей.",
    )
    kind = blocks.ChoiceBlock(choices=EntryKind.choices, default=EntryKind.EXPENSE, label="что считаем")
    year = blocks.IntegerBlock(
        label="год",
        required=False,
        validators=[MinValueValidator(1950), MaxValueValidator(2100)],
        help_text="Пусто — за все годы.",
    )
    fund = blocks.ChoiceBlock(choices=_funds, required=False, label="источник средств")
    category = blocks.ChoiceBlock(choices=_categories, required=False, label="статья затрат")
    initiative = blocks.PageChooserBlock(
        page_type="initiatives.InitiativePage", required=False, label="инициатива"
    )

    class Meta:
        icon = "calculator"
        label = "Сумма из книги записей"
        template = "blocks/ledger_figure.html"
        value_class = LedgerFigureValue

    def bulk_to_python(self, values: list[Any]) -> list[Any]:
        """All figures of a story by one query."""
        figures: list[Any] = super().bulk_to_python(values)
        for figure_value, found in zip(figures, sums_of([one.wanted for one in figures]), strict=True):
            figure_value.found = found
        return figures

    def get_searchable_content(self, value: Any) -> list[str]:
        return [str(value["noun"])]
