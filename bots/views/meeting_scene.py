"""All that a meeting's card tells one reader, gathered by ``bots.scenes.bookings``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bots.views.scene import Scene
from core.events import MeetingChanged
from core.model.absence import Absence
from core.model.attendance import Attendance
from core.model.booking import Party
from core.model.invitation import Invitation
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.summary import Summary


@dataclass(frozen=True, slots=True)
class MeetingScene:
    """A meeting with all that its card tells one reader.

    ``party`` is the reader's side: HOST, GUEST for who is invited, ORGANIZER else. ``people`` are the host, everybody invited
    who is known to the bot, and who has changed or ended it, by id; ``room`` is its room's name. ``change`` is set on the card
    that tells of a change, ``invites`` on the one that invites, ``reminds`` on the one that says that it is near, ``clear`` on
    the one that says that nothing was in the way when it was called. ``was_room`` is the former room's name. ``taken`` are the
    names of those who have something else at a time that is proposed, by the invitation. ``organisation`` is its name where the
    reader has several. ``asked`` is what its host would have it be, about which organizers decide.

    ``attendance`` is who is coming or there, ``join_url`` the reader's own link by which they join. Of a group session ``seat``
    is what it is to the reader, one of its guests: a session with its host. Its host and organizers see in ``absences`` who is
    said not to have come, in ``summary`` what is kept of it; ``checks`` is set on the card that asks for whoever is missing.
    """

    meeting: Meeting
    reader: Person
    party: Party
    people: Mapping[int, Person]
    invitations: Sequence[Invitation] = ()
    room: str = ""
    organisation: str = ""
    change: MeetingChanged | None = None
    was_room: str = ""
    invites: bool = False
    reminds: bool = False
    clear: bool = False
    taken: Mapping[int, Sequence[str]] = field(default_factory=dict)
    asked: Meeting | None = None
    seat: Scene | None = None
    attendance: tuple[Attendance, ...] = ()
    absences: tuple[Absence, ...] = ()
    summary: Summary | None = None
    checks: bool = False
    join_url: str | None = None

    @property
    def guests(self) -> tuple[int, ...]:
        """Who of the bot's people may come, in the order of their invitations."""
        return tuple(each.person_id for each in self.invitations if each.person_id is not None and each.comes)

    def joined(self, person_id: int) -> bool:
        """Whether somebody has joined."""
        return any(each.person_id == person_id and each.joined_at is not None for each in self.attendance)

    @property
    def missing(self) -> tuple[int, ...]:
        """The guests who have neither joined nor been said not to have come."""
        absent = {each.absent_id for each in self.absences}
        return tuple(each for each in self.guests if each not in absent and not self.joined(each))

    @property
    def host(self) -> Person:
        """Who called it."""
        return self.people[self.meeting.host_id]

    @property
    def own(self) -> Invitation | None:
        """The reader's invitation, None for the host and for organizers."""
        return next((each for each in self.invitations if each.person_id == self.reader.id), None)

    def name(self, person_id: int | None) -> str:
        """What somebody of the meeting is called; the organisation for all others."""
        person = self.people.get(person_id) if person_id is not None else None
        return person.name if person is not None else self.organisation

    def invited(self, invitation: Invitation) -> str:
        """What an attendee is called: by name, else by address."""
        if invitation.person_id is not None:
            return self.people[invitation.person_id].name
        return invitation.name or invitation.email or ""
