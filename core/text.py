"""Normal forms of Russian text for comparing, not for showing."""

import re

MARKS = re.compile(r"[^\w]+", re.UNICODE)


def fold(text: str) -> str:
    """Lower case, ё as е, everything but letters and digits as one space: what a text filter compares.

    SQLite's LIKE knows no Cyrillic case, so both sides are folded here and the database compares them as they are.
    """
    return MARKS.sub(" ", text.lower().replace("ё", "е")).strip()
