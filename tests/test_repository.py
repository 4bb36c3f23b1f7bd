"""The repository keeps its word: dependencies have a purpose and a hash, documents name what exists."""

import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import get_commands

from tests.support.repository import ROOT, files, repository_files, text

SOURCES = ("requirements.in", "requirements-dev.in")
PINNED = ("requirements.txt", "requirements-dev.txt")


@pytest.mark.parametrize("name", SOURCES)
def test_every_dependency_says_what_it_is_for(name: str) -> None:
    lines = [line for line in text(Path(name)).splitlines() if line and not line.startswith(("#", "-r "))]
    assert lines != []
    assert [line for line in lines if not re.search(r"\s# \w.{8,}", line)] == []


@pytest.mark.parametrize("name", PINNED)
def test_every_pinned_library_has_hashes(name: str) -> None:
    blocks = re.split(r"\n(?=[a-zA-Z0-9])", re.sub(r"^\s*#.*\n", "", text(Path(name)), flags=re.MULTILINE))
    assert [
        block.split("\n")[0] for block in blocks if "==" not in block or "--hash=sha256:" not in block
    ] == []


@pytest.mark.parametrize(("source", "pinned"), list(zip(SOURCES, PINNED, strict=True)))
def test_what_is_asked_for_is_pinned(source: str, pinned: str) -> None:
    asked = set(re.findall(r"^([A-Za-z0-9_.-]+)", text(Path(source)), re.MULTILINE)) - {"-r"}
    pins = {
        _plain(name)
        for name in re.findall(r"^([A-Za-z0-9_.-]+)(?:\[[^]]*\])?==", text(Path(pinned)), re.MULTILINE)
    }
    assert {name for name in asked if _plain(name) not in pins} == set()


def test_the_tests_run_on_the_versions_that_the_site_runs_on() -> None:
    runtime, development = (_pins(name) for name in PINNED)
    assert {name: pin for name, pin in runtime.items() if development.get(name) != pin} == {}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _pins(name: str) -> dict[str, str]:
    found = re.findall(r"^([A-Za-z0-9_.-]+)(?:\[[^]]*\])?==([^\s;]+)", text(Path(name)), re.MULTILINE)
    return {_plain(package): version for package, version in found}


def test_node_packages_are_locked_without_download_addresses() -> None:
    locked = json.loads(text(Path("package-lock.json")))["packages"]
    packages = {name: facts for name, facts in locked.items() if name}
    assert packages != {}
    assert [name for name, facts in packages.items() if "resolved" in facts or "integrity" not in facts] == []
    declared = json.loads(text(Path("package.json")))["devDependencies"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in declared} == declared


# Written in parts, so that this file does not find itself.
MACHINE = re.compile(
    "|".join(
        [
            r"(?<![\w./-])/(?:" + "|".join(["wo" + "rk", "ro" + "ot", "o" + "pt"]) + r")/",
            r"(?<![\w.-])/home/[a-z]+/",
            "py" + r"pi\.org",
            "pythonhos" + "ted",
            "registry" + r"\.npmjs",
            "sha" + "red/look",
        ]
    )
)
READABLE = {
    ".py",
    ".txt",
    ".in",
    ".toml",
    ".json",
    ".md",
    ".html",
    ".css",
    ".js",
    ".mjs",
    ".yaml",
    ".yml",
    ".svg",
    "",
}


def test_no_file_names_a_machine_or_a_registry() -> None:
    wrong = [
        f"{path.as_posix()}: {match.group()}"
        for path in repository_files()
        if path.suffix in READABLE and path.name != ".env"
        for match in [MACHINE.search(text(path))]
        if match
    ]
    assert wrong == []


def test_what_each_machine_makes_is_not_committed() -> None:
    made = {"var", ".venv", "node_modules", "__pycache__"}
    assert [path.as_posix() for path in repository_files() if made & set(path.parts)] == []


def test_documents_name_only_commands_that_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text(Path("Makefile")), re.MULTILINE))
    commands = set(get_commands())
    wrong = [
        f"{path.as_posix()}: {named}"
        for path in files(".md")
        for named, word in _named_commands(text(path))
        if word not in (targets if named.startswith("make") else commands)
    ]
    assert wrong == []


def _named_commands(document: str) -> list[tuple[str, str]]:
    code = re.findall(r"`([^`\n]+)`|^(?: {4}|\$ )(.+)$", document, re.MULTILINE)
    spoken = [one or other for one, other in code]
    spoken += [
        line for block in re.findall(r"```\w*\n(.*?)```", document, re.DOTALL) for line in block.splitlines()
    ]
    found = [re.search(r"(?:^|\s)(make|\S*manage\.py) ([a-z_]+)", line) for line in spoken]
    return [(match.group(0).strip(), match.group(2)) for match in found if match]


def test_documents_link_only_to_files_that_exist() -> None:
    wrong = [
        f"{path.as_posix()}: {target}"
        for path in files(".md")
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text(path))
        if not (ROOT / path.parent / target).exists()
    ]
    assert wrong == []


def test_documents_name_only_paths_that_exist() -> None:
    named = re.compile(r"`((?:[\w.-]+/)+[\w.-]+\.(?:py|html|css|js|mjs|md|toml|yaml|txt))`")
    wrong = [
        f"{path.as_posix()}: {target}"
        for path in files(".md")
        for target in named.findall(text(path))
        if not any((folder / target).exists() for folder in (ROOT, ROOT / path.parent))
        and not finders.find(target)
    ]
    assert wrong == []
