"""All that a meeting's card tells one reader, gathered by ``bots.scenes``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.events import MeetingChanged
from core.model.booking import Party
from core.model.invitation import Invitation
from core.model.meeting import Meeting
from core.model.people import Person


@dataclass(frozen=True, slots=True)
class MeetingScene:
    """A meeting with all that its card tells one reader.

    ``party`` is the reader's side: HOST, GUEST for who is invited, ORGANIZER else. ``people`` are the host and everybody invited
    who is known to the bot, by id; ``room`` is its room's name. ``change`` is set on the card that tells of a change,
    ``invites`` on the one that invites, ``reminds`` on the one that says that it is near, ``clear`` on the one that says that
    nothing was in the way when it was called. ``was_room`` is the former room's name. ``taken`` are the names of those who have
    something else at a time that is proposed, by the invitation. ``organisation`` is its name where
    the reader has several. ``asked`` is what its host would have it be, about which organizers decide.
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
