"""A process of its own that takes as many of twenty half hours as it can get; knows core and storage alone.

Arguments: database URL, ids of organisation, service, host, host's calendar, guest. Says ``ready``, waits for a line, then
prints the number of each half hour that it got.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from core.errors import Conflict
from core.model.booking import Booking, State
from core.model.timespan import Timespan
from storage.engine import open_database
from storage.unit_of_work import SqlStore

START = datetime(2026, 3, 9, 8, tzinfo=UTC)


class Clock:
    """A clock that stands."""

    def now(self) -> datetime:
        """Always the same moment."""
        return START - timedelta(days=7)


def main() -> None:
    """Take what is free, without looking first."""
    url, *facts = sys.argv[1:]
    organisation, service, host, calendar, guest = map(int, facts)
    store = SqlStore(open_database(url), Clock())
    with store.read() as unit:
        unit.people.get(guest)
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(20):
        span = Timespan.lasting(START + timedelta(minutes=30 * number), 30)
        wanted = Booking(0, "", organisation, service, host, guest, span, State.HELD)
        try:
            with store.write() as unit:
                unit.bookings.add(wanted, [(calendar, span)])
        except Conflict:
            continue
        print(number, flush=True)


if __name__ == "__main__":
    main()
