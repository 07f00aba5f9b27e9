"""A process that books one half hour after the other until it kills itself, or is killed; knows core and storage alone.

Arguments: database URL; ids of organisation, service, host, host's calendar, guest, guest's calendar; before which statement
to die, 0 being the first, the commit being the last, and any later one being after it; after how many whole bookings.
Prints each booking's id once it is committed.
"""

import os
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[2]))

from core.events import Booked
from core.model.booking import Booking, State
from core.model.timespan import Timespan
from core.ports import Unit
from storage import session
from storage.engine import open_database
from storage.unit_of_work import SqlStore

MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
START = MONDAY + timedelta(days=1)


class Clock:
    """A clock that stands."""

    def now(self) -> datetime:
        """Always the same moment."""
        return MONDAY


class Fate:
    """Counts statements, and ends the process at the one that it is told."""

    def __init__(self, dies_at: int) -> None:
        self.left: int | None = None
        self._dies_at = dies_at

    def arm(self) -> None:
        """From now on each statement counts."""
        self.left = self._dies_at

    def step(self) -> None:
        """A statement is about to be sent."""
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.left is not None:
            self.left -= 1


def main() -> None:
    """Book until death."""
    url, *facts = sys.argv[1:]
    organisation, service, host, host_calendar, guest, guest_calendar, dies_at, after = map(int, facts)
    fate = Fate(dies_at)
    sent = session.Session._watched

    def counted(self: session.Session) -> Any:
        fate.step()
        return sent(self)

    patch.object(session.Session, "_watched", counted).start()
    store = SqlStore(open_database(url), Clock())
    number = 0

    def book(unit: Unit) -> int:
        span = Timespan.lasting(START + timedelta(minutes=30 * number), 30)
        unit.bookings.lock([host_calendar, guest_calendar])
        unit.bookings.clash(host_calendar, span)
        wanted = Booking(0, "", organisation, service, host, guest, span, State.CONFIRMED)
        booked = unit.bookings.add(wanted, [(host_calendar, span), (guest_calendar, span)])
        unit.bookings.note(booked.id, unit.now, "confirmed", by=guest)
        unit.outbox.notify(host, Booked(booked.id, 1), organisation_id=organisation, now=unit.now, about=booked.id)
        fate.step()
        return booked.id

    while True:
        if number == after:
            fate.arm()
        booked = store.run(book)
        if number == after:
            os.kill(os.getpid(), signal.SIGKILL)
        print(booked, flush=True)
        number += 1


if __name__ == "__main__":
    main()
