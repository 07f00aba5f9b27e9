"""What the tables share: one metadata with names for constraints, and the usual kinds of column."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, Text, text

from storage.types import Id, UtcDateTime

CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

metadata = MetaData(naming_convention=CONVENTION)


def one_of(name: str, values: Iterable[str]) -> str:
    """SQL: whether the column is one of these words. Literal, so that planners see which partial index it implies."""
    words = ", ".join(f"'{value}'" for value in sorted(values))
    return f"{name} IN ({words})"


def id_column() -> Column[int]:
    """The row's own id."""
    return Column("id", Id, primary_key=True)


def to_column(table: str, name: str, *, null: bool = False, **options: Any) -> Column[int]:
    """A reference to another table's row; ``null`` where there may be none."""
    return Column(name, Id, ForeignKey(f"{table}.id"), nullable=null, **options)


def at_column(name: str, *, null: bool = False) -> Column[Any]:
    """A moment, UTC to the whole second."""
    return Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")


def text_column(name: str, *, null: bool = False) -> Column[str]:
    """Words."""
    return Column(name, Text, nullable=null)


def flag_column(name: str) -> Column[bool]:
    """Yes or no."""
    return Column(name, Boolean, nullable=False)


def number_column(name: str, comment: str | None = None) -> Column[int]:
    """A whole number; ``comment`` says of what."""
    return Column(name, Integer, nullable=False, comment=comment)


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index over the rows for which ``where`` holds, the same on both databases."""
    part = text(where)
    return Index(name, *columns, unique=unique, postgresql_where=part, sqlite_where=part)
