"""A mistake in content/ is told by file, key and what is wrong, all mistakes at once."""

from pathlib import Path
from typing import Any

import pytest

from home.content.errors import ContentError
from home.content.files import read_content
from home.content.loader import FOLDER


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as refusal:
        read_content(folder, demo=True)
    return refusal.value.problems


def test_the_files_in_the_repository_are_in_order() -> None:
    content = read_content(FOLDER, demo=True)
    assert len(content.initiatives["initiatives"]) == 21
    assert sorted(content.demo) == list(range(19, 40))


def test_facts_and_demonstration_never_share_a_file() -> None:
    facts = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.yaml")]
    assert [text for text in facts if "demo:" in text or "is_demo" in text] == []


def test_without_demonstration_its_files_are_not_read(folder: Path) -> None:
    (folder / "demo" / "initiatives" / "29-dvor-v-kotorom-ya-zhivu.yaml").write_text(
        "сломано: [", encoding="utf-8"
    )
    assert read_content(folder, demo=False).demo == {}


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "ledger.yaml").unlink()
    assert "content/ledger.yaml: файла нет" in problems(folder)


def test_broken_yaml_is_told_with_its_line(folder: Path) -> None:
    (folder / "catalogue.yaml").write_text("themes:\n  - {slug: yard\n", encoding="utf-8")
    assert problems(folder)[0].startswith("content/catalogue.yaml: не читается как YAML, строка 3: ")


def test_a_key_written_twice_is_told(folder: Path) -> None:
    (folder / "ledger.yaml").write_text("year: 2017\nyear: 2018\n", encoding="utf-8")
    assert (
        problems(folder)[0] == "content/ledger.yaml: не читается как YAML, строка 1: ключ year написан дважды"
    )


SPOILT = [
    (
        "ledger.yaml",
        lambda data: data["entries"][0].update(amount=455000.0),
        'content/ledger.yaml: entries[0].amount: нужна сумма больше нуля в кавычках с копейками, например "455000.00", '
        "а здесь «455000.0»",
    ),
    (
        "ledger.yaml",
        lambda data: data["entries"][1].update(fund="grant"),
        "content/ledger.yaml: entries[1].fund: «grant» нигде не описано",
    ),
    (
        "initiatives.yaml",
        lambda data: data["initiatives"][0].pop("title"),
        "content/initiatives.yaml: initiatives[0].title: нет обязательного ключа",
    ),
    (
        "initiatives.yaml",
        lambda data: data["initiatives"][1].update(slug="pamyati-zhertv-beslana"),
        "content/initiatives.yaml: initiatives: slug «pamyati-zhertv-beslana» встречается дважды",
    ),
    (
        "catalogue.yaml",
        lambda data: data["themes"][0].update(colour="red"),
        "content/catalogue.yaml: themes[0].colour: такого ключа здесь не бывает; "
        "бывают: slug, name, icon, palette, motif",
    ),
    (
        "organisations.yaml",
        lambda data: data["organisations"][0].update(kind="bank"),
        "content/organisations.yaml: organisations[0].kind: нужно одно из слов: authority, state_enterprise, "
        "nonprofit, institution, group, business, school; а здесь «bank»",
    ),
    (
        "indicators.yaml",
        lambda data: data["indicators"][2].update(value="десять"),
        "content/indicators.yaml: indicators[2].value: нужно число в кавычках, а здесь «десять»",
    ),
    (
        "pages/about.yaml",
        lambda data: data.update(summary="Ж" * 301),
        "content/pages/about.yaml: summary: не длиннее 300 знаков, а здесь 301",
    ),
    (
        "pages/about.yaml",
        lambda data: data.update(key="nas"),
        "content/pages/about.yaml: key: нужно «about», как имя файла, а здесь «nas»",
    ),
    (
        "pages/about.yaml",
        lambda data: data.update(body=[{"video": "кино"}]),
        "content/pages/about.yaml: body[0]: блока «video» не бывает; бывают: text, figure, quote, call_to_action",
    ),
    (
        "programme.yaml",
        lambda data: data["menu"]["main"][0].update(page="nowhere"),
        "content/programme.yaml: menu.main[0].page: «nowhere» нигде не описано",
    ),
    (
        "demo/initiatives/29-dvor-v-kotorom-ya-zhivu.yaml",
        lambda data: data.update(starts_on={"in_days": "завтра"}),
        "content/demo/initiatives/29-dvor-v-kotorom-ya-zhivu.yaml: starts_on.in_days: нужно целое число дней",
    ),
    (
        "demo/initiatives/29-dvor-v-kotorom-ya-zhivu.yaml",
        lambda data: data.update(starts_at="в одиннадцать"),
        "content/demo/initiatives/29-dvor-v-kotorom-ya-zhivu.yaml: starts_at: нужно время в кавычках, "
        'например "11:00", а здесь «в одиннадцать»',
    ),
    (
        "demo/initiatives/29-dvor-v-kotorom-ya-zhivu.yaml",
        lambda data: data.update(status="sleeping"),
        "content/demo/initiatives/29-dvor-v-kotorom-ya-zhivu.yaml: status: нужно одно из слов: unknown, planned, "
        "recruiting, running, finished; а здесь «sleeping»",
    ),
]


@pytest.mark.parametrize(("name", "spoil", "told"), SPOILT)
def test_a_mistake_is_told_by_file_key_and_what_is_wrong(
    change: Any, name: str, spoil: Any, told: str
) -> None:
    assert problems(change(name, spoil)) == [told]


def test_all_mistakes_are_told_at_once(change: Any) -> None:
    change("ledger.yaml", lambda data: data["entries"][0].update(amount="-1.00"))
    folder = change("catalogue.yaml", lambda data: data["themes"][0].pop("name"))
    assert len(problems(folder)) == 2
