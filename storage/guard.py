"""One guard as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guard:
    """A database object that refuses invalid data.

    ``make`` and ``drop`` are the statements for it, ``make`` None where it can only be made with its table; ``told`` is how
    the database's catalogue tells it back when nothing is wrong.
    """

    table: str
    name: str
    make: str | None
    drop: str
    told: str


def plain(sql: str) -> str:
    """SQL with every run of white space as one space, to be compared."""
    return " ".join(sql.split())
