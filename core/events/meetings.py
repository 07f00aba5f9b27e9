"""What happened with meetings and invitations to them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Invited:
    """The reader is invited to a meeting; ``version`` is the meeting's then."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Uninvited:
    """The reader's invitation to a meeting was withdrawn by ``by``."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class MeetingChanged:
    """A meeting was changed by ``by``; each ``was_…`` is the previous value, None if unchanged. Moments are UTC."""

    booking_id: int
    version: int
    by: int
    was_start: datetime | None = None
    was_end: datetime | None = None
    was_title: str | None = None
    was_room: int | None = None
    was_place: str | None = None


@dataclass(frozen=True, slots=True)
class AttendeesChanged:
    """Nothing but who is invited to a meeting was changed: the reader, whom that does not touch, has it on their card."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """A meeting was cancelled by ``by``."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class MeetingBegan:
    """A meeting has begun."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingEnded:
    """A meeting is over."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Answered:
    """An attendee of the reader's meeting has answered, or changed their note; ``news`` says whether that changes the outcome."""

    booking_id: int
    invitation_id: int
    news: bool


@dataclass(frozen=True, slots=True)
class Proposed:
    """An attendee of the reader's meeting proposes another time."""

    booking_id: int
    invitation_id: int


@dataclass(frozen=True, slots=True)
class TimeKept:
    """The host keeps a meeting at its time, ``starts_at`` (UTC), declining the one that the reader proposed."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class GuestTold:
    """Somebody invited only by e-mail is told about a meeting.

    ``what`` is ``invited``, ``changed``, ``kept`` (the host keeps the time), ``cancelled`` or ``uninvited``; ``was`` (UTC) is
    when the meeting began before the change. ``whole`` says that it is about the meeting's whole series.
    """

    booking_id: int
    invitation_id: int
    email: str
    name: str
    what: str
    was: datetime
    whole: bool = False


@dataclass(frozen=True, slots=True)
class GuestUnreached:
    """A mail about the reader's meeting did not arrive; ``reason`` as in ``DeliveryFailed``."""

    booking_id: int
    email: str
    name: str
    reason: str
