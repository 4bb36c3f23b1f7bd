"""Reads content/ whole, checks every file and every reference between files, and only then lets anything be loaded."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from home.content import shapes
from home.content.errors import ContentError
from home.content.schema import OneOf, Shape
from home.content.sections import SECTIONS

SINGLE_FILES = {
    "programme": shapes.PROGRAMME,
    "organisations": shapes.ORGANISATIONS,
    "catalogue": shapes.CATALOGUE,
    "initiatives": shapes.INITIATIVES,
    "ledger": shapes.LEDGER,
    "indicators": shapes.INDICATORS,
}
PAGE_SHAPES = {
    **shapes.PAGES,
    **{kind: shape for section in SECTIONS for kind, (shape, _model) in section.pages.items()},
}


@dataclass(frozen=True)
class Content:
    """Everything content/ holds. Demonstration is apart, by passport number, and empty when it is not wanted."""

    programme: dict[str, Any]
    organisations: dict[str, Any]
    catalogue: dict[str, Any]
    initiatives: dict[str, Any]
    ledger: dict[str, Any]
    indicators: dict[str, Any]
    sections: dict[str, dict[str, Any]]
    pages: dict[str, dict[str, Any]]
    demo: dict[int, dict[str, Any]]
    invented: dict[str, dict[str, Any]]


class _Loader(yaml.SafeLoader):
    """YAML that refuses the same key twice: plain YAML would quietly keep the last."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _value in node.value]  # type: ignore[no-untyped-call]
    twice = [key for key, times in Counter(map(str, keys)).items() if times > 1]
    if twice:
        raise yaml.MarkedYAMLError(problem=f"ключ {twice[0]} написан дважды", problem_mark=node.start_mark)
    loader.flatten_mapping(node)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_content(folder: Path, *, demo: bool) -> Content:
    """Read and check `folder`. Raise ContentError with every problem found, not only the first."""
    problems: list[str] = []
    single = {name: _read(folder / f"{name}.yaml", shape, problems) for name, shape in SINGLE_FILES.items()}
    sections = {one.name: _read(folder / f"{one.name}.yaml", one.shape, problems) for one in SECTIONS}
    pages = {path.stem: _read_page(path, problems) for path in sorted((folder / "pages").glob("*.yaml"))}
    files = sorted((folder / "demo" / "initiatives").glob("*.yaml")) if demo else []
    told = {_number(path, problems): _read(path, shapes.DEMO_INITIATIVE, problems) for path in files}
    invented = _invented(folder / "demo", problems) if demo else {}
    if not problems:
        from home.content.links import broken_links

        problems.extend(broken_links(single, sections, pages, told, invented))
    if problems:
        raise ContentError(problems)
    return Content(**single, sections=sections, pages=pages, demo=told, invented=invented)


def _invented(folder: Path, problems: list[str]) -> dict[str, Any]:
    """What sections invent, by section. Without its file a section invents nothing."""
    shapes_by_name = {one.name: one.demo for one in SECTIONS if one.demo is not None}
    paths = {name: folder / f"{name}.yaml" for name in shapes_by_name}
    return {
        name: _read(path, shapes_by_name[name], problems) for name, path in paths.items() if path.exists()
    }


def _read(path: Path, shape: Shape, problems: list[str]) -> Any:
    name = _told(path)
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except FileNotFoundError:
        problems.append(f"{name}: файла нет")
        return {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.append(f"{name}: не читается как YAML{_place(error)}")
        return {}
    problems.extend(f"{name}: {problem}" for problem in shape.problems(value, ""))
    return value


def _told(path: Path) -> str:
    """The file as a person calls it: content/pages/about.yaml, wherever the project lies."""
    inner = [part for part in path.parts[-3:-1] if part in ("pages", "demo", "initiatives")]
    return "/".join(["content", *inner, path.name])


def _place(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    line = f", строка {mark.line + 1}" if mark else ""
    return f"{line}: {getattr(error, 'problem', None) or error}"


def _read_page(path: Path, problems: list[str]) -> dict[str, Any]:
    found: list[str] = []
    page = _read(path, _AnyPage(), found)
    problems.extend(found)
    if not found and page["key"] != path.stem:
        problems.append(f"{_told(path)}: key: нужно «{path.stem}», как имя файла, а здесь «{page['key']}»")
    return page


class _AnyPage:
    """The shape of a page depends on its type."""

    def problems(self, value: Any, where: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in PAGE_SHAPES:
            yield from OneOf(tuple(PAGE_SHAPES)).problems(kind, "type")
            return
        yield from PAGE_SHAPES[kind].problems(
            {key: inner for key, inner in value.items() if key != "type"}, where
        )


def _number(path: Path, problems: list[str]) -> int:
    head = path.stem.split("-")[0]
    if not head.isdigit():
        problems.append(f"{_told(path)}: имя файла начинается с номера инициативы, например 29-dvor.yaml")
        return 0
    return int(head)
