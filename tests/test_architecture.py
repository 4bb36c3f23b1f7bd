"""The house as docs/architecture.md draws it: floors, sizes, what may not be in the code.

import-linter sees imports; what it cannot see (string foreign keys, migrations, templates) is seen here.
"""

import ast
import importlib
import re
import sysconfig
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model

from tests.support.repository import OUR_APPS, ROOT, files, functions, python_files, text

FLOORS = {
    "core": 0,
    "partners": 1,
    "initiatives": 2,
    "news": 3,
    "events": 3,
    "library": 3,
    "grants": 3,
    "reports": 4,
    "recycling": 5,
    "search": 6,
    "home": 6,
}
FILE_LINES = 300
FUNCTION_LINES = 25
EXCEPTION_LINES = 35
# A function that is one thought and would be two half-thoughts if cut; up to 35 lines, with its reason.
LONG_FUNCTIONS: dict[str, str] = {}
TEMPLATE_LINES = 100
COMPONENT_LINES = 60


def our_models() -> list[type[Model]]:
    return [model for app in OUR_APPS for model in apps.get_app_config(app).get_models()]


def test_every_app_has_its_floor() -> None:
    assert set(FLOORS) == set(OUR_APPS)
    assert {config.label for config in apps.get_app_configs() if Path(config.path).parent == ROOT} == set(
        FLOORS
    )


def test_foreign_keys_only_point_down() -> None:
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in our_models()
        for field in [*model._meta.fields, *model._meta.many_to_many]
        if field.related_model and not _may_know(model._meta.app_label, field.related_model._meta.app_label)
    ]
    assert wrong == []


def test_migrations_only_depend_downwards() -> None:
    graph = MigrationLoader(None).disk_migrations
    wrong = [
        f"{app}.{name} → {other}"
        for (app, name), migration in graph.items()
        if app in FLOORS
        for other, _ in [*migration.dependencies, *migration.run_before]
        if other in FLOORS and not _may_know(app, other)
    ]
    assert wrong == []


def _may_know(app: str, other: str) -> bool:
    return other == app or other not in FLOORS or FLOORS[other] < FLOORS[app]


def test_the_folder_site_does_not_shadow_the_standard_module() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()
    shadowed = importlib.import_module("site")
    assert shadowed.__file__ == str(Path(sysconfig.get_path("stdlib")) / "site.py")


def test_python_files_stay_under_300_lines() -> None:
    counted = {p.as_posix(): len(text(p).splitlines()) for p in files(".py") if "migrations" not in p.parts}
    assert {name: lines for name, lines in counted.items() if lines >= FILE_LINES} == {}


def test_functions_stay_within_25_lines() -> None:
    long = {f.name: f.lines for path in python_files() for f in functions(path) if f.lines > FUNCTION_LINES}
    assert {name: lines for name, lines in long.items() if name not in LONG_FUNCTIONS} == {}
    assert {name: lines for name, lines in long.items() if lines > EXCEPTION_LINES} == {}


def test_no_exception_outlives_its_function() -> None:
    long = {f.name for path in python_files() for f in functions(path) if f.lines > FUNCTION_LINES}
    assert set(LONG_FUNCTIONS) - long == set()


def test_templates_stay_short() -> None:
    counted = {p: len(text(p).splitlines()) for p in files(".html", under="templates/")}
    assert {p.as_posix(): n for p, n in counted.items() if n > TEMPLATE_LINES} == {}
    components = {p.as_posix(): n for p, n in counted.items() if p.parts[1] == "components"}
    assert {name: n for name, n in components.items() if n > COMPONENT_LINES} == {}


def test_a_component_names_its_parameters_in_its_first_line() -> None:
    components = files(".html", under="templates/components/")
    wrong = [p.as_posix() for p in components if not re.match(r"\{# [^\n]+ #\}\n", text(p))]
    assert wrong == []


def test_components_are_included_with_only() -> None:
    include = re.compile(r"""\{% include ["']components/[^%]*%\}""")
    wrong = [
        f"{path.as_posix()}: {tag}"
        for path in files(".html", under="templates/")
        for tag in include.findall(text(path))
        if not tag.rstrip("%} ").endswith(" only")
    ]
    assert wrong == []


INLINE = re.compile(
    r"<style\b|<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>|\sstyle=|\son[a-z]+=[\"']|javascript:",
    re.IGNORECASE,
)


def test_templates_hold_no_inline_style_and_no_inline_script() -> None:
    wrong = [
        f"{path.as_posix()}: {found}"
        for path in files(".html")
        for found in INLINE.findall(_without_comments(path))
    ]
    assert wrong == []


def _without_comments(path: Path) -> str:
    return re.sub(r"\{#.*?#\}|\{% comment.*?endcomment %\}", "", text(path), flags=re.DOTALL)


FOREIGN_IN_TEMPLATES = re.compile(
    r"""<(?:link|script|img|source|iframe|video|audio)\b[^>]*["'](?:https?:)?//[^"']+"""
)
FOREIGN_IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//""")
FOREIGN_IN_JS = re.compile(r"""(?:fetch|import|open|from|src\s*=)\s*\(?\s*["'`](?:https?:)?//""")


@pytest.mark.parametrize(
    ("suffixes", "pattern"),
    [
        ((".html",), FOREIGN_IN_TEMPLATES),
        ((".css", ".svg"), FOREIGN_IN_CSS),
        ((".js", ".mjs"), FOREIGN_IN_JS),
    ],
    ids=["templates", "styles", "scripts"],
)
def test_nothing_is_asked_of_another_host(suffixes: tuple[str, ...], pattern: re.Pattern[str]) -> None:
    shipped = [path for path in files(*suffixes) if path.parts[0] in {"templates", "static", *OUR_APPS}]
    assert [f"{path.as_posix()}: {found}" for path in shipped for found in pattern.findall(text(path))] == []


def test_money_code_knows_no_float() -> None:
    money = [*files(".py", under="reports/domain"), *files(".py", under="reports/models")]
    wrong = [
        f"{path.as_posix()}:{node.lineno}"
        for path in money
        for node in ast.walk(ast.parse(text(path)))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Attribute) and node.attr == "FloatField")
    ]
    assert wrong == []


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_blocks_of_streamfields_stay_out_of_migrations() -> None:
    migrations = [path for path in files(".py") if "migrations" in path.parts]
    noise = re.compile(r"wagtail\.blocks|block_lookup|Block\(")
    assert [path.as_posix() for path in migrations if noise.search(text(path))] == []
