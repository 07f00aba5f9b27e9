"""The stage of meetings, on SQLite for what does not depend on the database, and on both."""

import pytest

from storage.engine import Database
from tests.builders import SetClock
from tests.core.services.meetings.stage import MeetingStage


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> MeetingStage:
    """Maya, Lena, Omar and Olga, who meet."""
    return MeetingStage(sqlite_database, clock)


@pytest.fixture
def both(database: Database, clock: SetClock) -> MeetingStage:
    """The stage on each database."""
    return MeetingStage(database, clock)
