"""Column types that mean the same on SQLite and PostgreSQL, and lists of ids as one parameter."""

import json
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Dialect, Integer, Text, TypeDecorator, bindparam, column, func, select
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TIMESTAMP
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.sql.selectable import TableValuedAlias
from sqlalchemy.types import TypeEngine

Id = BigInteger().with_variant(Integer(), "sqlite")
"""A row's id: ``bigint`` on PostgreSQL, SQLite's own 64-bit ``INTEGER``, which alone can be its rowid."""

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""A plain JSON value: ``jsonb`` on PostgreSQL, text on SQLite."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment in UTC to the whole second: ``timestamptz`` on PostgreSQL, seconds since the epoch on SQLite.

    Raises ValueError for a naive moment and for a fraction of a second, so that what is read equals what was written.
    """

    impl = TIMESTAMP(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column's type in this database."""
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else TIMESTAMP(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """What is sent to the database."""
        if value is None:
            return None
        if value.tzinfo is None or value.microsecond:
            raise ValueError(f"the store keeps aware moments of whole seconds, not {value!r}")
        return int(value.timestamp()) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """What came from the database, in UTC."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return datetime.fromtimestamp(value, UTC)
        moment: datetime = value
        return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


class Ids(TypeDecorator[Collection[int]]):
    """Any number of ids as one parameter: an array on PostgreSQL, a JSON list on SQLite.

    The array is written out here: the driver looks at each element for characters to escape, which numbers have none of. It is
    sent as an array, not as a text that is cast to one: that PostgreSQL would read anew for each row that it compares.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The parameter's type in this database."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(BigInteger()))

    def bind_processor(self, dialect: Dialect) -> Callable[[Collection[int] | None], str]:
        """What is sent to the database, whose own type for arrays would take it element by element."""
        return _json_list if dialect.name == "sqlite" else _written_array


def _json_list(ids: Collection[int] | None) -> str:
    return json.dumps(sorted(set(ids or ())))


def _written_array(ids: Collection[int] | None) -> str:
    return f"{{{','.join(map(str, sorted(set(ids or ()))))}}}"


class Words(TypeDecorator[Collection[str]]):
    """Any number of words as one parameter: an array on PostgreSQL, a JSON list on SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The parameter's type in this database."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(Text()))

    def process_bind_param(self, value: Collection[str] | None, dialect: Dialect) -> Any:
        """What is sent to the database."""
        words = sorted(set(value or ()))
        return json.dumps(words) if dialect.name == "sqlite" else words


class Listed(GenericFunction[int]):
    """The rows of a parameter of type ``Ids`` or ``Words``, in one column called ``value``."""

    inherit_cache = True


@compiles(Listed, "sqlite")
def _json_each(element: Listed, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **kw)})"


@compiles(Listed, "postgresql")
def _unnest(element: Listed, compiler: SQLCompiler, **kw: Any) -> str:
    return f"(SELECT unnest({compiler.process(element.clauses, **kw)}) AS value)"


class Joined(GenericFunction[str]):
    """The ids of a group in one text, with commas."""

    type = Text()
    inherit_cache = True


@compiles(Joined, "sqlite")
def _group_concat(element: Joined, compiler: SQLCompiler, **kw: Any) -> str:
    return f"group_concat({compiler.process(element.clauses, **kw)})"


@compiles(Joined, "postgresql")
def _string_agg(element: Joined, compiler: SQLCompiler, **kw: Any) -> str:
    return f"string_agg(({compiler.process(element.clauses, **kw)})::text, ',')"


def among_words(wanted: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether the column is one of the words given as parameter ``name``; other conditions choose the index."""
    words = Listed(bindparam(name, type_=Words())).table_valued(column("value", Text), name=f"given_{name}")
    return wanted.in_(select(words.c.value))


def keyed_by_words(wanted: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """The same where the column's own index is to answer."""
    return IsListed(wanted, bindparam(name, type_=Words()))


def ids_named(name: str) -> TableValuedAlias:
    """The ids given as parameter ``name``, as something to select from with one column ``value``."""
    return Listed(bindparam(name, type_=Ids())).table_valued(column("value", Id), name=f"given_{name}")


class IsListed(GenericFunction[bool]):
    """Whether a column is one of the ids of a parameter of type ``Ids``."""

    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> "IsListed":
        """As it is: a comparison, which no database needs to compare with true."""
        del against
        return self


@compiles(IsListed, "sqlite")
def _in_json(element: IsListed, compiler: SQLCompiler, **kw: Any) -> str:
    wanted, ids = element.clauses
    return compiler.process(wanted.in_(select(column("value")).select_from(func.json_each(ids))), **kw)


@compiles(IsListed, "postgresql")
def _any_of(element: IsListed, compiler: SQLCompiler, **kw: Any) -> str:
    """Read from the index in its order, where a join with ``unnest`` would sort or hash."""
    wanted, ids = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"({wanted} = ANY ({ids}))"


def among(wanted: ColumnElement[int], name: str) -> ColumnElement[bool]:
    """Whether the column is one of the ids given as parameter ``name``: one statement for any number of ids."""
    return IsListed(wanted, bindparam(name, type_=Ids()))
