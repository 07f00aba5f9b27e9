"""A process that turns due reminders into notices until none is due; knows core and storage alone.

Arguments: database URL, the moment. Says ``ready``, waits for a line, then prints how many notices it has written.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from core.model.timers import TimerKind
from core.services.reminders import remind
from storage.engine import open_database
from storage.unit_of_work import SqlStore


class Clock:
    """A clock that stands."""

    def now(self) -> datetime:
        """Always the same moment."""
        return datetime.fromisoformat(sys.argv[2])


def main() -> None:
    """Lease and work, a batch after the other."""
    store = SqlStore(open_database(sys.argv[1]), Clock())
    print("ready", flush=True)
    sys.stdin.readline()
    lease, written = timedelta(minutes=5), 0
    while ids := store.run(lambda unit: unit.timers.due(TimerKind.REMIND).lease(unit.now, unit.now + lease, 50)):
        written += store.run(lambda unit: remind(unit, ids)).sent
    print(written, flush=True)


if __name__ == "__main__":
    main()
