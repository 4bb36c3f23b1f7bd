import pytest

from core.slugs import transliterate
from core.text import fold


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Бабушкины сказки", "babushkiny-skazki"),
        ("Мы такие же, как все!", "my-takie-zhe-kak-vse"),
        ("Ёж и щука", "yozh-i-shchuka"),
        ("", ""),
    ],
)
def test_a_russian_title_becomes_a_latin_slug(title, slug):
    assert transliterate(title) == slug


def test_a_long_slug_is_cut_at_a_word():
    assert transliterate("один два три", max_length=9) == "odin-dva"
    assert transliterate("абвгд" * 20, max_length=10) == "abvgdabvgd"


def test_folded_text_forgets_case_marks_and_yo():
    assert fold("  Отчётность, «ЁЛКА» — № 1 ") == "отчетность елка 1"
