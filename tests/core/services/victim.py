"""A process that has others killed: for each line "<act> <id> <epoch seconds> <statement>" it forks, and the child does the act.

The child kills itself before the statement of that number, 0 being the first and the end of a unit of work counting as one, and
when the act is done. Knows core and storage alone, as whatever is imported is there to be killed. Prints "done" for an act that
was done, else "killed". Argument: the database's URL.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[3]))

from core.model.people import Membership
from core.model.timers import TimerKind
from core.ports import Leases, Unit
from core.services import export
from core.services import session as session_service
from core.services.booking import cancel, lapse
from core.services.conflicts import Insist
from core.services.lookup import organizers
from core.services.meetings import cancel_meeting
from core.services.meetings.deciding import Approve, decide, look_after
from core.services.reminders import remind
from core.services.series import SeriesWish, hold_series
from core.services.summary import rate
from storage import session
from storage.engine import open_database
from storage.unit_of_work import SqlStore

T = TypeVar("T")
LEASE = timedelta(seconds=30)


class Clock:
    """A clock that stands."""

    def __init__(self, seconds: int) -> None:
        self._now = datetime.fromtimestamp(seconds, UTC)

    def now(self) -> datetime:
        """Always the same moment."""
        return self._now


class Victim:
    """Does one act, counting statements."""

    def __init__(self, store: SqlStore, dies_at: int) -> None:
        self._store, self._left = store, dies_at
        sent = session.Session._watched

        def counted(statements: session.Session) -> object:
            self._step()
            return sent(statements)

        patch.object(session.Session, "_watched", counted).start()

    def cancel(self, booking_id: int) -> None:
        """The guest calls it off, and its time is offered."""

        self._run(lambda unit: cancel(unit, _guest(unit, booking_id), booking_id))

    def call_off(self, meeting_id: int) -> None:
        """Its host calls a meeting off."""

        def work(unit: Unit) -> None:
            meeting = unit.meetings.get(meeting_id)
            assert meeting is not None
            host = unit.people.membership(meeting.organisation_id, meeting.host_id)
            assert host is not None
            cancel_meeting(unit, host, meeting.id, seen=meeting.version, reason="No need")

        self._run(work)

    def join(self, booking_id: int) -> None:
        """The guest joins the session."""
        self._run(lambda unit: session_service.join(unit, _guest(unit, booking_id), booking_id))

    def rate(self, booking_id: int) -> None:
        """The guest rates it, unless they have."""

        def work(unit: Unit) -> None:
            member = _guest(unit, booking_id)
            if not unit.ratings.of_person(booking_id, member.person_id):
                rate(unit, member, booking_id, 5, "well")

        self._run(work)

    def export(self, person_id: int) -> None:
        """Somebody gets all that is kept of them, as the answer to an event that is delivered again until it is served."""

        def work(unit: Unit) -> None:
            person = unit.people.get(person_id)
            assert person is not None
            if not unit.seen.first("console", "export", unit.now):
                return
            told = json.dumps(export.of_person(unit, person))
            unit.outbox.reply(told, lane="console::1", platform="console", person_id=person_id, now=unit.now)

        self._run(work)

    def decide(self, decision_id: int) -> None:
        """An organizer approves what others have to make way for."""

        def work(unit: Unit) -> None:
            decision = unit.decisions.get(decision_id)
            assert decision is not None
            organizer = min(organizers(unit, decision.organisation_id))
            member = unit.people.membership(decision.organisation_id, organizer)
            assert member is not None
            decide(unit, member, decision_id, Approve(), seen=1)

        self._run(work)

    def repeat(self, booking_id: int) -> None:
        """An organizer wants the session's time this week and next, all the same."""

        def work(unit: Unit) -> None:
            taken = unit.bookings.get(booking_id)
            assert taken is not None
            organizer = min(organizers(unit, taken.organisation_id))
            member = unit.people.membership(taken.organisation_id, organizer)
            assert member is not None
            wish = SeriesWish("FREQ=WEEKLY;COUNT=2", taken.span.start, taken.span.minutes)
            insist = Insist("The board meets", frozenset({(taken.id, 2)}))
            host, service = taken.host_id, taken.service_id
            hold_series(unit, member, host_id=host, service_id=service, wish=wish, insist=insist)

        self._run(work)

    def look_after(self, _: int) -> None:
        """The clock's tick: what nobody decided in time is refused."""
        self._tick(lambda unit: unit.decisions.due, look_after)

    def lapse(self, _: int) -> None:
        """The clock's tick: what was offered runs out and is offered on."""
        self._tick(lambda unit: unit.bookings.lapsing, lapse)

    def remind(self, _: int) -> None:
        """The clock's tick: reminders go to the outbox."""
        self._tick(lambda unit: unit.timers.due(TimerKind.REMIND), remind)

    def _tick(self, due: Callable[[Unit], Leases], work: Callable[[Unit, Sequence[int]], object]) -> None:
        ids = self._run(lambda unit: due(unit).lease(unit.now, unit.now + LEASE, 50))
        if ids:
            self._run(lambda unit: work(unit, ids))

    def _run(self, work: Callable[[Unit], T]) -> T:
        def whole(unit: Unit) -> T:
            result = work(unit)
            self._step()
            return result

        return self._store.run(whole)

    def _step(self) -> None:
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1


class Rehearsed(Exception):
    """A unit of work that was only rehearsed: it is rolled back."""


class Rehearsal(Victim):
    """Does everything and leaves nothing: what is done at a statement's first use is done for the children as well."""

    def __init__(self, store: SqlStore) -> None:
        self._store, self._left = store, -1

    def _run(self, work: Callable[[Unit], T]) -> T:
        made: list[T] = []

        def whole(unit: Unit) -> None:
            made.append(work(unit))
            raise Rehearsed

        with suppress(Rehearsed):
            self._store.run(whole)
        return made[-1]


def _guest(unit: Unit, booking_id: int) -> Membership:
    booking = unit.bookings.get(booking_id)
    assert booking is not None
    member = unit.people.membership(booking.organisation_id, booking.guest_id)
    assert member is not None
    return member


def _acts(victim: Victim) -> Mapping[str, Callable[[int], None]]:
    return {
        "cancel": victim.cancel,
        "call_off": victim.call_off,
        "join": victim.join,
        "rate": victim.rate,
        "export": victim.export,
        "decide": victim.decide,
        "repeat": victim.repeat,
        "look_after": victim.look_after,
        "lapse": victim.lapse,
        "remind": victim.remind,
    }


def main() -> None:
    """Serve until there is no more to do."""
    for line in sys.stdin:
        act, number, seconds, dies_at = line.split()
        clock = Clock(int(seconds))
        if dies_at == "0":
            database = open_database(sys.argv[1])
            _acts(Rehearsal(SqlStore(database, clock)))[act](int(number))
            database.close()
            gc.freeze()  # a child that collects garbage would copy all that is shared with it
        child = os.fork()
        if child == 0:
            victim = Victim(SqlStore(open_database(sys.argv[1]), clock), int(dies_at))
            _acts(victim)[act](int(number))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        answers = {0: "done", -signal.SIGKILL: "killed"}
        print(answers.get(os.waitstatus_to_exitcode(status), "failed"), flush=True)


if __name__ == "__main__":
    main()
