"""What a reader typed, as words that can be looked up.

Full Russian morphology is not here. A word is cut to its beginning by common endings and looked up as a beginning, so
that «двора» finds «двор» and «дворы»; е finds ё.
"""

import re

from core.text import fold

MAX_QUERY = 200
"""Characters of a query that are read; the rest is dropped."""
MAX_WORDS = 8
"""Words of a query that are looked up; the rest is dropped."""
MIN_STEM = 4
"""A word is never cut shorter than this."""

ENDING = (
    "[иь]?(?:ями|ами|ях|ах|ям|ам|ей|ем|ом|ою|ею)|[ое]го|[ое]му|[ое]в|[иыо]й|ая|яя|[оеыи]е|[ыи]х|[ыи]ми?|ую|юю"
    "|[аеиоуыьюяй]"
)
"""Endings of nouns, adjectives and participles."""
STEM = re.compile(rf"(\w{{{MIN_STEM},}}?)(?:{ENDING})?")
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def tidy(text: str) -> str:
    """The query as it is shown back: no control characters, single spaces, at most MAX_QUERY characters."""
    return " ".join(CONTROL.sub(" ", text).split())[:MAX_QUERY].strip()


def words(text: str) -> list[str]:
    """Different words of a query in their order, lower case and with е for ё, at most MAX_WORDS."""
    return list(dict.fromkeys(fold(tidy(text)).replace("_", " ").split()))[:MAX_WORDS]


def stem(word: str) -> str:
    """The beginning of a folded word without its usual Russian ending: «двора» → «двор»; short words stay whole."""
    found = STEM.fullmatch(word)
    return found[1] if found else word


def spellings(beginning: str) -> list[str]:
    """A beginning as it may be written: with е everywhere, or with ё in one place (Russian words have one ё)."""
    places = [at for at, letter in enumerate(beginning) if letter == "е"]
    return [beginning, *(f"{beginning[:at]}ё{beginning[at + 1 :]}" for at in places)]


def beginnings(text: str) -> list[list[str]]:
    """For every word of a query, the spellings of its beginning; empty when there is nothing to look up."""
    return [spellings(stem(word)) for word in words(text)]


def pattern(text: str) -> re.Pattern[str] | None:
    """An expression that finds the query's words in a text as it is written, or None when the query has none."""
    found = [option for group in beginnings(text) for option in group]
    if not found:
        return None
    return re.compile(r"\b(?:" + "|".join(map(re.escape, found)) + r")\w*", re.IGNORECASE)
