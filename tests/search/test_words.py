"""What is made of a reader's words before they are looked up."""

import pytest

from search.snippets import marked, snippet
from search.words import MAX_QUERY, MAX_WORDS, beginnings, pattern, stem, tidy, words


@pytest.mark.parametrize(
    ("word", "beginning"),
    [
        ("двора", "двор"),
        ("дворами", "двор"),
        ("сказки", "сказк"),
        ("инициативами", "инициатив"),
        ("молодежного", "молодежн"),
        ("2017", "2017"),
        ("argo", "argo"),
        ("дом", "дом"),
        ("дети", "дети"),
    ],
)
def test_a_word_is_cut_to_its_beginning(word: str, beginning: str) -> None:
    assert stem(word) == beginning


def test_e_also_finds_yo_in_one_place() -> None:
    assert beginnings("Зелёные ЕЛКИ") == [["зелен", "зёлен", "зелён"], ["елки", "ёлки"]]


@pytest.mark.parametrize("text", ["", "   ", '"', "« — »", "*()'\\:^", "___", "\x00\x01"])
def test_signs_are_no_words(text: str) -> None:
    assert beginnings(text) == []
    assert pattern(text) is None


def test_a_long_query_is_read_only_so_far() -> None:
    assert len(tidy("слово " * 1000)) <= MAX_QUERY
    assert words(" ".join(f"слово{number}" for number in range(50))) == [
        f"слово{number}" for number in range(MAX_WORDS)
    ]


def test_a_repeated_word_is_one_word() -> None:
    assert words("двор Двор ДВОР") == ["двор"]


def test_a_snippet_is_the_text_around_the_match_cut_at_words() -> None:
    text = "слово " * 60 + "скамейка во дворе " + "потом " * 60
    piece = snippet(text, pattern("скамейки"))
    assert piece.startswith("… слово ")
    assert "скамейка во дворе" in piece
    assert piece.endswith("потом…")
    assert len(piece) <= 225


def test_a_snippet_without_a_match_is_the_beginning() -> None:
    assert snippet("Короткий текст", pattern("другое")) == "Короткий текст"


def test_the_match_is_marked_and_everything_else_escaped() -> None:
    assert marked('<script>двор</script> & "Дворы"', pattern("двор")) == (
        "&lt;script&gt;<mark>двор</mark>&lt;/script&gt; &amp; &quot;<mark>Дворы</mark>&quot;"
    )


def test_a_query_cannot_bring_markup_into_the_answer() -> None:
    assert marked("Тег <b>", pattern("<b>")) == "Тег &lt;<mark>b</mark>&gt;"
