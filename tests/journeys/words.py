"""What a visitor reads and does, in one line each, for every journey."""

import re

from playwright.sync_api import Locator, Page


def plain(text: str) -> str:
    """The words as one types them: no-break spaces are spaces, every run of white space is one."""
    return " ".join(text.split())


def read(place: Locator) -> str:
    """The words that stand there."""
    return plain(place.inner_text())


def read_all(places: Locator) -> list[str]:
    return [plain(text) for text in places.all_inner_texts()]


def path(page: Page) -> str:
    """The address without the host: what a visitor would send to a neighbour."""
    return re.sub(r"^https?://[^/]+", "", page.url)


def found(page: Page) -> str:
    """The catalogue's or the ledger's own word on how much it shows: «6 из 21», «3 записи»."""
    return read(page.locator("#h-results"))


def chip(page: Page, name: str) -> Locator:
    """A choice of the filters by its name, whatever number stands beside it."""
    return page.locator("form.filters label.chip").filter(
        has_text=re.compile(rf"^\s*{_any_space(name)}(\s+[\d\s]+)?\s*$")
    )


def promised(choice: Locator) -> int:
    """The number beside a choice: how many initiatives choosing it would give."""
    return int(plain(choice.locator("b").inner_text()).replace(" ", ""))


def _any_space(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())
