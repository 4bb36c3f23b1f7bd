"""A page as a reader gets it: its headings, its language, whom it would ask for files."""

import re
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

LOADED = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
LOADING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "manifest",
    "apple-touch-icon",
    "preconnect",
}


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def headings(html: str) -> list[str]:
    """The words of every h1."""
    return [" ".join(heading.get_text(" ").split()) for heading in soup(html).find_all("h1")]


def foreign_requests(html: str) -> list[str]:
    """Addresses of other hosts that a browser would ask by itself; a link to be followed is not one of them."""
    found = []
    for tag in soup(html).find_all(True):
        for name, value in tag.attrs.items():
            text = value if isinstance(value, str) else " ".join(value)
            if name in LOADED or (
                tag.name == "link" and name == "href" and LOADING_LINKS & set(tag.get("rel") or [])
            ):
                found += [address for address in re.split(r"[\s,]+", text) if urlsplit(address).netloc]
    return found


def unrendered(html: str) -> list[str]:
    """Template code that reached the reader, and the words that Python prints for nothing."""
    words = soup(html).get_text(" ")
    return re.findall(r"\{\{.*?\}\}|\{%.*?%\}|\bNone\b|\bTrue\b|\bFalse\b|<[A-Za-z]+ object at|NaN", words)
