"""The stage on SQLite, for what does not depend on the database, and on both."""

import pytest

from storage.engine import Database
from tests.builders import SetClock
from tests.core.services.booking.stage import Stage


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    """Sessions of 30 and 60 minutes that start each half hour."""
    return Stage(sqlite_database, clock)


@pytest.fixture
def asking(sqlite_database: Database, clock: SetClock) -> Stage:
    """The same by approval, with two hours' notice."""
    return Stage(sqlite_database, clock, approval=True, minimum_notice=120)


@pytest.fixture
def both(database: Database, clock: SetClock) -> Stage:
    """The stage on each database."""
    return Stage(database, clock)
