"""Lena's session with Maya, on Tuesday from 10:00 to 10:30, on each database."""

import pytest

from core.model.booking import Booking
from storage.engine import Database
from tests.builders import SetClock
from tests.core.services.booking.stage import Stage


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Stage:
    """Sessions of 30 and 60 minutes that start each half hour."""
    return Stage(database, clock)


@pytest.fixture
def booked(stage: Stage) -> Booking:
    """The session."""
    return stage.books(stage.lena)
