"""One turn of the conversation as a skill sees it: who speaks, from where, inside which unit of work; and the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bots.cards import Card
from bots.codec import Unreadable, load_requests
from bots.conversation.memory import Memory
from bots.directory import NOBODY, Directory
from bots.inbound import Where
from bots.language.naming.lexicon import Lexicon
from bots.names import Names
from bots.requests import Request
from bots.speaker import Speaker
from core.errors import NoOrganisation, NotFound, Refusal
from core.model.booking import Booking
from core.model.meeting import Appointment
from core.model.people import Identity, Joining, Membership, Organisation, Person
from core.ports import Unit
from core.services import booking as bookings
from core.services.meetings import seen_meeting


@dataclass(frozen=True, slots=True)
class Turn:
    """What a skill works with. ``values`` are a submitted form's; ``membership`` is None before joining any organisation."""

    unit: Unit
    where: Where
    person: Person
    identity: Identity
    speak: Speaker
    memory: Memory
    names: Names
    directory: Directory = NOBODY
    organisation: Organisation | None = None
    membership: Membership | None = None
    values: Mapping[str, str] | None = None
    looking: bool = False
    """Whether the unit may only read."""
    members: tuple[int, ...] | None = None
    """Everybody who is in the conversation, by id; None where that is not known."""
    named: frozenset[int] = frozenset()
    """Who is meant by a mention, which tells people of one name apart; by id."""
    crowd: bool = False
    """Whether more people are in the conversation than a time is found for; who, is not known then."""

    @property
    def now(self) -> datetime:
        """The moment of this turn, aware UTC."""
        return self.unit.now

    def requests_of(self, token: str) -> tuple[Request, ...] | None:
        """The requests behind a card of this person's, ``Outdated`` where an earlier version wrote them otherwise.

        None where there is no card, or it is another's, or nothing of it can be read.
        """
        keyboard = self.unit.cards.keyboard(token) if token else None
        if keyboard is None or keyboard.person_id not in (None, self.person.id):
            return None
        try:
            return load_requests(keyboard.requests, keyboard.subject)
        except Unreadable:
            return None

    @property
    def lexicon(self) -> Lexicon:
        """The names that the organisation knows."""
        return self.directory.lexicon

    @property
    def member(self) -> Membership:
        """What the person is in the organisation they speak from; raises NoOrganisation."""
        if self.membership is None:
            raise NoOrganisation
        return self.membership

    def member_for(self, booking_id: int | None) -> Membership:
        """The member for whom times are sought: the guest of the booking to be moved, else the one who speaks.

        Raises NotFound for a booking that the one who speaks may not see.
        """
        if booking_id is None:
            return self.member
        booking = self.booking(booking_id)
        guest = self.unit.people.membership(booking.organisation_id, booking.guest_id)
        if guest is None:
            raise NotFound("person")
        return guest

    def booking(self, booking_id: int) -> Booking:
        """The booking, for whoever may see it; raises NotFound for everybody else (guarantee 7)."""
        return bookings.shown(self.unit, self.member, self.unit.bookings.get(booking_id))

    def appointment(self, booking_id: int) -> Appointment:
        """The session or meeting, for whoever may see it; raises NotFound for everybody else (guarantee 7)."""
        if self.unit.meetings.get(booking_id) is not None:
            return seen_meeting(self.unit, self.member, booking_id)
        return self.booking(booking_id)

    @property
    def home_group(self) -> bool:
        """Whether the group may see it all: a channel of the workspace, the organisation's own, any where it is open."""
        where, organisation = self.where, self.organisation
        if organisation is None:
            return False
        if organisation.joining is Joining.OPEN or organisation.slack_team == where.tenant != "":
            return True
        bound = self.unit.organisations.of_group(where.platform, where.chat_id)
        return bound is not None and bound.id == organisation.id

    @property
    def home(self) -> Organisation:
        """The organisation that the person speaks from; raises NoOrganisation."""
        if self.organisation is None:
            raise NoOrganisation
        return self.organisation


@dataclass(frozen=True, slots=True)
class Answer:
    """What a skill says: a card (or none), what it is about, and a short word for the press.

    ``subject`` (``booking:12``) makes the card the reader's standing one about it. ``errors`` are (field, what to mend) of a
    submitted form. ``also`` is a further request to serve in the same turn, whose card is shown instead. ``anew`` sends a new
    message where a press would otherwise change the one it stands on. ``public`` may be seen by
    everybody who may see the organisation, ``anywhere`` by anybody at all: what may stand in a group.
    """

    card: Card | None = None
    subject: str = ""
    toast: str | None = None
    errors: tuple[tuple[str, str], ...] = ()
    also: Request | None = None
    anew: bool = False
    public: bool = False
    anywhere: bool = False
    aside: bool = False
    """Whether it only says that there is nothing: short words are still about what was shown before."""
    memory: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the conversation's memory to change."""
    became: Person | None = None
    """Who the speaker is from now on, where two identities have become one person."""
    forgotten: bool = False
    """Whether the speaker is nobody from now on: of this conversation nothing is kept."""


@dataclass(frozen=True, slots=True)
class Served:
    """A turn's outcome: the answer, the request that it answers, the memory as it is to be kept, and whose it is.

    ``refused`` is the refusal that the card tells of; ``asks`` says that the card asks which of its buttons is meant.
    """

    answer: Answer
    request: Request | None
    memory: Memory
    organisation: Organisation | None
    refused: Refusal | None = None
    asks: bool = False


class MembersUnknown(Exception):
    """Who is in the conversation must be known first, and the platform can be asked; nothing has been changed."""


class Changes(Exception):
    """The request may change something: not to be served while only looking."""
