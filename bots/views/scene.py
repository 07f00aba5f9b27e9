"""All that a booking's card tells one reader, gathered by ``bots.scenes.bookings``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.model.absence import Absence
from core.model.attendance import Attendance
from core.model.booking import Booking, Party
from core.model.cancellation import Terms
from core.model.changing import FREE, ChangeRules
from core.model.people import Person
from core.model.service import Service
from core.model.summary import Summary


@dataclass(frozen=True, slots=True)
class Scene:
    """A booking with all that its card tells one reader.

    ``party`` is the reader's side; ``moves`` the existing booking whose new time this is; ``kept`` another time that was not
    taken, so that the booking stays as it is; ``was`` its former start after a move
    by ``by``; ``terms`` what cancelling costs this reader now; ``again`` whether the time can be booked again. ``reminds`` is
    set on the card that says that it is near; ``attendance`` is what both sides have said of coming.
    ``checks`` is set on the card that asks for whoever is missing.
    ``waiting`` is to how many who wait the time of a booking that has ended is offered. ``summary`` is what is kept of a session
    that is over.
    ``absence`` is who did not come to it, ``decidable`` whether there is anybody who could decide about an
    objection to that. ``organizers`` are the names of those who acted on it without being one of its sides, by their ids.
    ``join_url`` is the reader's own link by which they join, ``decision_id`` what organizers are asked about it.
    ``rules`` hold for its guest who moves or cancels it; ``moved_for`` is why it was moved.
    """

    booking: Booking
    reader: Person
    host: Person
    guest: Person
    service: Service
    party: Party
    moves: Booking | None = None
    kept: Booking | None = None
    was: datetime | None = None
    by: int | None = None
    terms: Terms | None = None
    again: bool = False
    organisation: str = ""
    approved: bool = False
    reminds: bool = False
    checks: bool = False
    attendance: tuple[Attendance, ...] = ()
    waiting: int = 0
    summary: Summary | None = None
    absence: Absence | None = None
    decidable: bool = True
    join_url: str | None = None
    decision_id: int | None = None
    rules: ChangeRules = FREE
    moved_for: str = ""
    organizers: Mapping[int, str] = field(default_factory=dict)

    @property
    def other(self) -> Person:
        """The person on the other side from the reader."""
        return self.guest if self.party is Party.HOST else self.host

    def attended(self, person_id: int) -> Attendance | None:
        """What is known of one side's coming."""
        return next((each for each in self.attendance if each.person_id == person_id), None)

    def joined(self, person_id: int) -> bool:
        """Whether that side has joined."""
        known = self.attended(person_id)
        return known is not None and known.joined_at is not None

    def name(self, person_id: int | None) -> str:
        """What the reader knows that person as."""
        for person in (self.host, self.guest):
            if person.id == person_id:
                return person.name
        return self.organizers.get(person_id or 0) or self.organisation or "?"
