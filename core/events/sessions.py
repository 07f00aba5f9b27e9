"""What happened with sessions."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Booked:
    """A session was confirmed; ``version`` is the booking's then."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Requested:
    """A guest requests a session, or another time for an existing one, and somebody must answer."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Approved:
    """A request was granted."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Declined:
    """A request was turned down."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A hold or request lapsed."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A session or request was cancelled by ``by``."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """A session was moved by ``by`` from ``was`` (UTC) to its current time, for a ``reason`` if one was given."""

    booking_id: int
    version: int
    by: int
    was: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """Time that the reader is waiting for became free and is held for them for a few minutes."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Opened:
    """The session that starts at ``starts_at`` (UTC) can be joined."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Joined:
    """``person_id`` has joined the session of ``starts_at`` (UTC)."""

    booking_id: int
    starts_at: datetime
    person_id: int


@dataclass(frozen=True, slots=True)
class Extended:
    """A session was extended by ``by``."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The session of ``starts_at`` (UTC) has begun, and somebody has not joined it."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Completed:
    """A session is over: ended by one of its people, or by the clock at its end."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Described:
    """``by`` has said what a session to come is about; ``version`` is the booking's then."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class NotesWritten:
    """The other side, ``person_id``, has changed their notes on a session that is over."""

    booking_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class Missed:
    """The other side, or an organizer, reports that somebody did not come to a session.

    ``absent_id`` is a guest of a group session that goes on without them.
    """

    booking_id: int
    version: int
    absent_id: int | None = None


@dataclass(frozen=True, slots=True)
class Objected:
    """The person reported missing objects: told to organizers, who decide, and to the other side.

    ``absent_id`` is that person, for a group session.
    """

    booking_id: int
    absent_id: int | None = None


@dataclass(frozen=True, slots=True)
class ObjectionDecided:
    """An organizer has decided on an objection: told to both sides and to the other organizers.

    ``absent_id`` is the person who objected, for a group session.
    """

    booking_id: int
    absent_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reminded:
    """The reader's session that starts at ``starts_at`` (UTC) is near."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Coming:
    """The other side, ``person_id``, confirms that they are coming to the session of ``starts_at`` (UTC)."""

    booking_id: int
    starts_at: datetime
    person_id: int


@dataclass(frozen=True, slots=True)
class RunningLate:
    """The other side, ``person_id``, will be ``minutes`` late for the session of ``starts_at`` (UTC)."""

    booking_id: int
    starts_at: datetime
    person_id: int
    minutes: int


@dataclass(frozen=True, slots=True)
class DailyAgenda:
    """The reader's agenda for the day that begins at ``day`` (UTC) in their zone, as they asked for."""

    day: datetime
