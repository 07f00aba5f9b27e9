"""The stage of sessions, for series on it."""

import pytest

from storage.engine import Database
from tests.builders import SetClock
from tests.core.services.booking.stage import Stage


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    """Sessions of 30 and 60 minutes that start each half hour, 60 days ahead."""
    return Stage(sqlite_database, clock)


@pytest.fixture
def asking(sqlite_database: Database, clock: SetClock) -> Stage:
    """The same by approval."""
    return Stage(sqlite_database, clock, approval=True)


@pytest.fixture
def both(database: Database, clock: SetClock) -> Stage:
    """The stage on each database."""
    return Stage(database, clock)
