"""Statements compiled once: what SQLAlchemy computes at each execution is computed at the first.

Our statements never change their shape, only their parameters. So the text, the order of parameters, and the conversion of values
to the driver's and back are kept per database, and the driver is called directly. This halves the cost of a statement.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Dialect, Executable, Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase

Values = Mapping[str, Any]
AnyRow = tuple[Any, ...]
NOTHING: Values = {}
"""No parameters."""

Statement = Select[*tuple[Any, ...]] | UpdateBase

_Process = Callable[[Any], Any] | None


class Ready:
    """A statement compiled for one database: its text, and the conversion of values in both directions."""

    def __init__(self, statement: Statement, dialect: Dialect, keys: Collection[str]) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=list(keys))
        assert isinstance(compiled, SQLCompiler), "what is prepared is SQL"
        assert "POSTCOMPILE" not in compiled.string, "a list in a statement changes its shape"
        self.sql = compiled.string
        self._names: Sequence[str] | None = compiled.positiontup
        self._given: list[tuple[str, _Process]] = []
        self._fixed: dict[str, Any] = {}
        for name, parameter in compiled.binds.items():
            process = parameter.type.dialect_impl(dialect).bind_processor(dialect)
            if name in keys:
                self._given.append((name, process))
            else:
                value = parameter.effective_value
                self._fixed[name] = process(value) if process else value
        self._read = _readers(statement, dialect)

    def parameters(self, values: Values) -> Any:
        """The parameters as the driver wants them: in order for SQLite, by name for PostgreSQL."""
        named = self._fixed.copy()
        for name, process in self._given:
            named[name] = process(values[name]) if process else values[name]
        return named if self._names is None else [named[name] for name in self._names]

    def rows(self, raw: Sequence[AnyRow]) -> Sequence[AnyRow]:
        """The driver's rows as values of ours."""
        if not self._read:
            return raw
        made: list[Any] = [list(row) for row in raw]
        for place, process in self._read:
            for row in made:
                row[place] = process(row[place])
        return made


class Prepared:
    """A statement of ours, ready in each database after its first use there."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.changes: Final = isinstance(statement, UpdateBase)
        """Whether it changes rows, which may be returned."""
        self._ready: dict[tuple[str, tuple[str, ...]], Ready] = {}

    def ready(self, dialect: Dialect, values: Values) -> Ready:
        """The statement for this database, with parameters of these names."""
        key = (dialect.name, tuple(values))
        found = self._ready.get(key)
        if found is None:
            found = self._ready[key] = Ready(self.statement, dialect, values.keys())
        return found


def _readers(statement: Statement, dialect: Dialect) -> list[tuple[int, Callable[[Any], Any]]]:
    """The converters of the driver's values into ours, by column index; most columns need none."""
    columns = statement.exported_columns if isinstance(statement, Executable) else ()
    processes = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    return [(place, process) for place, process in enumerate(processes) if process is not None]
