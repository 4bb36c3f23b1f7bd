"""Text prepared for comparison: the same words look the same, whatever the case, «ё» and the spaces."""

import unicodedata

from django.utils.html import strip_tags


def normalise(text: str) -> str:
    """Return `text` without tags, in lower case, with «е» for «ё» and single spaces.

    SQLite's LIKE knows no case beyond ASCII, so what is searched is kept in this form beside the original.
    """
    plain = unicodedata.normalize("NFKC", strip_tags(text)).casefold().replace("ё", "е").replace("\x00", "")
    return " ".join(plain.split())
