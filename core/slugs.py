"""Latin slugs from Russian titles."""

from django.utils.text import slugify

# ГОСТ Р 7.0.34-2014 in its simple form: one reading for each letter, no diacritics.
LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)


def transliterate(text: str, *, max_length: int = 60) -> str:
    """Slug of a Russian title: «Бабушкины сказки» → babushkiny-skazki. Cut at a word, at most `max_length` long."""
    slug = slugify("".join(LETTERS.get(char, char) for char in text.lower()))
    if len(slug) <= max_length:
        return slug
    return slug[: max_length + 1].rsplit("-", 1)[0][:max_length]
