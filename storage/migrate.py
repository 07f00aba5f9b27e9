"""Bringing a database's schema up to date, and refusing to work with one that is older or newer than this program."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage import guards
from storage.engine import Database, Kind
from storage.errors import SchemaMismatch
from storage.schema import metadata

_HERE = Path(__file__).parent / "migrations"
_ALONE = 0x510B07
"""The key of PostgreSQL's advisory lock under which one process migrates at a time."""


def upgrade(database: Database) -> None:
    """Bring the schema to :func:`head` and make every guard anew, in one transaction; harmless when there is nothing to do.

    Raises Unavailable where the database cannot serve, SchemaMismatch where its schema is newer than this program.
    """
    with _alone(database) as connection:
        _refuse_newer(current_of(connection))
        run_migrations(connection)
        guards.make(connection)
        guards.verify(connection)


def run_migrations(connection: Connection, to: str = "head") -> None:
    """Run what lies between the database's schema and ``to``, in the connection's transaction, without any ini file."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext, MigrationStep, RevisionStep
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(_HERE)

    def steps(there: tuple[str, ...], _context: MigrationContext) -> list[RevisionStep]:
        missing = list(scripts.iterate_revisions(to, there or "base"))  # the newest first
        return [MigrationStep.upgrade_from_script(scripts.revision_map, script) for script in reversed(missing)]

    context = MigrationContext.configure(connection, opts={"fn": steps, "target_metadata": metadata})
    with Operations.context(context):
        context.run_migrations()


def head() -> str:
    """The schema version of this program."""
    from alembic.script import ScriptDirectory

    newest = ScriptDirectory(_HERE).get_current_head()
    assert newest is not None, "there is a first migration"
    return newest


def current(database: Database) -> str | None:
    """The schema version of the database, None before the first upgrade."""
    with database.reading() as connection:
        return current_of(connection)


def check(database: Database) -> None:
    """Make sure that the database has the schema of this program, with all its guards.

    Raises SchemaMismatch or GuardBroken, which name the command to run, and Unavailable.
    """
    with database.reading() as connection:
        there = current_of(connection)
        if there != head():
            _refuse_newer(there)
            state = "has no schema yet" if there is None else f"has schema {there}, older than this program's {head()}"
            raise SchemaMismatch(f"the database {state}; run `{guards.MEND}`")
        guards.verify(connection)


def current_of(connection: Connection) -> str | None:
    """The schema version of the connection's database, None before the first upgrade."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def _refuse_newer(there: str | None) -> None:
    from alembic.script import ScriptDirectory

    known = {revision.revision for revision in ScriptDirectory(_HERE).walk_revisions()}
    if there is not None and there not in known:
        raise SchemaMismatch(
            f"the database has schema {there}, which this program does not know: start a newer release of it"
        )


@contextmanager
def _alone(database: Database) -> Iterator[Connection]:
    """A transaction in which nobody else migrates, without the time limits meant for conversations."""
    if database.kind is Kind.SQLITE:
        with database.rebuilding() as connection:
            yield connection
        return
    with database.writing() as connection:
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
        connection.execute(text("SET LOCAL lock_timeout = '60s'"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ALONE})
        yield connection
