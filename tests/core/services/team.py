"""A team with organizers, and what its members do with meetings that clash: each act is a unit of work of its own.

Times are UTC on the Tuesday after the clock's Monday unless a day is named. Everybody is in Berlin and works from 08:00 to 16:00.
"""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import select

from core.events import Event
from core.model.booking import Booking
from core.model.conflict import Alternative, Policy
from core.model.decision import ConflictRules, Decision
from core.model.meeting import Appointment, Meeting
from core.model.meeting_change import MeetingChange
from core.model.people import Membership, Person, Role
from core.model.priority import Priority
from core.model.room import Room
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.conflicts import Insist
from core.services.decisions import explain
from core.services.meetings import MeetingPlan, cancel_meeting, change_meeting, create_meeting, meet_again
from core.services.meetings.deciding import Ruling, decide
from storage.engine import Database
from storage.events import from_json
from storage.schema import outbox
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_booking, a_member, a_mentor, a_service, an_organisation, at, span
from tests.conftest import KEY

T = TypeVar("T")

WANTED = span("10:00", "11:00", day=1)


class Team:
    """Ana, Bob and Cara meet; Maya mentors Lena; Olga and Otto organize unless the team is not ``organized``."""

    def __init__(
        self, database: Database, clock: SetClock, policy: Policy | None = None, *, organized: bool = True
    ) -> None:
        self.database, self.clock = database, clock
        self.store = SqlStore(database, clock, keys=[KEY])
        with self.store.write() as unit:
            self.here = an_organisation(unit)
            self.ana, _ = a_member(unit, self.here, "Ana")
            self.bob, _ = a_member(unit, self.here, "Bob")
            self.cara, _ = a_member(unit, self.here, "Cara")
            self.lena, _ = a_member(unit, self.here, "Lena")
            self.maya, _ = a_mentor(unit, self.here, "Maya")
            roles = (Role.ORGANIZER,) if organized else ()
            self.olga, _ = a_member(unit, self.here, "Olga", *roles)
            self.otto, _ = a_member(unit, self.here, "Otto", *roles)
            self.session = a_service(unit, self.here)
            unit.conflicts.save(ConflictRules(self.here.id, policy))
        self._told = 0

    # Acts.

    def does(self, work: Callable[[Unit], T]) -> T:
        """Run it in a unit of its own."""
        return self.store.run(work)

    def member(self, unit: Unit, person: Person) -> Membership:
        """What the person is here."""
        found = unit.people.membership(self.here.id, person.id)
        assert found is not None
        return found

    def calls(
        self,
        host: Person,
        *people: Person,
        when: Timespan = WANTED,
        priority: Priority = Priority.NORMAL,
        insist: Insist | None = None,
        title: str = "Planning",
        private: bool = False,
        room: Room | None = None,
    ) -> Meeting:
        """Somebody calls a meeting of these people."""
        required, room_id = tuple(person.id for person in people), None if room is None else room.id
        plan = MeetingPlan(title, when, required, room_id=room_id, priority=priority, private=private)
        return self.does(lambda unit: create_meeting(unit, self.member(unit, host), plan, insist=insist))

    def books(self, when: Timespan = WANTED) -> Booking:
        """Lena has a session with Maya."""
        return self.does(lambda unit: a_booking(unit, self.session, self.maya, self.lena, when))

    def asks(self, host: Person, *people: Person, when: Timespan = WANTED, why: str = "It burns") -> Meeting:
        """Somebody has the organizers asked about a meeting that clashes."""
        seen = self.clashing(*people, host, when=when)
        return self.calls(host, *people, when=when, insist=Insist(why, seen), title="Review")

    def clashing(self, *people: Person, when: Timespan = WANTED) -> frozenset[tuple[int, int]]:
        """What these people have then (booking, version)."""
        calendars = [person.calendar_id for person in people]
        with self.store.read() as unit:
            owners = {owner for taken in unit.bookings.claims(calendars, when).values() for _, owner in taken}
            found: list[Appointment] = [
                *unit.bookings.many(owners).values(),
                *unit.meetings.many(owners).values(),
            ]
        return frozenset((booking.id, booking.version) for booking in found)

    def decides(self, organizer: Person, decision: Decision, ruling: Ruling, *, seen: int | None = None) -> Decision:
        """An organizer presses a button of the card that they see."""
        version = decision.version if seen is None else seen
        return self.does(lambda unit: decide(unit, self.member(unit, organizer), decision.id, ruling, seen=version))

    def changes(
        self, member: Person, meeting: Meeting, change: MeetingChange, *, insist: Insist | None = None
    ) -> Meeting:
        """Its host, or an organizer, changes a meeting."""
        return self.does(
            lambda unit: change_meeting(unit, self.member(unit, member), meeting.id, change, insist=insist)
        )

    def resumes(self, host: Person, meeting: Meeting, time: str) -> Meeting:
        """Its host lets a meeting that is off take place at another time."""
        return self.does(lambda unit: meet_again(unit, self.member(unit, host), meeting.id, at_time(time)))

    def explains(self, asker: Person, decision: Decision, why: str) -> Decision:
        """Who has asked says why."""
        return self.does(lambda unit: explain(unit, self.member(unit, asker), decision.booking_id, why))

    def under(self, policy: Policy | None) -> None:
        """The organisation's policy from now on, while everything runs."""
        self.does(lambda unit: unit.conflicts.save(ConflictRules(self.here.id, policy)))

    def withdraws(self, host: Person, meeting: Meeting) -> Meeting:
        """Its host calls it off."""
        return self.does(lambda unit: cancel_meeting(unit, self.member(unit, host), meeting.id))

    # What is so.

    def waiting(self, meeting: Meeting) -> Decision:
        """What the organizers are asked about the meeting."""
        with self.store.read() as unit:
            found = unit.decisions.waiting(meeting.id)
        assert found is not None
        return found

    def meeting(self, meeting: Meeting) -> Meeting:
        """The meeting as it is now."""
        with self.store.read() as unit:
            found = unit.meetings.get(meeting.id)
        assert found is not None
        return found

    def booking(self, booking: Booking) -> Booking:
        """The session as it is now."""
        return self.booking_at(booking.id)

    def booking_at(self, number: int) -> Booking:
        """The session of that id as it is now."""
        with self.store.read() as unit:
            found = unit.bookings.get(number)
        assert found is not None
        return found

    def told(self) -> list[tuple[str, Event]]:
        """(who, what) of every notice since this was last asked, in order."""
        with self.database.reader.connect() as connection:
            columns = outbox.c.id, outbox.c.person_id, outbox.c.event
            rows = connection.execute(select(*columns).where(outbox.c.id > self._told).order_by(outbox.c.id)).all()
        self._told = max((row.id for row in rows), default=self._told)
        with self.store.read() as unit:
            names = {person.id: person.name for _, person in unit.people.members(self.here.id)}
        return [(names[row.person_id], from_json(row.event)) for row in rows if row.event is not None]


def at_time(clock_time: str, *, day: int = 1) -> Alternative:
    """A time without a room."""
    return Alternative(at(clock_time, day=day))
