"""What happened, as frozen values: each becomes notices to the people it concerns, worded when they are sent."""

from dataclasses import dataclass
from datetime import datetime

from core.calendar_events import CalendarClash, CalendarLost, CalendarRead
from core.conflict_events import (
    DecisionAsked,
    DecisionChanged,
    DecisionMade,
    DecisionPosted,
    DecisionReminded,
    Displaced,
)
from core.room_events import (
    CheckedIn,
    CheckInAsked,
    CheckInWarned,
    RoomOffered,
    RoomOfferEnded,
    RoomReleased,
    SeriesUnused,
)
from core.series_events import (
    SeriesAnswered,
    SeriesBooked,
    SeriesCancelled,
    SeriesChanged,
    SeriesInvited,
    SeriesMoved,
    SeriesRanOut,
    SeriesReplied,
    SeriesRequested,
    SeriesShort,
)


@dataclass(frozen=True, slots=True)
class Booked:
    """A session was confirmed; ``version`` is the booking's then."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Requested:
    """A guest asks for a session, or for an existing one at another time, and somebody must answer."""

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
    """A hold or request ran out by itself."""

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
    """A session was moved by ``by`` from ``was`` (UTC) to its present time."""

    booking_id: int
    version: int
    by: int
    was: datetime


@dataclass(frozen=True, slots=True)
class DeliveryFailed:
    """A notice did not reach ``person_id``; told to organizers or the other side. ``about`` is the booking's id, if any.

    ``reason`` is ``gone``, ``unreachable``, ``gave_up`` or ``partly``.
    """

    person_id: int
    about: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class MemberJoined:
    """Somebody joined the organisation."""

    person_id: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class RoleGiven:
    """An admin gave the reader a role."""

    organisation_id: int
    role: str
    by: int


@dataclass(frozen=True, slots=True)
class MentorWanted:
    """A member asks the reader, an admin, to be let mentor."""

    person_id: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class Offered:
    """Time that the reader waits for came free and is held for them for a few minutes."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class PoolRemoved:
    """The pool of that name is no more: whoever waited for anyone of it waits no longer."""

    name: str


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
    """A session goes on for longer, by the wish of ``by``."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The session of ``starts_at`` (UTC) has begun, and not both have joined it."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Completed:
    """A session is over: ended by one of its people, or by the clock at its end."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class NotesWritten:
    """The other side, ``person_id``, has changed what they wrote down of a session that is over."""

    booking_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class Missed:
    """The other side says that the reader did not come to a session; or an organizer that one of its people did not.

    ``absent_id`` is a guest of a group session that goes on without them.
    """

    booking_id: int
    version: int
    absent_id: int | None = None


@dataclass(frozen=True, slots=True)
class Objected:
    """Whoever is said not to have come to a session objects: told to organizers, who decide, and to the other side.

    ``absent_id`` is who that is, of a group session.
    """

    booking_id: int
    absent_id: int | None = None


@dataclass(frozen=True, slots=True)
class ObjectionDecided:
    """An organizer has decided about an objection: told to both sides and to the other organizers.

    ``absent_id`` is whose it was, of a group session.
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
    """The other side, ``person_id``, says that they come to the session of ``starts_at`` (UTC)."""

    booking_id: int
    starts_at: datetime
    person_id: int


@dataclass(frozen=True, slots=True)
class RunningLate:
    """The other side, ``person_id``, comes ``minutes`` late to the session of ``starts_at`` (UTC)."""

    booking_id: int
    starts_at: datetime
    person_id: int
    minutes: int


@dataclass(frozen=True, slots=True)
class DailyAgenda:
    """The reader's sessions of the day that begins at ``day`` (UTC) in their zone, as they have asked for it."""

    day: datetime


@dataclass(frozen=True, slots=True)
class Invited:
    """The reader is invited to a meeting; ``version`` is the meeting's then."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Uninvited:
    """The reader is not invited to a meeting any more, by the wish of ``by``."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class MeetingChanged:
    """A meeting was changed by ``by``; each ``was_…`` is what it was before, None for what has not changed. Moments are UTC."""

    booking_id: int
    version: int
    by: int
    was_start: datetime | None = None
    was_end: datetime | None = None
    was_title: str | None = None
    was_room: int | None = None
    was_place: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """A meeting was called off by ``by``."""

    booking_id: int
    version: int
    by: int


@dataclass(frozen=True, slots=True)
class MeetingBegan:
    """A meeting goes on."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingEnded:
    """A meeting is over."""

    booking_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """Somebody is in, or no more: the card of the reader's gathering is put into its group, or changes where it stands."""

    gathering_id: int


@dataclass(frozen=True, slots=True)
class PollOpened:
    """The reader is asked to vote in a time poll."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollNudged:
    """The reader has not voted yet, or is asked anew."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollChanged:
    """Somebody has voted, or the poll is over: the reader's card changes where it stands."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollPosted:
    """The reader's poll stands in a group: its card is sent there, or changes where it stands."""

    poll_id: int


@dataclass(frozen=True, slots=True)
class PollSettled:
    """A poll of the reader's is over without their doing: a time was booked, or they have to decide."""

    poll_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Answered:
    """An attendee has answered the reader's meeting, or changed the note; ``news`` says that the outcome is another for it."""

    booking_id: int
    invitation_id: int
    news: bool


@dataclass(frozen=True, slots=True)
class Proposed:
    """An attendee of the reader's meeting would rather have another time."""

    booking_id: int
    invitation_id: int


@dataclass(frozen=True, slots=True)
class TimeKept:
    """The host keeps a meeting at its time, ``starts_at`` (UTC), although the reader proposed another."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class GuestTold:
    """Somebody invited by e-mail alone is told how a meeting stands.

    ``what`` is ``invited``, ``changed``, ``kept`` (the host keeps the time), ``cancelled`` or ``uninvited``; ``was`` (UTC) is
    when the meeting began before the change. ``whole`` says that all of the meeting's series is meant.
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
    """A mail about the reader's meeting did not arrive; ``reason`` as of ``DeliveryFailed``."""

    booking_id: int
    email: str
    name: str
    reason: str


Event = (
    Booked
    | Requested
    | Approved
    | Declined
    | Lapsed
    | Cancelled
    | Rescheduled
    | DeliveryFailed
    | MemberJoined
    | RoleGiven
    | MentorWanted
    | Offered
    | Opened
    | Joined
    | Extended
    | Checked
    | Completed
    | NotesWritten
    | Missed
    | Objected
    | ObjectionDecided
    | Reminded
    | Coming
    | RunningLate
    | DailyAgenda
    | PoolRemoved
    | Gathered
    | PollOpened
    | PollNudged
    | PollChanged
    | PollPosted
    | PollSettled
    | Invited
    | Uninvited
    | MeetingChanged
    | MeetingCancelled
    | MeetingBegan
    | MeetingEnded
    | Answered
    | Proposed
    | TimeKept
    | GuestTold
    | GuestUnreached
    | SeriesBooked
    | SeriesRequested
    | SeriesAnswered
    | SeriesRanOut
    | SeriesCancelled
    | SeriesMoved
    | SeriesShort
    | CheckInAsked
    | CheckInWarned
    | CheckedIn
    | RoomReleased
    | RoomOffered
    | RoomOfferEnded
    | SeriesUnused
    | SeriesInvited
    | SeriesChanged
    | SeriesReplied
    | DecisionAsked
    | DecisionReminded
    | DecisionChanged
    | DecisionPosted
    | DecisionMade
    | Displaced
    | CalendarRead
    | CalendarLost
    | CalendarClash
)
