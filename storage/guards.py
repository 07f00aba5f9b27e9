"""What protects the data beyond columns and keys: created here, and verified here against the database's own catalogue.

Alembic's comparison misses a dropped or weakened exclusion constraint, check and trigger, and SQLite's way of changing a table
drops its triggers. So each upgrade ends by making the guards anew, and each start compares what the database says of them
with what stands in ``guards_postgresql`` and ``guards_sqlite``, word by word.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, text

from storage import guards_postgresql, guards_sqlite
from storage.errors import GuardBroken
from storage.guard import Guard, plain

MEND = "python run_bot.py migrate"
"""The command that recreates guards and brings the schema up to date."""


def broken(connection: Connection) -> Sequence[Guard]:
    """The guards that are missing, or that the catalogue reports differently, in the order of their creation."""
    guards, told = _guards(connection)
    return [guard for guard in guards if plain(guard.told) not in told.get((guard.table, guard.name), ())]


def make(connection: Connection) -> None:
    """Recreate every guard that is missing or weakened.

    Raises Conflict where rows are there already that it forbids, and GuardBroken for a check of SQLite, which only a new
    table can get back.
    """
    for guard in broken(connection):
        if guard.make is None:
            raise GuardBroken(
                f"{guard.name} is not in table {guard.table} any more: restore the database from a backup"
            )
        connection.execute(text(guard.drop))
        connection.execute(text(guard.make))


def verify(connection: Connection) -> None:
    """Check every guard. Raises GuardBroken, which names the broken ones and the command that fixes them."""
    names = [f"{guard.name} on {guard.table}" for guard in broken(connection)]
    if names:
        raise GuardBroken(f"the database lacks what keeps bookings apart: {', '.join(names)}; run `{MEND}`")


def _guards(connection: Connection) -> tuple[Sequence[Guard], Mapping[tuple[str, str], Sequence[str]]]:
    """The guards for this kind of database, and what its catalogue reports."""
    if connection.dialect.name == "sqlite":
        return guards_sqlite.GUARDS, guards_sqlite.told(connection)
    return guards_postgresql.GUARDS, guards_postgresql.told(connection)
