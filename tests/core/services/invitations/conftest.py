"""A meeting on Tuesday at 10:00 UTC: Maya hosts, Omar and Grace must come, Lena may, Bob is invited by mail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from core.events import Event
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.people import Membership, Organisation
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.meetings import Guest
from core.services.meetings.answering import Reply, answer, answer_invitation
from storage.unit_of_work import SqlStore
from tests.builders import a_meeting, a_member, an_organisation, span

T = TypeVar("T")
_LEASE = timedelta(minutes=1)


@dataclass
class Table:
    """The meeting and its people, by name."""

    store: SqlStore
    organisation: Organisation
    members: Mapping[str, Membership]
    meeting_id: int

    def does(self, work: Callable[[Unit], T]) -> T:
        """What the work returns, done in a unit."""
        return self.store.run(work)

    def answers(self, name: str, said: Answer, note: str | None = None) -> Reply:
        """Somebody answers; Bob by his link."""
        if name == "Bob":
            number = self.invitation(name).id
            return self.does(lambda unit: answer_invitation(unit, number, said, note))
        return self.does(lambda unit: answer(unit, self.members[name], self.meeting_id, said, note))

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        with self.store.read() as unit:
            found = unit.meetings.get(self.meeting_id)
        assert found is not None
        return found

    def invitation(self, name: str) -> Invitation:
        """Somebody's invitation."""
        with self.store.read() as unit:
            invitations = unit.meetings.invitations([self.meeting_id])[self.meeting_id]
        wanted = self.members[name].person_id if name in self.members else None
        return next(each for each in invitations if each.person_id == wanted)

    def claims(self, name: str) -> list[tuple[Timespan, int]]:
        """What is claimed hard of somebody that day, and by which booking."""
        with self.store.read() as unit:
            person = unit.people.get(self.members[name].person_id)
            assert person is not None
            return list(unit.bookings.claims([person.calendar_id], span("00:00", "23:00", day=1))[person.calendar_id])

    def told(self, *kinds: type[Event]) -> list[tuple[str, Event]]:
        """Who is told what, in order: people by name, guests by address; told once."""
        with self.store.write() as unit:
            rows = unit.outbox.claim_due(unit.now, unit.now + _LEASE, limit=500)
            found: list[Any] = []
            while rows:
                following = []
                for due in rows:
                    assert due.event is not None
                    found.append((due.id, self._name(due.person_id, due.lane), due.event))
                    unit.outbox.sent(due.id, unit.now)
                    after = unit.outbox.next(due, unit.now + _LEASE)
                    following += [after] if after is not None else []
                rows = following
        return [(name, event) for _, name, event in sorted(found, key=lambda row: row[0]) if isinstance(event, kinds)]

    def _name(self, person_id: int | None, lane: str) -> str:
        names = {member.person_id: name for name, member in self.members.items()}
        return names[person_id] if person_id is not None else lane.removeprefix("email::")

    def calls(self, host: str, when: Timespan, *required: str) -> Meeting:
        """Somebody calls another meeting."""
        people = tuple(self.members[name].person_id for name in required)
        return self.does(lambda unit: a_meeting(unit, self.members[host], when, required=people))


@pytest.fixture
def table(store: SqlStore) -> Table:
    """The table on each database; what it took to set it is told by then."""
    with store.write() as unit:
        organisation = an_organisation(unit)
        members = {name: a_member(unit, organisation, name)[1] for name in ("Maya", "Omar", "Grace", "Lena", "Eve")}
        ids = {name: member.person_id for name, member in members.items()}
        meeting = a_meeting(
            unit,
            members["Maya"],
            span("10:00", "11:00", day=1),
            required=(ids["Omar"], ids["Grace"]),
            optional=(ids["Lena"],),
            guests=(Guest("bob@example.com", "Bob"),),
        )
    made = Table(store, organisation, members, meeting.id)
    made.told()
    return made
